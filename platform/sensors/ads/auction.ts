import { browser } from 'wxt/browser';
import type { AdEvent, BrowserEvent } from '../events.ts';
import { auctionFields } from './auction-fields.ts';
import { readAuctions } from './auction-read.ts';

/** Milliseconds after the last request for a bid at which an auction is asked, and after the first at the latest. */
const quietFor = 2500;
const atLatest = 8000;
/** Of one page, as often as this. */
const mostAsked = 4;

interface Page {
  asked: number;
  /** When the first request came that was not asked about; null when there is none. */
  since: number | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Asks the auctions of pages what became of them, some time after their requests were seen. */
export class Auctions {
  readonly #pages = new Map<number, Page>();
  readonly #tell: (event: AdEvent) => void;

  constructor(tell: (event: AdEvent) => void) {
    this.#tell = tell;
  }

  /** Pages that come and go. */
  heard(event: BrowserEvent): void {
    if (event.kind === 'tab-gone') this.#forget(event.tabId);
    if (event.kind !== 'navigation' || event.what !== 'committed') return;
    if (event.details.frameId === 0) this.#forget(event.details.tabId);
  }

  /** A request of an auction was seen in this tab. */
  later(tabId: number): void {
    const page = this.#pages.get(tabId) ?? { asked: 0, since: null, timer: undefined };
    this.#pages.set(tabId, page);
    if (page.asked >= mostAsked) return;
    const now = Date.now();
    page.since ??= now;
    clearTimeout(page.timer);
    const wait = Math.min(quietFor, Math.max(0, page.since + atLatest - now));
    page.timer = setTimeout(() => void this.#ask(tabId, page), wait);
  }

  async #ask(tabId: number, page: Page): Promise<void> {
    page.asked += 1;
    page.since = null;
    try {
      const [frame, answers] = await Promise.all([
        browser.webNavigation.getFrame({ tabId, frameId: 0 }),
        browser.scripting.executeScript({
          target: { tabId, frameIds: [0] },
          world: 'MAIN',
          func: readAuctions,
          injectImmediately: true,
        }),
      ]);
      // Another page by now: what it answered is not this one's.
      if (frame === null || this.#pages.get(tabId) !== page) return;
      const documentId = 'documentId' in frame ? String(frame.documentId) : null;
      const about = { kind: 'ads', tabId, frameId: 0, documentId, url: frame.url } as const;
      for (const fields of auctionFields(answers[0]?.result)) {
        this.#tell({ ...about, timeStamp: Date.now(), claim: { type: 'ad-auction', fields } });
      }
    } catch {
      // The tab is gone, or shows a page that nothing may look into.
    }
  }

  #forget(tabId: number): void {
    clearTimeout(this.#pages.get(tabId)?.timer);
    this.#pages.delete(tabId);
  }
}
