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

interface Place {
  readonly on: string;
  readonly name: string;
  readonly how: Watched['how'];
  readonly rows: Watched[];
}

/** Puts each row of the table in place. What a browser does not have is passed over. */
export function watch(rows: readonly Watched[]): void {
  const places = table<Place>();
  for (const row of rows) {
    const { on, name, how } = row;
    const key = `${on} ${name} ${how}`;
    const place = places[key] ?? { on, name, how, rows: [] };
    places[key] = place;
    place.rows.push(row);
  }
  for (const key in places) {
    const place = places[key];
    try {
      if (place !== undefined) put(place);
    } catch {
      // A browser that does not let this one be replaced: its rows stay silent.
    }
  }
  hideSource();
}

function put({ on, name, how, rows }: Place): void {
  const owner = ownerOf(on);
  const descriptor = owner && getOwnPropertyDescriptor(owner, name);
  if (owner === undefined || descriptor === undefined || descriptor.configurable !== true) return;
  const part = how === 'call' ? 'value' : how;
  const native = descriptor[part] as Native | undefined;
  if (typeof native !== 'function') return;
  const lookers = rows.map((row) => lookerOf(row, counterOf(row.id)));
  const [only] = lookers;
  if (only === undefined) return;
  const stand = lookers.length === 1 ? standIn(only, native) : standInForMany(lookers, native);
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
  /** Before the native function runs; whether its result is wanted. */
  before(self: unknown, given: Arguments): boolean;
  after(self: unknown, given: Arguments, result: unknown): void;
}

function lookerOf({ when, keep, running, after, sampled }: Watched, counter: Counter): Looker {
  return {
    before(self, given) {
      try {
        if (when !== undefined && !when(self, given)) return false;
        if (counter.looks <= 0) {
          if (sampled !== true) counter.unseen += 1;
          return false;
        }
        counter.looks -= 1;
        const kept = keep === undefined ? '' : keep(self, given);
        if (kept === null) return false;
        count(counter, kept, running === undefined ? '' : running(self, given));
        return after !== undefined;
      } catch {
        // Whatever a page hands over must not fail because somebody looks.
        return false;
      }
    },
    after(self, given, result) {
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
      if (wanted) after(this, arguments, result);
      return result;
    },
  }.stand;
}

/** One place that several rows look at, such as `addEventListener`; none of them wants the result. */
function standInForMany(lookers: readonly Looker[], native: Native): Native {
  return {
    stand(this: unknown): unknown {
      // biome-ignore lint/complexity/noArguments: as above
      for (let at = 0; at < lookers.length; at += 1) lookers[at]?.before(this, arguments);
      // biome-ignore lint/complexity/noArguments: as above
      return apply(native, this, arguments);
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
