import type { ApiGroup } from '../../core/model/signal.ts';
import type { Counter } from './ledger.ts';

/**
 * One row of the table of watched APIs. `id` is `<group>.<what>`; several rows may share one. `on` is a path from the
 * global object, empty for itself.
 */
export interface Watched {
  readonly id: `${ApiGroup}.${string}`;
  /** Where one native serves many purposes: under which of `ids` a call counts; null for one that is about nothing of these. */
  readonly pick?: (self: unknown, given: ArrayLike<unknown>) => Watched['id'] | null;
  readonly ids?: readonly Watched['id'][];
  readonly on: string;
  readonly name: string;
  readonly how: 'call' | 'get' | 'set';
  /** Whether a call is any of our business; asked of every call, so it must be quick. */
  readonly when?: (self: unknown, given: ArrayLike<unknown>) => boolean;
  /** What is kept of a call, from its `this` and arguments: empty for nothing; null when the call is none of our business. */
  readonly keep?: (self: unknown, given: ArrayLike<unknown>) => string | null;
  /** A detail that grows and takes the place of the one before. */
  readonly running?: (self: unknown, given: ArrayLike<unknown>) => string;
  /** Calls that there was no time to look into do not count: most are about something else. */
  readonly sampled?: true;
  /** What is kept of its result. */
  readonly after?: (self: unknown, given: ArrayLike<unknown>, result: unknown, counter: Counter) => void;
}

/** Rows for methods that keep nothing. */
export function calls(id: Watched['id'], on: string, ...names: readonly string[]): Watched[] {
  return names.map((name) => ({ id, on, name, how: 'call' as const }));
}

/** Rows for getters, each under its own name behind the group. */
export function getters(group: ApiGroup, on: string, names: Readonly<Record<string, string>>): Watched[] {
  return Object.entries(names).map(([what, name]) => ({
    id: `${group}.${what}`,
    on,
    name,
    how: 'get' as const,
  }));
}

/** The first argument, when it is text. */
export function firstText(_: unknown, given: ArrayLike<unknown>): string {
  return typeof given[0] === 'string' ? given[0] : '';
}
