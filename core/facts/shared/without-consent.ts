import { phaseAt } from '../../consent/phases.ts';
import type { Consent, ConsentPhase } from '../../model/consent.ts';
import { defineFact, type FactDefinition } from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';
import { amount } from './derive.ts';

const refused: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['before', 'rejected', 'withdrawn']);
/** Where no platform was seen, a choice may still have been made before: nothing follows from it for one cookie. */
const silent: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['unknown', 'no-platform']);

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
    derive: ({ consent, observations }) => {
      const all = observations(kind).filter(where);
      if (all.length > 0 && !isConsentKnown(consent)) return { unknown: 'consent-state-unknown' };
      const seen = all.filter((one) => refused.has(phaseAt(consent, amount(one, 'at') ?? 0)));
      return { value: seen.length, because: seen };
    },
  });
}

/** Whether each phase says what was allowed in it. */
export function isConsentKnown({ phases }: Consent): boolean {
  return phases.length > 0 && phases.every(({ phase }) => !silent.has(phase));
}
