import { defineFact, type FactDefinition } from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';

/** The usual facts over the observations of one detector. A sensor in trouble is the engine's business, not theirs. */
type Where = (observation: Observation) => boolean;

/** How many observations there are. */
export function count(id: string, kind: string, where: Where = always): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(kind).filter(where);
      return { value: seen.length, because: seen };
    },
  });
}

/** The different values of one text field, in the order of the alphabet and of numbers. */
export function names(id: string, kind: string, field: string, where: Where = always): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(kind).filter(where);
      return { value: distinct(seen.flatMap((observation) => texts(observation, field))), because: seen };
    },
  });
}

/**
 * The different values of one text field of the observations that weigh most; of all when none does. So that a text
 * names those that it speaks of, and not whoever happened to be near.
 */
export function weightiestNames(
  id: string,
  kind: string,
  field: string,
  weighty: Where,
  among: Where = always,
): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ observations }) => {
      const all = observations(kind).filter(among);
      const seen = all.some(weighty) ? all.filter(weighty) : all;
      return { value: distinct(seen.flatMap((observation) => texts(observation, field))), because: seen };
    },
  });
}

/** Is there any such observation? */
export function some(id: string, kind: string, where: Where = always): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(kind).filter(where);
      return { value: seen.length > 0, because: seen };
    },
  });
}

/** Is there at least one, and are all of them such? False when there is none. */
export function every(id: string, kind: string, where: Where): FactDefinition {
  return defineFact({
    id,
    from: [kind],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(kind);
      return { value: seen.length > 0 && seen.every(where), because: seen };
    },
  });
}

/** The text or texts in a field; nothing when it holds something else. */
export function texts(observation: Observation, field: string): readonly string[] {
  const value = observation.data[field];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value : [];
}

/** The number in a field, or null. */
export function amount(observation: Observation, field: string): number | null {
  const value = observation.data[field];
  return typeof value === 'number' ? value : null;
}

// One collator: making it anew for each comparison was a tenth of the time of a judgement.
const { compare: inOrder } = new Intl.Collator('en', { numeric: true });

export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(inOrder);
}

function always(): boolean {
  return true;
}
