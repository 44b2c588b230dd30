import type { ConsentPhase } from '../core/model/consent.ts';
import type { VisitReport } from '../core/model/report.ts';
import { type Choice, choiceOf } from './consent-choices.ts';
import { type Traffic, trackersByPhase } from './consent-traffic.ts';

/**
 * What a company did in one part of the visit. `ping`: it was only told that nothing was agreed to; `settling`: only in
 * the second after a refusal; `contact`: the page asked it something that follows nobody.
 */
export type MarkKind = 'active' | 'went-on' | 'new' | 'back' | 'ping' | 'settling' | 'contact' | 'not-seen';

export interface Mark {
  readonly kind: MarkKind;
  /** Requests that were seen of it in this part; 0 for one that only kept a number in the browser. */
  readonly requests: number;
}

/** One stretch of the visit between two choices. */
export interface Part {
  readonly phase: ConsentPhase;
  /** The choices that it follows from: more than one when the same was chosen again. Empty for the first part. */
  readonly choices: readonly Choice[];
  /** The person said no, now or earlier: whoever is active here is so in spite of that. */
  readonly refused: boolean;
  /** Trackers that were active in it, and of those the ones that were not seen in any part before. */
  readonly trackers: number;
  readonly newTrackers: number;
  /** The same of the other companies. */
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
  /** Trackers that were active, or told of, in at least one part; who went on in spite of a refusal stands first. */
  readonly lanes: readonly Lane[];
  /** How many other companies were contacted. */
  readonly others: number;
}

type Told = Pick<VisitReport, 'startedAt' | 'consent' | 'companies' | 'observations'>;

/**
 * Puts the companies of a visit on the line "before, your choice, after". Trackers come out of the observations,
 * for not all that a tracker's company is asked tracks. A phase that returns is one part.
 */
export function consentLayout(report: Told): ConsentLayout {
  const { consent, companies } = report;
  const phases = [...new Set(consent.phases.map(({ phase }) => phase))];
  const trackers = trackersByPhase(report);
  const lanes = [...trackers].map(([name, traffic]): Lane => {
    const line = companies.find((company) => company.name === name);
    const all = phases.map(
      (phase): Traffic => traffic.get(phase) ?? { requests: line?.phases[phase] ?? 0, kind: 'contact' },
    );
    return { name, marks: all.map((one, index) => ({ kind: kindOf(all, index), requests: one.requests })) };
  });
  const others = companies
    .filter(({ name }) => !trackers.has(name))
    .map(({ phases: requests }) => phases.map((phase) => (requests[phase] ?? 0) > 0))
    .filter((seen) => seen.includes(true));
  const parts = phases.map((phase, index): Part => {
    const kinds = lanes.map(({ marks }) => marks[index]?.kind ?? 'not-seen');
    const first = (seen: readonly boolean[]) => seen.indexOf(true) === index;
    return {
      phase,
      choices:
        index === 0 ? [] : startsOf(consent.phases, phase).map((from) => choiceOf(report, phase, from)),
      refused: phase === 'rejected' || phase === 'withdrawn',
      trackers: kinds.filter(isActive).length,
      newTrackers: kinds.filter((kind) => kind === 'new').length,
      others: others.filter((seen) => seen[index]).length,
      newOthers: index === 0 ? 0 : others.filter(first).length,
    };
  });
  return { parts, lanes: inOrder(lanes, parts), others: others.length };
}

/** Whether a company was there as a tracker. */
export function isActive(kind: MarkKind): boolean {
  return kind === 'active' || kind === 'went-on' || kind === 'new' || kind === 'back';
}

function startsOf(phases: Told['consent']['phases'], phase: ConsentPhase): number[] {
  return phases.filter((one) => one.phase === phase).map(({ from }) => Date.parse(from));
}

function kindOf(all: readonly Traffic[], index: number): MarkKind {
  const tracked = (one: Traffic | undefined) => one?.kind === 'tracked';
  const here = all[index];
  if (here === undefined) return 'not-seen';
  if (here.kind !== 'tracked') return here.requests === 0 ? 'not-seen' : here.kind;
  if (index === 0) return 'active';
  if (tracked(all[index - 1])) return 'went-on';
  return all.slice(0, index).some(tracked) ? 'back' : 'new';
}

/** In spite of a refusal first, then who was there from the beginning, then the busiest. */
function inOrder(lanes: readonly Lane[], parts: readonly Part[]): readonly Lane[] {
  const despite = ({ marks }: Lane) =>
    Number(marks.some(({ kind }, index) => isActive(kind) && parts[index]?.refused === true));
  const early = ({ marks }: Lane) => Number(marks[0]?.kind === 'active');
  const busy = ({ marks }: Lane) => marks.reduce((sum, { requests }) => sum + requests, 0);
  return lanes.toSorted((a, b) => despite(b) - despite(a) || early(b) - early(a) || busy(b) - busy(a));
}
