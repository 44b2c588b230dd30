import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import type { RunningBrowser } from '../browser/launch.ts';
import type { EmptyExtension } from './popup-empty-extension.ts';

/** Milliseconds from the click on the icon until the popup was painted, of both extensions in turn. */
export interface Clicks {
  readonly helder: readonly number[];
  readonly empty: readonly number[];
}

/** Clicks that warm both up before anything counts. */
const warmUp = 2;

/**
 * Clicks Helder's icon and that of the empty extension, in turn, over the same page in the same browser, both awake. The
 * end is the first paint that shows something: Helder paints nothing before its sentence, and the empty popup has but one.
 */
export async function measureClicks(
  running: RunningBrowser,
  empty: EmptyExtension,
  page: Page,
  clicks: number,
): Promise<Clicks> {
  const awake = await empty.stayAwake(running.browser);
  const measured = { helder: [] as number[], empty: [] as number[] };
  for (let turn = -warmUp; turn < clicks; turn += 1) {
    const one = await measureClick(running.browser, running.extensionOrigin ?? '', page);
    const other = await measureClick(running.browser, empty.origin, page);
    if (turn < 0) continue;
    measured.helder.push(one);
    measured.empty.push(other);
  }
  await awake.close();
  return measured;
}

async function measureClick(browser: Browser, origin: string, page: Page): Promise<number> {
  const extension = (await browser.extensions()).get(new URL(origin).host);
  if (extension === undefined) throw new Error(`the browser has no extension ${origin}`);
  await page.bringToFront();
  await sleep(500);
  const address = `${origin}/popup.html`;
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: 20_000 });
  const clicked = Date.now();
  await extension.triggerAction(page);
  const popup = await (await opened).asPage();
  try {
    await popup.waitForSelector('h1:not(.helder-soft)');
    const painted = await popup.waitForFunction(
      `(([paint]) => paint && performance.timeOrigin + paint.startTime)(performance.getEntriesByName('first-contentful-paint'))`,
    );
    return Number(await painted.jsonValue()) - clicked;
  } finally {
    await popup.close();
  }
}
