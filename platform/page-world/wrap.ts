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
    if (row === undefined) continue;
    try {
      put(row);
    } catch {
      // A browser that does not let this one be replaced: its row stays silent.
    }
  }
  hideSource();
}

function put(row: Watched): void {
  const owner = ownerOf(row.on);
  const descriptor = owner && getOwnPropertyDescriptor(owner, row.name);
  if (owner === undefined || descriptor === undefined || descriptor.configurable !== true) return;
  const counter = countersById[row.id] ?? newCounter(row.id);
  countersById[row.id] = counter;
  const place = row.how === 'call' ? 'value' : row.how;
  const native = descriptor[place] as Native | undefined;
  if (typeof native !== 'function') return;
  const stand = standIn(row, native, counter);
  defineProperty(stand, 'name', { ...bare, value: native.name, configurable: true });
  defineProperty(stand, 'length', { ...bare, value: native.length, configurable: true });
  weakSet(natives, stand, native);
  defineProperty(owner, row.name, { ...descriptor, [place]: stand });
}

const bare = { __proto__: null } as object;

/** A method of an object literal is, like a native one, no constructor and has no prototype. */
function standIn(row: Watched, native: Native, counter: Counter): Native {
  const { keep, running, after } = row;
  return {
    stand(this: unknown): unknown {
      let looked = false;
      if (counter.looks > 0) {
        counter.looks -= 1;
        looked = true;
        try {
          // biome-ignore lint/complexity/noArguments: rest parameters would give the function another length and cost
          const given: Arguments = arguments;
          const kept = keep === undefined ? '' : keep(this, given);
          if (kept !== null) count(counter, kept, running === undefined ? '' : running(this, given));
        } catch {
          // Whatever a page hands over must not fail because somebody looks.
        }
      } else counter.unseen += 1;
      // biome-ignore lint/complexity/noArguments: as above
      const result: unknown = apply(native, this, arguments);
      if (after !== undefined && looked) {
        try {
          // biome-ignore lint/complexity/noArguments: as above
          after(this, arguments, result, counter);
        } catch {
          // As above.
        }
      }
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
