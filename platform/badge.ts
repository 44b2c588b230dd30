import { browser } from 'wxt/browser';
import type { VisitSummary } from '../core/model/report.ts';
import type { Visit } from '../core/model/visit.ts';

/** Shows the number of tracking companies of a visit on the toolbar button of the tab that shows it. */
export async function showOnBadge(
  { tabId, endedAt, kind }: Visit,
  { tracking }: VisitSummary,
): Promise<void> {
  if (tabId === null || endedAt !== null || kind !== 'page') return;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#33415c' });
    await browser.action.setBadgeText({ tabId, text: tracking === 0 ? '' : String(tracking) });
  } catch {
    // The tab was closed meanwhile.
  }
}
