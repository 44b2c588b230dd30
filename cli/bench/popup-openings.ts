import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningBrowser } from '../browser/launch.ts';

export interface Opening {
  /** Milliseconds from the popup document's time origin until the first sentence stood in it. */
  readonly sentence: number;
  /** And until it was painted for the first time. */
  readonly painted: number;
  readonly text: string;
}

export interface OpeningsOptions {
  readonly tab: number;
  readonly openings: number;
  /** Stop the background before each opening, so that the browser has to start a process for the popup. */
  readonly asleep: boolean;
}

/** The heading that the popup shows while it knows nothing yet is soft, and is no sentence. */
export const sentenceSelector = 'h1.helder-sentence:not(.helder-soft)';

/** Opens the popup of a tab again and again, as a page, and measures each in its own clock. */
export async function measureOpenings(
  running: RunningBrowser,
  { tab, openings, asleep }: OpeningsOptions,
): Promise<readonly Opening[]> {
  const measured: Opening[] = [];
  for (let turn = 0; turn < openings; turn += 1) {
    if (asleep) await running.killWorker();
    // What the opening before it set going should not weigh on this one.
    await sleep(700);
    measured.push(await measureOpening(running, tab));
  }
  return measured;
}

async function measureOpening(running: RunningBrowser, tab: number): Promise<Opening> {
  const page = await running.newPage();
  try {
    await page.evaluateOnNewDocument(`(${watchSentence})(${JSON.stringify(sentenceSelector)})`);
    await page.goto(`${running.extensionOrigin}/popup.html?tab=${tab}`);
    await page.waitForFunction('globalThis.firstSentence && globalThis.firstPaint()', { timeout: 30_000 });
    return (await page.evaluate('({ ...firstSentence, painted: firstPaint() })')) as Opening;
  } finally {
    await page.close();
  }
}

/** Runs in the popup before anything of its own. */
function watchSentence(selector: string): void {
  const scope = globalThis as typeof globalThis & { firstSentence?: object; firstPaint?: () => number };
  new MutationObserver((_, observer) => {
    const text = document.querySelector(selector)?.textContent;
    if (!text) return;
    scope.firstSentence = { sentence: performance.now(), text };
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  scope.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
}
