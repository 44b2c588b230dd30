import type { Disguise, TypedSignal } from '../model/signal.ts';
import { commonWords } from './common-words.ts';
import { type Disguised, hashed, hashedTwice, inBase64 } from './disguises.ts';
import { hashPart, hashText, powers, prefixesOf, type RollingHash, type RollingKey } from './rolling.ts';
import { emailVariants, phoneVariants, textVariants } from './variants.ts';

export type TypedKind = TypedSignal['what'];

/**
 * One disguise of one typed value, to be recognised again and not to be read. It holds no text and no hash that can
 * be looked up elsewhere: 64 bits of a hash under this document's random key, and 16 bits of the hash of its first
 * six characters. Who can read all of the extension's memory has the key too, and can try out likely values (phone
 * numbers, listed addresses, short words) one by one; against that only forgetting helps, and the memory is dropped
 * when the document goes.
 */
export interface Needle extends RollingHash {
  readonly what: TypedKind;
  readonly field: string;
  readonly disguise: Disguise;
  readonly nested: readonly Disguise[];
  readonly length: number;
  /** Where it must stand to count: anywhere, apart from other letters and digits, or as the whole of a value. */
  readonly stands: 'anywhere' | 'apart' | 'as-value';
  /** 16 bits of the hash of the first `anchorLength` characters: where it is worth to look closer. */
  readonly anchor: number;
}

/** Needles as a search wants them. */
export interface NeedleIndex {
  readonly key: RollingKey;
  readonly byAnchor: ReadonlyMap<number, readonly Needle[]>;
  /** One bit for each of the 65,536 anchors. */
  readonly anchors: Uint32Array;
  /** By length of a needle, and of an anchor. */
  readonly powers: ReadonlyMap<number, RollingHash>;
}

/** No needle is shorter. */
export const anchorLength = 6;
/** Longer texts are looked for by their beginning. */
const longest = 200;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Is the whole text an e-mail address? */
export function isEmail(text: string): boolean {
  return text.length <= 254 && emailShape.test(text);
}

/**
 * What to look for when this was typed; nothing when it is too short or too common to say anything.
 * @param offered Words that the page itself offers (options, suggestions): a text or name equal to one says nothing.
 */
export function needlesOf(
  value: string,
  what: TypedKind,
  field: string,
  key: RollingKey,
  offered: readonly string[] = [],
): Needle[] {
  const all = disguisesOf(value, what, offered).filter(({ text }) => text.length >= anchorLength);
  const distinct = new Map(all.map((one) => [`${one.disguise} ${one.text}`, one]));
  return [...distinct.values()].map(({ text, disguise, nested }): Needle => {
    const prefixes = prefixesOf(text, key);
    return {
      what,
      field,
      disguise,
      nested,
      length: text.length,
      stands: disguise === 'plain' ? standsOf(text, what) : 'anywhere',
      anchor: hashPart(prefixes, 0, anchorLength, powers(anchorLength, key)).low >>> 16,
      ...hashPart(prefixes, 0, text.length, powers(text.length, key)),
    };
  });
}

/** Does this value begin with the text of that plain needle, and go on after it? */
export function beginsWith(value: string, needle: Needle, key: RollingKey): boolean {
  const text = beginning(value);
  if (text.length <= needle.length) return false;
  const { low, high } = hashText(text.slice(0, needle.length), key);
  return low === needle.low && high === needle.high;
}

export function indexOf(needles: readonly Needle[], key: RollingKey): NeedleIndex {
  const anchors = new Uint32Array(2048);
  for (const { anchor } of needles)
    anchors[anchor >>> 5] = (anchors[anchor >>> 5] ?? 0) | (1 << (anchor & 31));
  const lengths = new Set([anchorLength, ...needles.map((needle) => needle.length)]);
  return {
    key,
    anchors,
    byAnchor: Map.groupBy(needles, (needle) => needle.anchor),
    powers: new Map([...lengths].map((length) => [length, powers(length, key)])),
  };
}

function disguisesOf(value: string, what: TypedKind, offered: readonly string[]): Disguised[] {
  const short = beginning(value);
  if (what === 'email' && isEmail(short)) {
    const { plain, hashed: toHash } = emailVariants(short);
    return [...readable(plain), ...toHash.flatMap(hashed), ...toHash.slice(0, 1).flatMap(hashedTwice)];
  }
  if (what === 'phone') {
    const { plain, hashed: toHash } = phoneVariants(short);
    return [...readable(plain), ...toHash.flatMap(hashed), ...toHash.slice(0, 1).flatMap(hashedTwice)];
  }
  if (saysNothing(short, what, offered)) return [];
  const { plain, hashed: toHash } = textVariants(short);
  // Names are short and many people share them: their hashes tell little. Of a long text only the beginning is known.
  const asTyped = what === 'password' ? readable(plain) : plain.map(asPlain);
  if (what === 'name' || value.trim().length > short.length) return asTyped;
  return [...asTyped, ...toHash.flatMap(hashed)];
}

function asPlain(text: string): Disguised {
  return { text, disguise: 'plain', nested: [] };
}

/** Base64 of ordinary words is not among them: where a word stands is seen only when its base64 was read. */
function readable(texts: readonly string[]): Disguised[] {
  return texts.flatMap((text) => [asPlain(text), ...inBase64(text)]);
}

/**
 * A common word stands in many texts that have nothing to do with what was typed, and a number in longer numbers.
 * A password is neither.
 */
function standsOf(text: string, what: TypedKind): Needle['stands'] {
  if (what === 'password') return 'anywhere';
  return what === 'email' || what === 'phone' || text.includes(' ') ? 'apart' : 'as-value';
}

/** The first line, which is what a text and its copy have in common however line ends are written. */
function beginning(value: string): string {
  const [line = ''] = value
    .slice(0, 4 * longest)
    .trim()
    .split(/[\r\n]/, 1);
  return line.slice(0, longest).trim();
}

function saysNothing(text: string, what: TypedKind, offered: readonly string[]): boolean {
  const lower = text.toLowerCase();
  if (text.length < anchorLength || (/^\d+$/.test(text) && text.length < 7)) return true;
  if (commonWords.has(lower) || new Set(lower).size < 3) return true;
  return what !== 'password' && offered.some((word) => word.trim().toLowerCase() === lower);
}
