import { defineFact, type FactDefinition } from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';
import type { ConsentPhase, Visit } from '../../model/visit.ts';
import { amount } from './derive.ts';

const refused: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['before', 'rejected', 'withdrawn']);

/**
 * How many observations fell in a time without consent: before any choice, after refusing, after withdrawing.
 * Unknown while the state of consent is not observed: what happened is known then, whether it was allowed is not.
 * Where nothing happened, nothing happened without consent.
 */
export function countWithoutConsent(
  id: string,
  kind: string,
  where: (observation: Observation) => boolean = () => true,
): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ visit, observations }) => {
      const all = observations(kind).filter(where);
      if (all.length > 0 && !isConsentKnown(visit)) return { unknown: 'consent-state-unknown' };
      const seen = all.filter((one) => refused.has(phaseAt(visit, amount(one, 'at') ?? 0)));
      return { value: seen.length, because: seen };
    },
  });
}

export function isConsentKnown(visit: Visit): boolean {
  const { phases } = visit.consent;
  return phases.length > 0 && phases.every(({ phase }) => phase !== 'unknown');
}

/** The phase at a moment (milliseconds since the visit began); before the first phase it is the first. */
export function phaseAt(visit: Visit, at: number): ConsentPhase {
  const { phases } = visit.consent;
  return phases.findLast((phase) => phase.at <= at)?.phase ?? phases[0]?.phase ?? 'unknown';
}
