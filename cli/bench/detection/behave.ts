import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { typeMarkedValues } from '../../inspect/actions.ts';

/** Does on a page what a person would for about so many seconds: looks, clicks, types what nobody is called, presses keys. */
export async function behave(page: Page, seconds: number): Promise<void> {
  const until = Date.now() + seconds * 1000;
  await sleep(500);
  await wander(page, 0);
  await (await page.$('h1'))?.click();
  await typeMarkedValues(page);
  await page.keyboard.press('Tab');
  for (let turn = 1; Date.now() < until; turn += 1) {
    await wander(page, turn);
    await page.keyboard.press(keys[turn % keys.length] ?? 'a');
    await page.evaluate((step) => window.scrollBy(0, step % 2 === 0 ? 60 : -60), turn);
    await sleep(300);
  }
}

const keys = ['ArrowRight', 'a', 'g', 'ArrowRight', 's', 'm'] as const;

async function wander(page: Page, turn: number): Promise<void> {
  for (let step = 0; step < 5; step += 1) {
    await page.mouse.move(80 + ((turn * 97 + step * 113) % 500), 80 + ((turn * 61 + step * 47) % 400));
    await sleep(40);
  }
}
