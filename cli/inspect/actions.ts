import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';

/** Values that nobody has: what is typed can be told from what people type, wherever it turns up. */
const marked: Readonly<Record<string, string>> = {
  email: 'helder-test@helder.example',
  tel: '0600000000',
  number: '7',
  text: 'Helder Test',
  search: 'helder test',
  url: 'https://helder.example/',
};

/** Scrolls to the end in steps of a screen, at most 30. */
export async function scrollThrough(page: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const more = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight);
      return window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 2;
    });
    await sleep(200);
    if (!more) break;
  }
}

/** Types a marked test value in each visible text field, at most 20; never in a password field, and never submits. */
export async function typeMarkedValues(page: Page): Promise<void> {
  const fields = await page.$$('input:not([type=hidden]):not([type=password]):not([type=submit]), textarea');
  for (const field of fields.slice(0, 20)) {
    const type = await field.evaluate((element) => element.getAttribute('type') ?? 'text');
    const value = marked[type];
    if (value === undefined || !(await field.isVisible())) continue;
    await field.type(value, { delay: 20 });
  }
}
