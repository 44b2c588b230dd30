import { type ToldKind, toldKinds } from '../model/signal.ts';
import { plainText } from '../reduce/text.ts';
import { toldLimit } from './pixel.ts';

type Entry = readonly [kind: ToldKind, value: string | null];
/** A group of contact data that vendors ask for. */
export type Contact = 'email' | 'phone' | 'name' | 'address' | 'birth-date';
type Value = string | null | undefined;

/** Gathers what one event told. Nothing and what stands for nothing is not told. */
export interface Told {
  /** Something about the page or the goods: the value is kept, unless it could be about the person. */
  about(kind: 'product' | 'product-id' | 'category' | 'search-term', value: Value): Told;
  /** A sum, kept when it is a number; a currency, kept when it is a code. A sum of zero tells nothing. */
  sum(value: Value, currency?: Value): Told;
  /** Something of which the record keeps only that it was told; a user id that is an e-mail address counts as one. */
  hidden(kind: 'page-address' | 'page-title' | 'order' | 'user-id', value: Value): Told;
  /** Contact data: hashed or plain by its shape; the value is never kept. */
  contact(what: Contact, value: Value): Told;
  /** Contact data of which the vendor's parameter says that it is hashed. */
  hashed(what: Contact, value: Value): Told;
  /** In the order of `toldKinds`, without repetition, capped. */
  entries(): readonly Entry[];
}

export function newTold(): Told {
  const found = new Map<string, Entry>();
  const add = (kind: ToldKind, value: string | null): Told => {
    if (found.size < 10 * toldLimit) found.set(`${kind} ${value}`, [kind, value]);
    return told;
  };
  const told: Told = {
    about(kind, value) {
      if (!isSomething(value)) return told;
      return add(
        kind,
        kind !== 'product-id' && longNumber.test(value.slice(0, 1000)) ? null : keepable(value),
      );
    },
    sum(value, currency) {
      const amount = isSomething(value) ? value.trim() : '0';
      if (!/^[0.,]+$/.test(amount)) add('value', /^\d{1,12}([.,]\d{1,6})?$/.test(amount) ? amount : null);
      if (isSomething(currency) && /^[a-z]{3}$/i.test(currency)) add('currency', currency.toUpperCase());
      return told;
    },
    hidden(kind, value) {
      if (!isSomething(value)) return told;
      return add(kind === 'user-id' && isEmail(value) ? 'email' : kind, null);
    },
    contact(what, value) {
      if (!isSomething(value)) return told;
      const kind = isHash(value) ? hashedKinds[what] : plainKind(what, value);
      return kind === null ? told : add(kind, null);
    },
    hashed: (what, value) => (isSomething(value) && isHash(value) ? add(hashedKinds[what], null) : told),
    entries() {
      const all = [...found.values()].sort(([a], [b]) => toldKinds.indexOf(a) - toldKinds.indexOf(b));
      const isFirst = ([kind]: Entry, index: number) => index === all.findIndex(([one]) => one === kind);
      const firsts = all.filter(isFirst);
      const kept = new Set(firsts);
      for (const entry of all) if (kept.size < toldLimit) kept.add(entry);
      return all.filter((entry) => kept.has(entry));
    },
  };
  return told;
}

/** A name or a value as it may be kept: plain, one line, at most 120 characters. */
export function tidy(value: string, limit = 120): string {
  return plainText(value.slice(0, 4 * limit))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** The name of an event. One that holds an address, contact data or a long number is not kept. */
export function eventName(value: Value, otherwise: string): string {
  if (!isSomething(value) || longNumber.test(value.slice(0, 1000))) return otherwise;
  return keepable(value, 60) ?? otherwise;
}

/** Hexadecimal MD5, SHA-1, SHA-256 or SHA-512, or SHA-256 in base64; one, or several with commas between. */
export function isHash(value: string): boolean {
  const parts = value
    .slice(0, 1000)
    .split(/[,\s"[\]]+/)
    .filter((part) => part !== '');
  return (
    parts.length > 0 && parts.every((part) => hash.test(part) && !hashesOfNothing.has(part.toLowerCase()))
  );
}

export function isEmail(value: string): boolean {
  return /^[^@\s]{1,64}(@|%40)[^@\s]{1,190}\.[a-z]{2,24}$/i.test(value.slice(0, 300).trim());
}

const hash = /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}|[\w+/-]{43}=?)$/i;
const hashesOfNothing: ReadonlySet<string> = new Set([
  'd41d8cd98f00b204e9800998ecf8427e',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]);
/** A telephone number, a customer number, a citizen's number. */
const longNumber = /\d(?:[ ().-]{0,2}\d){8}/;
const nothing: ReadonlySet<string> = new Set([
  '',
  'undefined',
  'null',
  'nan',
  '[object object]',
  '(not set)',
]);

const hashedKinds: Readonly<Record<Contact, ToldKind>> = {
  email: 'email-hashed',
  phone: 'phone-hashed',
  name: 'name-hashed',
  address: 'address-hashed',
  'birth-date': 'birth-date-hashed',
};

function isSomething(value: Value): value is string {
  return typeof value === 'string' && !nothing.has(value.slice(0, 40).trim().toLowerCase());
}

/** A plain value counts when it looks like what the parameter is for. */
function plainKind(what: Contact, value: string): ToldKind | null {
  if (what === 'email') return isEmail(value) ? 'email' : null;
  if (what === 'phone') return /^\+?[\d ().-]{7,20}$/.test(value.trim()) ? 'phone' : null;
  if (what === 'name') return /^[\p{L}][\p{L}\p{M}' .-]{1,60}$/u.test(value.trim()) ? 'name' : null;
  return null;
}

/** Null for a value that holds an address, an e-mail address or a hash. */
export function keepable(value: string, limit = 120): string | null {
  if (/[^\s@]@[^\s@]+\.|%40|:\/\/|[0-9a-f]{32}/i.test(value.slice(0, 1000))) return null;
  return tidy(value, limit) || null;
}
