import { browser } from 'wxt/browser';
import type { VisitId } from '../core/model/ids.ts';
import type { VisitSummary } from '../core/model/report.ts';
import type { Visit } from '../core/model/visit.ts';

/** What was last written for a tab; a browser forgets it when the tab goes elsewhere, so the visit is part of it. */
const written = new Map<number, string>();
const mostTabs = 500;
let coloured: Promise<void> | null = null;

/** Shows the number of tracking companies of a visit on the toolbar button of the tab that shows it. */
export async function showOnBadge(
  { id, tabId, endedAt, kind }: Visit,
  { tracking }: VisitSummary,
): Promise<void> {
  if (tabId === null || endedAt !== null || kind !== 'page') return;
  const text = tracking === 0 ? '' : String(tracking);
  const said = `${id} ${text}`;
  if (written.get(tabId) === said) return;
  if (written.size >= mostTabs) written.clear();
  written.set(tabId, said);
  try {
    coloured ??= browser.action.setBadgeBackgroundColor({ color: '#33415c' });
    await coloured;
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
    written.delete(tabId);
  }
}

/** A page came back from the back-forward cache: the browser has forgotten what its button said. */
export function repaintBadge(id: VisitId): void {
  for (const [tabId, said] of written) if (said.startsWith(`${id} `)) written.delete(tabId);
}
