import type { ConsentPhase } from '../core/model/consent.ts';
import type { CompanyLine, VisitReport } from '../core/model/report.ts';

/** What a company did in one part of the visit. */
export type MarkKind = 'active' | 'went-on' | 'new' | 'back' | 'not-seen';

export interface Mark {
  readonly kind: MarkKind;
  /** Requests to it in this part. */
  readonly requests: number;
}

/** One stretch of the visit between two choices. */
export interface Part {
  readonly phase: ConsentPhase;
  /** When it began by a choice, in milliseconds since 1970; more than once when the same was chosen again. Empty for the first. */
  readonly chosenAt: readonly number[];
  /** The person said no, now or earlier: whoever is active here is so in spite of that. */
  readonly refused: boolean;
  /** Trackers that were active in it, and of those the ones that were not seen in any part before. */
  readonly trackers: number;
  readonly newTrackers: number;
  /** The same of the companies that do not track. */
  readonly others: number;
  readonly newOthers: number;
}

/** One company through the whole visit: a mark for each part. */
export interface Lane {
  readonly name: string;
  readonly marks: readonly Mark[];
}

export interface ConsentLayout {
  readonly parts: readonly Part[];
  /** Trackers that were active in at least one part; who went on in spite of a refusal stands first. */
  readonly lanes: readonly Lane[];
  /** How many other companies were active. */
  readonly others: number;
}

type Told = Pick<VisitReport, 'consent' | 'companies'>;

/**
 * Puts the companies of a visit on the line "before, your choice, after". A phase that returns is one part: the report
 * counts requests by phase.
 */
export function consentLayout({ consent, companies }: Told): ConsentLayout {
  const phases = [...new Set(consent.phases.map(({ phase }) => phase))];
  const all = companies
    .map((company) => ({ tracker: company.tracker, lane: laneOf(company, phases) }))
    .filter(({ lane }) => lane.marks.some(({ requests }) => requests > 0));
  const trackers = all.flatMap(({ tracker, lane }) => (tracker ? [lane] : []));
  const others = all.flatMap(({ tracker, lane }) => (tracker ? [] : [lane]));
  const parts = phases.map((phase, index): Part => {
    const count = (lanes: readonly Lane[], kinds: readonly MarkKind[]) =>
      lanes.filter(({ marks }) => kinds.includes(marks[index]?.kind ?? 'not-seen')).length;
    return {
      phase,
      chosenAt: index === 0 ? [] : startsOf(consent.phases, phase),
      refused: isRefusal(phase),
      trackers: count(trackers, seen),
      newTrackers: count(trackers, ['new']),
      others: count(others, seen),
      newOthers: count(others, ['new']),
    };
  });
  return { parts, lanes: inOrder(trackers, parts), others: others.length };
}

const seen: readonly MarkKind[] = ['active', 'went-on', 'new', 'back'];

/** Phases in which the person has said no. */
function isRefusal(phase: ConsentPhase): boolean {
  return phase === 'rejected' || phase === 'withdrawn';
}

function startsOf(phases: Told['consent']['phases'], phase: ConsentPhase): number[] {
  return phases.filter((one) => one.phase === phase).map(({ from }) => Date.parse(from));
}

function laneOf({ name, phases: requests }: CompanyLine, phases: readonly ConsentPhase[]): Lane {
  const counts = phases.map((phase) => requests[phase] ?? 0);
  return {
    name,
    marks: counts.map((count, index) => ({ kind: kindOf(counts, index), requests: count })),
  };
}

function kindOf(counts: readonly number[], index: number): MarkKind {
  if ((counts[index] ?? 0) === 0) return 'not-seen';
  if (index === 0) return 'active';
  if ((counts[index - 1] ?? 0) > 0) return 'went-on';
  return counts.slice(0, index).some((count) => count > 0) ? 'back' : 'new';
}

/** In spite of a refusal first, then who was there from the beginning, then the busiest. */
function inOrder(lanes: readonly Lane[], parts: readonly Part[]): readonly Lane[] {
  const despite = ({ marks }: Lane) =>
    Number(marks.some(({ requests }, index) => requests > 0 && parts[index]?.refused === true));
  const early = ({ marks }: Lane) => Number((marks[0]?.requests ?? 0) > 0);
  const busy = ({ marks }: Lane) => marks.reduce((sum, { requests }) => sum + requests, 0);
  return [...lanes].sort((a, b) => despite(b) - despite(a) || early(b) - early(a) || busy(b) - busy(a));
}
