import type { Fact, FactValue, UnknownReason } from '../model/fact.ts';
import type { Condition, Operator, When } from '../model/rule.ts';

/** The facts of one visit by id. */
export type Facts = ReadonlyMap<string, Fact>;

/** A condition's value. Unknown names each fact that was missing. */
export type Truth =
  | { readonly is: 'true'; readonly because: readonly Fact[] }
  | { readonly is: 'false' }
  | { readonly is: 'unknown'; readonly unknown: readonly Missing[] };

export interface Missing {
  readonly fact: string;
  readonly reason: UnknownReason;
}

const no: Truth = { is: 'false' };

/**
 * Three-valued `all`, `any` and `none` over facts; every key given must hold. Unknown never turns into true or
 * false unless the rest decides it: one false in `all` is false whatever the unknown ones are.
 */
export function evaluate(when: When, facts: Facts): Truth {
  return and([
    and((when.all ?? []).map((condition) => compare(condition, facts))),
    when.any === undefined
      ? { is: 'true', because: [] }
      : or(when.any.map((condition) => compare(condition, facts))),
    and((when.none ?? []).map((condition) => not(condition, facts))),
  ]);
}

/** One comparison. A fact that may be incomplete proves a lower bound only: "at least 3" may hold, "at most 3" is unknown. */
export function compare(condition: Condition, facts: Facts): Truth {
  const fact = facts.get(condition.fact);
  if (fact === undefined)
    return { is: 'unknown', unknown: [{ fact: condition.fact, reason: 'not-yet-observed' }] };
  if (!fact.known) return { is: 'unknown', unknown: [{ fact: fact.id, reason: fact.reason }] };
  const holds = test(condition.is, fact.value, condition.value);
  if (!fact.complete && holds === couldChange(condition)) {
    return { is: 'unknown', unknown: [{ fact: fact.id, reason: 'sensor-late' }] };
  }
  return holds ? { is: 'true', because: [fact] } : no;
}

/** The outcome of this comparison that more evidence could still overturn. */
function couldChange(condition: Condition): boolean {
  switch (condition.is) {
    case 'gt':
    case 'gte':
    case 'has':
      return false;
    case 'eq':
    case 'in':
      return condition.value === false || condition.value === 0;
    case 'ne':
      return !(condition.value === false || condition.value === 0);
    case 'lt':
    case 'lte':
      return true;
  }
}

function test(is: Operator, value: FactValue, other: FactValue): boolean {
  switch (is) {
    case 'eq':
      return value === other;
    case 'ne':
      return value !== other;
    case 'gt':
      return typeof value === 'number' && typeof other === 'number' && value > other;
    case 'gte':
      return typeof value === 'number' && typeof other === 'number' && value >= other;
    case 'lt':
      return typeof value === 'number' && typeof other === 'number' && value < other;
    case 'lte':
      return typeof value === 'number' && typeof other === 'number' && value <= other;
    case 'in':
      return Array.isArray(other) && other.includes(value);
    case 'has':
      return Array.isArray(value) && value.includes(other);
  }
}

function not(condition: Condition, facts: Facts): Truth {
  const truth = compare(condition, facts);
  if (truth.is === 'unknown') return truth;
  return truth.is === 'true' ? no : { is: 'true', because: [] };
}

function and(truths: readonly Truth[]): Truth {
  const because: Fact[] = [];
  const unknown: Missing[] = [];
  for (const truth of truths) {
    if (truth.is === 'false') return no;
    if (truth.is === 'true') because.push(...truth.because);
    else unknown.push(...truth.unknown);
  }
  return unknown.length > 0 ? { is: 'unknown', unknown } : { is: 'true', because };
}

function or(truths: readonly Truth[]): Truth {
  const because: Fact[] = [];
  const unknown: Missing[] = [];
  for (const truth of truths) {
    if (truth.is === 'true') because.push(...truth.because);
    else if (truth.is === 'unknown') unknown.push(...truth.unknown);
  }
  if (truths.some((truth) => truth.is === 'true')) return { is: 'true', because };
  return unknown.length > 0 ? { is: 'unknown', unknown } : no;
}
