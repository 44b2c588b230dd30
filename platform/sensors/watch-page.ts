import { hintAtAds } from './ads/hint.ts';
import { lookForBanner } from './consent/look.ts';
import { readPage } from './read-page.ts';

interface Runtime {
  /** Absent once the extension was updated or removed. */
  readonly id?: string;
  sendMessage(message: unknown): unknown;
}

/** The DOM sensor: one look when the page has loaded, in idle time, and some for a consent banner and for advertising. Uses no polyfill, because it runs in every page. */
export function watchPage(): void {
  requestIdleCallback(look, { timeout: 2000 });
  lookForBanner();
  hintAtAds();
}

function look(): void {
  try {
    const { chrome } = globalThis as { chrome?: { runtime?: Runtime } };
    // Without an id this script is orphaned: it stops.
    if (chrome?.runtime?.id === undefined) return;
    const sent = chrome.runtime.sendMessage(readPage(document, location));
    if (sent instanceof Promise) sent.catch(() => undefined);
  } catch {
    // A page that makes reading fail gives no page signal, and what rests on one is unknown.
  }
}
