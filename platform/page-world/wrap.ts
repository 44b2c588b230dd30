import { type Counter, count, newCounter } from './ledger.ts';
import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  type Native,
  table,
  weakGet,
  weakSet,
} from './natives.ts';
import type { Watched } from './watched.ts';

type Arguments = ArrayLike<unknown>;

/** Our function → the native one that it stands for. */
const natives = new WeakMap<object, Native>();
const countersById = table<Counter>();

/** Puts each row of the table in place. What a browser does not have is passed over. */
export function watch(rows: readonly Watched[]): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    try {
      if (row !== undefined) put(row);
    } catch {
      // A browser that does not let this one be replaced: its row stays silent.
    }
  }
  hideSource();
}

function put(row: Watched): void {
  const { on, name, how } = row;
  const owner = ownerOf(on);
  const descriptor = owner && getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || descriptor === undefined || descriptor.configurable !== true) return;
  const part = how === 'call' ? 'value' : how;
  const native = descriptor[part] as Native | undefined;
  if (typeof native !== 'function') return;
  const stand = standIn(lookerOf(row), native);
  defineProperty(stand, 'name', { ...bare, value: native.name, configurable: true });
  defineProperty(stand, 'length', { ...bare, value: native.length, configurable: true });
  weakSet(natives, stand, native);
  defineProperty(owner, name, { ...descriptor, [part]: stand });
}

function counterOf(id: Watched['id']): Counter {
  const counter = countersById[id] ?? newCounter(id);
  countersById[id] = counter;
  return counter;
}

const bare = { __proto__: null } as object;

interface Looker {
  /** Before the native function runs; the counter, when its result is wanted. */
  before(self: unknown, given: Arguments): Counter | null;
  after(self: unknown, given: Arguments, result: unknown, counter: Counter): void;
}

function lookerOf({ id, ids = [], pick, when, keep, running, after, sampled }: Watched): Looker {
  const own = counterOf(id);
  for (const one of ids) counterOf(one);
  return {
    before(self, given) {
      try {
        if (when !== undefined && !when(self, given)) return null;
        const picked = pick === undefined ? id : pick(self, given);
        const counter = picked === id ? own : picked === null ? undefined : countersById[picked];
        if (counter === undefined) return null;
        if (counter.looks <= 0) {
          if (sampled !== true) counter.unseen += 1;
          return null;
        }
        counter.looks -= 1;
        const kept = keep === undefined ? '' : keep(self, given);
        if (kept === null) return null;
        count(counter, kept, running === undefined ? '' : running(self, given));
        return after === undefined ? null : counter;
      } catch {
        // Whatever a page hands over must not fail because somebody looks.
        return null;
      }
    },
    after(self, given, result, counter) {
      try {
        after?.(self, given, result, counter);
      } catch {
        // As above.
      }
    },
  };
}

/** A method of an object literal is, like a native one, no constructor and has no prototype. */
function standIn({ before, after }: Looker, native: Native): Native {
  return {
    stand(this: unknown): unknown {
      // biome-ignore lint/complexity/noArguments: rest parameters would give the function another length
      const wanted = before(this, arguments);
      // biome-ignore lint/complexity/noArguments: as above
      const result: unknown = apply(native, this, arguments);
      // biome-ignore lint/complexity/noArguments: as above
      if (wanted !== null) after(this, arguments, result, wanted);
      return result;
    },
  }.stand;
}

function ownerOf(path: string): object | undefined {
  let owner: unknown = globalThis;
  for (const name of path === '' ? [] : path.split('.')) owner = (owner as Record<string, unknown>)?.[name];
  return (owner ?? undefined) as object | undefined;
}

/** Asked for its source text, a stand-in answers as the native function does. */
function hideSource(): void {
  const { prototype } = Function;
  const native = prototype.toString;
  const { toString: stand } = {
    toString(this: unknown): string {
      const own = typeof this === 'function' ? weakGet(natives, this) : undefined;
      // biome-ignore lint/complexity/noArguments: as above
      return apply(native, own ?? this, arguments) as string;
    },
  };
  weakSet(natives, stand, native);
  defineProperty(prototype, 'toString', {
    value: stand,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
