import { browser } from 'wxt/browser';
import type { Gap } from '../../core/model/visit.ts';
import type { NavigationDetails } from '../sensors/events.ts';
import type { Store } from '../store/contract.ts';
import type { Left } from './work-mark.ts';

/** What making good takes. */
export interface SettleHost {
  readonly store: Store;
  /** Id of the browser session. */
  readonly session: string;
  /** Begins the visit of a page that was committed to an earlier worker, unless it was written. */
  missed(page: NavigationDetails): Promise<void>;
  /** Begins the visit of what a tab shows, late. */
  learn(tabId: number): Promise<void>;
  write(): Promise<void>;
}

const stopped = 'the background was stopped while it had work that was not written';
const unknown = 'the browser did not say whether the background was stopped while it had work';

/**
 * An earlier worker stopped in the middle of its work, or perhaps did (`null`): says so in every visit that was open.
 * Pages that it lost whole get a visit first, which can say it. False when it is to be tried again.
 */
export async function settle(left: Left | null, host: SettleHost): Promise<boolean> {
  if (left !== null && left.marks.length === 0) return true;
  const { store, session } = host;
  for (const page of left?.pages ?? []) await host.missed(page);
  for (const tab of await tabsWithoutVisit(store)) await host.learn(tab);
  await host.write();
  // Without an answer the session has a new id, and what is open bears the old one.
  const open = await store.openVisits(left === null ? undefined : session);
  if (!open.ok) return false;
  const gap: Gap = {
    kind: 'unflushed',
    at: new Date().toISOString(),
    why: left === null ? unknown : stopped,
  };
  for (const { visit } of open.value) await store.addGap(visit.id, gap);
  return true;
}

/** Tabs that show a document of the web that no visit is known of. */
async function tabsWithoutVisit(store: Store): Promise<readonly number[]> {
  const found: number[] = [];
  for (const { id } of await browser.tabs.query({}).catch(() => [])) {
    if (id === undefined) continue;
    const frame = await browser.webNavigation.getFrame({ tabId: id, frameId: 0 }).catch(() => null);
    const { documentId, url } = (frame ?? {}) as { documentId?: string; url?: string };
    if (documentId === undefined || !/^https?:/.test(url ?? '')) continue;
    const known = await store.visitByDocument(documentId);
    if (known.ok && known.value === null) found.push(id);
  }
  return found;
}
