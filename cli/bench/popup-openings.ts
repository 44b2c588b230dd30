import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer';
import type { RunningBrowser } from '../browser/launch.ts';
import type { EmptyExtension } from './popup-empty-extension.ts';

export interface Opening {
  /** Milliseconds from the document's time origin until the first sentence stood in it. */
  readonly sentence: number;
  /** And until something was painted for the first time. */
  readonly painted: number;
  readonly text: string;
}

/** Of Helder's popup, and of an empty one in turn: what any page of an extension takes on this machine at this moment. */
export interface Openings {
  readonly helder: readonly Opening[];
  readonly empty: readonly Opening[];
}

/** The heading that the popup shows while it knows nothing yet is soft, and is no sentence. */
export const sentenceSelector = 'h1.helder-sentence:not(.helder-soft)';

/**
 * Opens the popup of a tab again and again, as a page, and measures each in its own clock. `asleep`: no background runs, so
 * that the browser has to start a process for the popup.
 */
export async function measureOpenings(
  running: RunningBrowser,
  empty: EmptyExtension,
  { tab, openings, asleep }: { readonly tab: number; readonly openings: number; readonly asleep: boolean },
): Promise<Openings> {
  const awake = asleep ? null : await empty.stayAwake(running.browser);
  const measured = { helder: [] as Opening[], empty: [] as Opening[] };
  for (let turn = 0; turn < openings; turn += 1) {
    if (asleep) await running.killWorker();
    const popup = `${running.extensionOrigin}/popup.html?tab=${tab}`;
    measured.helder.push(await measureOpening(running.browser, popup, sentenceSelector));
    measured.empty.push(await measureOpening(running.browser, `${empty.origin}/popup.html`, 'h1'));
  }
  await awake?.close();
  return measured;
}

async function measureOpening(browser: Browser, address: string, heading: string): Promise<Opening> {
  // What the opening before it set going should not weigh on this one.
  await sleep(500);
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(`(${watchHeading})(${JSON.stringify(heading)})`);
    await page.goto(address);
    await page.waitForFunction('globalThis.firstHeading && globalThis.firstPaint()', { timeout: 30_000 });
    return (await page.evaluate('({ ...firstHeading, painted: firstPaint() })')) as Opening;
  } finally {
    await page.close();
  }
}

/** Runs in the page before anything of its own. */
function watchHeading(selector: string): void {
  const scope = globalThis as typeof globalThis & { firstHeading?: object; firstPaint?: () => number };
  new MutationObserver((_, observer) => {
    const text = document.querySelector(selector)?.textContent;
    if (!text) return;
    scope.firstHeading = { sentence: performance.now(), text };
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  scope.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
}
