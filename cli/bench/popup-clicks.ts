import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import type { RunningBrowser } from '../browser/launch.ts';
import { emptyExtension } from './popup-empty-extension.ts';
import { sentenceSelector } from './popup-openings.ts';

/** Milliseconds from the click on the icon until the popup was painted, of both extensions in turn. */
export interface Clicks {
  readonly helder: readonly number[];
  readonly empty: readonly number[];
}

/** Clicks that warm both up before anything counts. */
const warmUp = 2;

/**
 * Clicks Helder's icon and that of an extension with an empty popup, in turn, over the same page in the same browser. The
 * end is the first paint that shows something: Helder paints nothing before its sentence, and the empty popup has but one.
 */
export async function measureClicks(running: RunningBrowser, page: Page, clicks: number): Promise<Clicks> {
  const { browser, extensionOrigin } = running;
  const helder = new URL(extensionOrigin ?? '').host;
  const files = await emptyExtension();
  try {
    const empty = await browser.installExtension(files.folder);
    const measured = { helder: [] as number[], empty: [] as number[] };
    for (let turn = -warmUp; turn < clicks; turn += 1) {
      const one = await measureClick(browser, helder, page, sentenceSelector);
      const other = await measureClick(browser, empty, page, 'h1');
      if (turn < 0) continue;
      measured.helder.push(one);
      measured.empty.push(other);
    }
    return measured;
  } finally {
    await files.remove();
  }
}

async function measureClick(browser: Browser, id: string, page: Page, heading: string): Promise<number> {
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`the browser has no extension ${id}`);
  await page.bringToFront();
  await sleep(700);
  const address = `chrome-extension://${id}/popup.html`;
  const opened = browser.waitForTarget((target) => target.url() === address, { timeout: 20_000 });
  const clicked = Date.now();
  await extension.triggerAction(page);
  const popup = await (await opened).asPage();
  try {
    await popup.waitForSelector(heading);
    const painted = await popup.waitForFunction(
      `(([paint]) => paint && performance.timeOrigin + paint.startTime)(performance.getEntriesByName('first-contentful-paint'))`,
    );
    return Number(await painted.jsonValue()) - clicked;
  } finally {
    await popup.close();
  }
}
