import type { TypedSignal } from '../model/signal.ts';
import { ownCopy, plainText } from '../reduce/text.ts';
import { type Find, holds, type Part, search } from './haystack.ts';
import {
  anchorLength,
  beginsWith,
  indexOf,
  type Needle,
  type NeedleIndex,
  needlesOf,
  type TypedKind,
} from './needles.ts';
import { rollingKey } from './rolling.ts';

/** A field that was typed in: its name, and the host of the document of the frame that it stands in. */
export interface TypedField {
  readonly name: string;
  readonly host: string;
}

/** What leaves: an address with what goes along. `socket`: only the body is looked at, as a message of a socket. */
export interface Sent {
  readonly url: URL;
  readonly body: string | null;
  readonly fields: Readonly<Record<string, readonly string[]>> | null;
  readonly socket?: boolean;
}

/** What a signal says of a find; the caller knows the rest. */
export type TypedFind = Omit<TypedSignal, 'id' | 'kind' | 'at' | 'trust' | 'host' | 'requestId'>;

export interface TypedFinds {
  readonly found: readonly TypedFind[];
  /** A limit left something unsearched: not found is not the same as not there. */
  readonly capped: boolean;
}

/**
 * Remembers, in memory and for one document, how to recognise what was typed in it, and finds it again in what is
 * sent. The values themselves are gone when `type` returns.
 */
export interface TypedMemory {
  /**
   * A field whose name is something that was typed is kept without a name.
   * @param offered Words that the page itself offers for this field: options, suggestions.
   */
  type(field: TypedField, what: TypedKind, value: string, offered?: readonly string[]): void;
  /** The person sent a form off. Without names: whatever was typed so far counts as sent off. */
  submit(names?: readonly string[]): void;
  /** Each find is told once for each receiver, field, way and place. `ownerOf` says who owns a host, in one word. */
  find(sent: Sent, ownerOf: (host: string) => string): TypedFinds;
  clear(): void;
}

interface Value {
  readonly needles: readonly Needle[];
  submitted: boolean;
}

interface Field {
  readonly host: string;
  readonly name: string;
  /** The latest last. */
  values: Value[];
}

const mostFields = 40;
const mostValues = 5;
const mostFinds = 300;
const longestName = 60;
const nothing: TypedFinds = { found: [], capped: false };

/**
 * @param seed Random bytes, at least 16, made anew for each document.
 * @param address The document's own address: a text that stands in it says nothing when it is sent on.
 */
export function createTypedMemory(seed: Uint8Array, address: string): TypedMemory {
  const key = rollingKey(seed);
  const fields = new Map<string, Field>();
  const told = new Set<string>();
  let index: NeedleIndex | null = null;
  let heldBy = new Map<Needle, readonly [Field, Value]>();

  function indexed(): NeedleIndex {
    if (index !== null) return index;
    heldBy = new Map();
    for (const field of fields.values())
      for (const value of field.values)
        for (const needle of value.needles) heldBy.set(needle, [field, value]);
    index = indexOf([...heldBy.keys()], key);
    return index;
  }

  return {
    type({ name: given, host }, what, value, offered = []) {
      const name = shortName(given);
      const first = needlesOf(value, what, name, key, offered);
      const isTyped = holds(name, indexOf(first, key)) || holds(name, indexed());
      const needles = isTyped ? needlesOf(value, what, '', key, offered) : first;
      if (needles.length === 0) return;
      if (isWords({ what }) && holds(address, indexOf(needles, key))) return;
      const id = `${host}\n${name}`;
      const field = fields.get(id) ?? { host, name, values: [] };
      const same = field.values.find((one) => isSame(one, needles));
      const kept = field.values.filter((one) => one !== same && !isTypedOn(one, value));
      field.values = [...kept, same ?? { needles, submitted: false }].slice(-mostValues);
      fields.delete(id);
      fields.set(id, field);
      const [oldest] = fields.keys();
      if (fields.size > mostFields && oldest !== undefined) fields.delete(oldest);
      index = null;
    },
    submit(names) {
      const only = names === undefined ? null : new Set(names.map(shortName));
      for (const field of fields.values()) {
        if (only !== null && !only.has(field.name)) continue;
        for (const value of field.values) value.submitted = true;
      }
    },
    find({ url, body, fields: form, socket = false }, ownerOf) {
      if (fields.size === 0) return nothing;
      const found: TypedFind[] = [];
      let capped = false;
      const look = (where: TypedFind['where'], parts: readonly Part[], inPath = false): void => {
        const searched = search(parts, indexed());
        capped ||= searched.capped;
        for (const find of searched.finds) {
          const [field, value] = heldBy.get(find.needle) ?? [];
          if (field === undefined || value === undefined) continue;
          // Paths hold the names of pictures and pages, in words that people type too.
          if (inPath && isWords(find.needle)) continue;
          if (ownerOf(field.host) === ownerOf(url.hostname)) continue;
          const one = describe(find, where, value.submitted);
          const once = `${url.hostname} ${JSON.stringify(one)}`;
          if (told.has(once)) continue;
          if (told.size >= mostFinds) {
            capped = true;
            continue;
          }
          found.push(one);
          told.add(once);
        }
      };
      if (!socket) {
        look('address', [{ name: null, text: url.pathname }], true);
        look('address', [{ name: null, text: url.search }]);
      }
      if (body !== null) look(socket ? 'socket' : 'body', [{ name: null, text: body }]);
      if (form !== null) look('body', partsOf(form));
      return { found, capped };
    },
    clear() {
      fields.clear();
      told.clear();
      heldBy.clear();
      index = null;
    },
  };

  function isTypedOn(value: Value, longer: string): boolean {
    const [needle] = value.needles;
    if (needle === undefined || value.submitted) return false;
    return isWords(needle) && beginsWith(longer, needle, key);
  }
}

function isWords({ what }: Pick<Needle, 'what'>): boolean {
  return what === 'text' || what === 'name';
}

function isSame(value: Value, [needle]: readonly Needle[]): boolean {
  const [known] = value.needles;
  if (known === undefined || needle === undefined) return false;
  return known.length === needle.length && known.low === needle.low && known.high === needle.high;
}

function describe(
  { needle, disguise, wrapped, parameter: cut }: Find,
  where: TypedFind['where'],
  submitted: boolean,
) {
  // A name that was cut out of a body would keep all of it in memory.
  const parameter = cut === null ? null : ownCopy(cut);
  return { what: needle.what, field: needle.field, disguise, wrapped, where, parameter, submitted };
}

/** Values that are too short to hold anything are not even listed: a form may have very many. */
function partsOf(form: Readonly<Record<string, readonly string[]>>): Part[] {
  return Object.entries(form).flatMap(([name, values]) =>
    values.filter((text) => text.length >= anchorLength).map((text) => ({ name: shortName(name), text })),
  );
}

function shortName(name: string): string {
  return ownCopy(plainText(name.slice(0, longestName)));
}
