import type { ConsentPhase } from '../../model/consent.ts';
import { type Derived, defineFact, type FactDefinition, type FactInput } from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';
import { amount, distinct, texts } from './derive.ts';
import { isConsentKnown } from './without-consent.ts';

export const beforeChoice: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['before']);
export const afterRefusal: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['rejected', 'withdrawn']);
export const withoutConsent: ReadonlySet<ConsentPhase> = new Set([...beforeChoice, ...afterRefusal]);

/** Which observations of one detector a fact is about. */
export interface Selection {
  readonly kind: string;
  readonly phases: ReadonlySet<ConsentPhase>;
  readonly where: (observation: Observation) => boolean;
}

/** How many observations; unknown while it is not known which phase is which. */
export function countIn(id: string, selection: Selection): FactDefinition {
  return fact(id, selection, (seen) => ({ value: seen.length, because: seen }));
}

/** The sum of one number field. */
export function sumIn(id: string, selection: Selection, field: string): FactDefinition {
  return fact(id, selection, (seen) => ({
    value: seen.reduce((sum, one) => sum + (amount(one, field) ?? 0), 0),
    because: seen,
  }));
}

/** The greatest of one number field; 0 where there is none. */
export function mostIn(id: string, selection: Selection, field: string): FactDefinition {
  return fact(id, selection, (seen) => ({
    value: seen.reduce((most, one) => Math.max(most, amount(one, field) ?? 0), 0),
    because: seen,
  }));
}

/** The different texts of one field. */
export function namesIn(id: string, selection: Selection, field: string): FactDefinition {
  return fact(id, selection, (seen) => ({
    value: distinct(seen.flatMap((one) => texts(one, field))),
    because: seen,
  }));
}

function fact(
  id: string,
  selection: Selection,
  derive: (seen: readonly Observation[]) => Derived,
): FactDefinition {
  return defineFact({
    id,
    from: [selection.kind],
    needs: [],
    derive: (input) => {
      const seen = select(input, selection);
      return seen === null ? { unknown: 'consent-state-unknown' } : derive(seen);
    },
  });
}

/** Null when something was seen in a time of which it is not known what was allowed in it. */
function select({ consent, observations }: FactInput, { kind, phases, where }: Selection) {
  const all = observations(kind).filter(where);
  if (all.length > 0 && !isConsentKnown(consent)) return null;
  return all.filter(({ data }) => phases.has(data.phase as ConsentPhase));
}
