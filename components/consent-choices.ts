import type { ConsentPhase } from '../core/model/consent.ts';
import type { ChoiceFields } from '../core/model/consent-signal.ts';
import type { VisitReport } from '../core/model/report.ts';

/** A choice as the picture tells it. */
export interface Choice {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Some of what was asked was agreed to, not all. */
  readonly some: boolean;
  /** Who says so: the person's own click, the site, or Helder on the person's order. */
  readonly by: ChoiceFields['by'];
}

/** Milliseconds by which a phase may begin after its choice: what was on its way is not held against the site. */
const settling = 1000;

/**
 * The phase that a moment came after the choice of, though it had not begun: it is the second in which nothing is held
 * against the site. Null for any other moment.
 */
export function settlingInto(
  report: Pick<VisitReport, 'observations' | 'startedAt' | 'consent'>,
  moment: number,
): ConsentPhase | null {
  const { phases } = report.consent;
  const next = phases.find(({ from }) => Date.parse(from) > moment);
  if (next === undefined || next === phases[0]) return null;
  return moment >= choiceOf(report, next.phase, Date.parse(next.from)).at ? next.phase : null;
}

/** The choice with which a phase began; the beginning of the phase itself where none was observed. */
export function choiceOf(
  { observations, startedAt }: Pick<VisitReport, 'observations' | 'startedAt'>,
  phase: ConsentPhase,
  from: number,
): Choice {
  const agreed = phase === 'accepted';
  const choice = observations
    .flatMap(({ kind, data }) => {
      if (kind !== 'consent-choice' || typeof data.at !== 'number') return [];
      const yes = data.what === 'accept' || data.what === 'save-some';
      const no = data.what === 'reject' || data.what === 'save-none';
      return (agreed ? yes : no) ? [{ data, at: Date.parse(startedAt) + data.at }] : [];
    })
    .findLast(({ at }) => at <= from && at >= from - settling);
  if (choice === undefined) return { at: from, some: false, by: 'person' };
  const { what, by } = choice.data;
  return {
    at: choice.at,
    some: what === 'save-some',
    by: by === 'platform' || by === 'helder' ? by : 'person',
  };
}
