import type { PopupInput, SeenVisit } from '../../components/popup-state.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import { hasAccess } from '../../platform/pages/access.ts';
import { readSessionId, type ShownTab, shownTab } from '../../platform/pages/tab.ts';
import { readSettings, type Settings } from '../../platform/settings.ts';
import type { KeptVisit, Store } from '../../platform/store/contract.ts';

/** What the popup has read, beside the report that comes later. */
export interface Look {
  readonly tab: ShownTab | null;
  readonly settings: Settings;
  readonly input: Omit<PopupInput, 'report'>;
}

/** Reads all that the first sentence needs, at the same time: the tab, the settings, the access and one record. */
export async function look(store: Store): Promise<Look> {
  const reading = [shownTab(), readSettings(), readSessionId(), hasAccess()] as const;
  const [tab, settings, session, everywhere] = await Promise.all(reading);
  const [access, kept] = await Promise.all([
    everywhere || hasAccess(tab?.url ?? null),
    tab === null || session === null ? null : store.latestVisitOfTab(tab.id, session),
  ]);
  const visit = kept?.ok === true ? current(kept.value, tab?.url ?? null) : null;
  return {
    tab,
    settings,
    input: {
      url: tab?.url ?? null,
      private: tab?.private ?? false,
      access,
      settings: {
        pausedEverywhere: settings.pausedEverywhere,
        sitePaused: visitPaused(settings, visit, tab?.url ?? null),
        recordPrivate: settings.recordPrivate,
        recordFiles: settings.recordFiles,
      },
      problem: kept?.ok === false ? kept.problem : null,
      visit: visit?.visit ?? null,
      summary: visit?.summary ?? null,
    },
  };
}

interface Current {
  readonly visit: SeenVisit;
  readonly summary: VisitSummary | null;
}

/** The tab's latest visit, if that is what the tab shows now: it may have gone on to a page of the browser. */
function current(kept: KeptVisit | null, url: string | null): Current | null {
  if (kept === null || hostOf(url) !== kept.visit.host) return null;
  return kept;
}

function visitPaused(settings: Settings, kept: Current | null, url: string | null): boolean {
  const host = hostOf(url);
  return settings.pausedSites.some(
    (site) => site === kept?.visit.site || host === site || host?.endsWith(`.${site}`) === true,
  );
}

/** The host as visits keep it. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
