import { type Run, type RunEnding, runs, type SeenLoad, type SeenRun } from '../../core/comparison/run.ts';
import type { VisitId } from '../../core/model/ids.ts';
import { requestReport } from '../messages.ts';
import type { Store } from '../store/contract.ts';

/** Loads of one site that are looked through for a comparison's. */
const mostVisits = 500;

/** The ids of the loads of a comparison, oldest first. */
export async function loadsOf(store: Store, site: string, id: string): Promise<readonly VisitId[]> {
  const kept = await store.visitsOfSite(site, { limit: mostVisits });
  if (!kept.ok) return [];
  return kept.value.flatMap(({ visit }) => (visit.comparison?.id === id ? [visit.id] : [])).reverse();
}

/** A comparison as the database has it, for a page that is opened again. Empty when it is gone. */
export async function readComparison(store: Store, site: string, id: string): Promise<readonly SeenRun[]> {
  const seen = new Map<Run, { first: SeenLoad | null; again: SeenLoad | null }>();
  for (const visit of await loadsOf(store, site, id)) {
    const [kept, { report }, signals] = await Promise.all([
      store.readVisit(visit),
      requestReport({ visit }),
      store.readSignals(visit),
    ]);
    const whole = kept.ok ? kept.value?.visit : undefined;
    if (whole?.comparison === undefined || report === null || !signals.ok) continue;
    const { run } = whole.comparison;
    const before = seen.get(run) ?? { first: null, again: null };
    const load = { visit, report, signals: signals.value };
    // The load after a choice knows of it; of several, the last is what was compared.
    seen.set(run, whole.earlier.choice === null ? { ...before, first: load } : { ...before, again: load });
  }
  return runs.flatMap((run, place) => {
    const loads = seen.get(run);
    const next = runs[place + 1];
    const last = next === undefined || !seen.has(next);
    return loads === undefined ? [] : [{ run, ended: endingOf(run, loads, last), ...loads }];
  });
}

/** How a run must have ended, from what it left. */
function endingOf(run: Run, { first, again }: Omit<SeenRun, 'run' | 'ended'>, last: boolean): RunEnding {
  if (run === 'none' || again !== null) return 'done';
  if (last && run !== 'accept') return 'stopped';
  return first?.signals.some(({ kind }) => kind === 'banner') === true ? 'not-chosen' : 'no-banner';
}
