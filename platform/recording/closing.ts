import { browser } from 'wxt/browser';
import type { VisitId } from '../../core/model/ids.ts';
import type { Store } from '../store/contract.ts';

/** A page's last beacons come after the next page's commit: how long an ended visit stays open for them. */
const closeAfter = 5000;

/** Closes visits that ended, a little later; and, when the background starts, those that an earlier one left open. */
export class Closing {
  readonly #store: Store;
  readonly #closed: (id: VisitId) => void;
  readonly #due = new Map<VisitId, ReturnType<typeof setTimeout>>();

  constructor(store: Store, closed: (id: VisitId) => void) {
    this.#store = store;
    this.#closed = closed;
  }

  later(id: VisitId, at: number): void {
    this.keepOpen(id);
    const timer = setTimeout(() => {
      this.#due.delete(id);
      void this.#close(id, at);
    }, closeAfter);
    this.#due.set(id, timer);
  }

  /** The page came back before its visit was closed. */
  keepOpen(id: VisitId): void {
    clearTimeout(this.#due.get(id));
    this.#due.delete(id);
  }

  /** Visits of other sessions, and of this one whose tab shows something else by now. */
  async leftBehind(session: string): Promise<void> {
    const open = await this.#store.openVisits();
    if (!open.ok) return;
    for (const { visit } of open.value) {
      const goesOn =
        visit.session === session &&
        (visit.kind === 'background' || (await isShown(visit.tabId, visit.documentId)));
      if (!goesOn) await this.#close(visit.id, Date.now());
    }
  }

  async #close(id: VisitId, at: number): Promise<void> {
    await this.#store.close(id, at);
    this.#closed(id);
  }
}

async function isShown(tabId: number | null, documentId: string | null): Promise<boolean> {
  if (tabId === null) return false;
  try {
    const frame = await browser.webNavigation.getFrame({ tabId, frameId: 0 });
    return (frame as { documentId?: string } | null)?.documentId === documentId;
  } catch {
    return false;
  }
}
