import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
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

/**
 * Opens the popup of a tab again and again, as a page in a window without tabs, and measures each in its own clock. `asleep`: no
 * background runs, so that the browser has to start a process for the popup.
 */
export async function measureOpenings(
  running: RunningBrowser,
  empty: EmptyExtension,
  { tab, openings, asleep }: { readonly tab: number; readonly openings: number; readonly asleep: boolean },
): Promise<Openings> {
  const awake = asleep ? null : await empty.stayAwake(running.browser);
  const page = await smallWindow(running);
  await page.evaluateOnNewDocument(`(${watchHeading})()`);
  const measured = { helder: [] as Opening[], empty: [] as Opening[] };
  for (let turn = 0; turn < openings; turn += 1) {
    if (asleep) await running.killWorker();
    measured.helder.push(await measureOpening(page, `${running.extensionOrigin}/popup.html?tab=${tab}`));
    measured.empty.push(await measureOpening(page, `${empty.origin}/popup.html`));
  }
  await page.close();
  await awake?.close();
  return measured;
}

/** As a popup, and other than a tab, it makes the browser draw nothing beside the page. */
async function smallWindow(running: RunningBrowser): Promise<Page> {
  const asking = await running.extensionPage('manifest.json');
  const address = 'about:blank#bench';
  const opened = running.browser.waitForTarget((target) => target.url() === address, { timeout: 10_000 });
  const window = { type: 'popup', url: address, width: 420, height: 640 };
  await asking.evaluate(`chrome.windows.create(${JSON.stringify(window)}).then(() => undefined)`);
  const page = await (await opened).page();
  await asking.close();
  if (page === null) throw new Error('the browser opened no window');
  return page;
}

async function measureOpening(page: Page, address: string): Promise<Opening> {
  await page.goto('about:blank');
  // What the opening before it set going should not weigh on this one.
  await sleep(500);
  await page.goto(address);
  await page.waitForFunction('globalThis.firstHeading && globalThis.firstPaint()', { timeout: 30_000 });
  return (await page.evaluate('({ ...firstHeading, painted: firstPaint() })')) as Opening;
}

/** Runs in the page before anything of its own. The heading that Helder shows while it knows nothing yet is soft. */
function watchHeading(): void {
  const scope = globalThis as typeof globalThis & { firstHeading?: object; firstPaint?: () => number };
  new MutationObserver((_, observer) => {
    const text = document.querySelector('h1:not(.helder-soft)')?.textContent;
    if (!text) return;
    scope.firstHeading = { sentence: performance.now(), text };
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  scope.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
}
