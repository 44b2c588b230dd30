import {
  type Derived,
  defineFact,
  type FactDefinition,
  type FactInput,
  type FactValue,
} from '../../model/fact.ts';
import type { Observation } from '../../model/observation.ts';
import { amount, distinct, texts } from './derive.ts';

/** Facts about the ads that were seen on a page. What was seen is seen; that nothing was needs a search that ended. */
export type Where = (ad: Observation) => boolean;

export const ad = 'ad';
const search = 'ad-search';

/** How a fact is made, and of which ads it would have to be known to say "none". */
interface Made {
  readonly id: string;
  readonly from?: readonly string[];
  /** An ad of which it cannot be told whether it is meant, because something in it was not read. */
  readonly mayBe?: Where;
  /** Null where there is nothing to measure. */
  readonly derive: (
    input: FactInput,
  ) => { readonly value: FactValue; readonly because: readonly Observation[] } | null;
}

export function shownFact({ id, from = [], mayBe = never, derive }: Made): FactDefinition {
  return defineFact({
    id,
    from: [...new Set([ad, search, ...from])],
    needs: ['ads'],
    derive: (input): Derived => {
      const made = derive(input);
      if (made !== null && !isNothing(made.value)) return made;
      const reason = whyUnknown(input, mayBe);
      if (reason !== null) return { unknown: reason };
      return made ?? { unknown: 'not-yet-observed' };
    },
  });
}

/** How many ads; a widget counts each of its items only where it says so (`ads.shown`). */
export function countShown(id: string, where: Where, mayBe: Where = never): FactDefinition {
  return shownFact({
    id,
    mayBe,
    derive: ({ observations }) => {
      const seen = observations(ad).filter(where);
      return { value: seen.length, because: seen };
    },
  });
}

/** The different texts that are read from some of the ads. */
export function textsShown(
  id: string,
  where: Where,
  read: (one: Observation) => readonly string[],
  mayBe: Where = never,
): FactDefinition {
  return shownFact({
    id,
    mayBe,
    derive: ({ observations }) => {
      const seen = observations(ad).filter(where);
      return { value: distinct(seen.flatMap(read)), because: seen };
    },
  });
}

/** The least of a number over some of the ads; unknown where none has it. */
export function leastShown(id: string, field: string, where: Where): FactDefinition {
  return shownFact({
    id,
    derive: ({ observations }) => {
      const seen = observations(ad).filter((one) => where(one) && amount(one, field) !== null);
      if (seen.length === 0) return null;
      return { value: Math.min(...seen.map((one) => amount(one, field) ?? 0)), because: seen };
    },
  });
}

/** Who advertises, as it can be named: never empty, so that a text that names it can be read. */
export function advertiserOf(one: Observation): readonly string[] {
  const named = [one.data.advertiser, one.data.landing, one.data.company].find(
    (name) => typeof name === 'string' && name !== '',
  );
  if (named !== undefined) return [String(named)];
  return texts(one, 'words')
    .slice(0, 1)
    .map((word) => `“${word}”`);
}

/** Nothing in it could be read, or not all of it. */
export function isUnreadable({ data }: Observation): boolean {
  return data.unreadable === true;
}

export function has(field: string, value: string): Where {
  return (one) => texts(one, field).includes(value);
}

/** Older visits were not searched, and a search that did not end says nothing of what it did not see. */
function whyUnknown({ observations, page }: FactInput, mayBe: Where) {
  if (observations(search).length === 0) {
    return page === null ? ('no-page-read' as const) : ('not-yet-observed' as const);
  }
  return observations(ad).some(mayBe) ? ('ad-unreadable' as const) : null;
}

function isNothing(value: FactValue): boolean {
  return value === 0 || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

function never(): boolean {
  return false;
}
