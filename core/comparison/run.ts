import type { VisitId } from '../model/ids.ts';
import type { VisitReport } from '../model/report.ts';
import type { Signal } from '../model/signal.ts';

/** The three runs of a comparison, in this order: nothing is touched, cookies are refused, cookies are accepted. */
export const runs = ['none', 'reject', 'accept'] as const;
export type Run = (typeof runs)[number];

/**
 * How a run ended. `no-banner`: nothing to choose in was found; `not-chosen`: a banner, and the choice could not be
 * made; `not-loaded`: the page did not come; `not-recorded`: it came and Helder has no record of it.
 */
export const runEndings = [
  'done',
  'no-banner',
  'not-chosen',
  'not-loaded',
  'not-recorded',
  'stopped',
] as const;
export type RunEnding = (typeof runEndings)[number];

/** One load of the page, as it was recorded. */
export interface SeenLoad {
  readonly visit: VisitId;
  readonly report: VisitReport;
  readonly signals: readonly Signal[];
}

/** What one run saw: the load in which was chosen, and the load after it. */
export interface SeenRun {
  readonly run: Run;
  readonly ended: RunEnding;
  /** The first load; null when there is no record of it. */
  readonly first: SeenLoad | null;
  /** The page loaded again after the choice; null in a run without a choice. */
  readonly again: SeenLoad | null;
}
