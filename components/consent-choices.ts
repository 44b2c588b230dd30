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

/** Milliseconds between a choice and the beginning of its phase that are nothing but rounding. */
const sameMoment = 2;

/** The phase in which a moment lies; null before the first. */
export function phaseOf(
  { phases }: VisitReport['consent'],
  moment: number,
): VisitReport['consent']['phases'][number]['phase'] | null {
  return phases.findLast(({ from }) => Date.parse(from) <= moment)?.phase ?? null;
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
    .findLast(({ at }) => Math.abs(at - from) <= sameMoment);
  if (choice === undefined) return { at: from, some: false, by: 'person' };
  const { what, by } = choice.data;
  return {
    at: choice.at,
    some: what === 'save-some',
    by: by === 'platform' || by === 'helder' ? by : 'person',
  };
}
