import { browser } from 'wxt/browser';
import type { VisitId } from '../core/model/ids.ts';
import type { VisitReport } from '../core/model/report.ts';
import type { Store } from './store/contract.ts';

/** Shows the number of tracking companies of a visit on the toolbar button of the tab that shows it. */
export function showOnBadge(id: VisitId, report: VisitReport, store: Store): void {
  void store.readVisit(id).then(async (kept) => {
    if (!kept.ok || kept.value === null) return;
    const { tabId, endedAt, kind } = kept.value.visit;
    if (tabId === null || endedAt !== null || kind !== 'page') return;
    const { tracking } = report.summary;
    try {
      await browser.action.setBadgeBackgroundColor({ tabId, color: '#33415c' });
      await browser.action.setBadgeText({ tabId, text: tracking === 0 ? '' : String(tracking) });
    } catch {
      // The tab was closed meanwhile.
    }
  });
}
