import { bitsOf } from '../consent/bits.ts';
import { type Fields, first } from '../pixels/fields.ts';
import type { Ask } from './ask.ts';
import { isSomebody } from './open-rtb-user.ts';

const providerLimit = 20;

/**
 * Which identifiers go along to Google: `ppid` (https://support.google.com/admanager/answer/2880055), the cookies that the
 * tag keeps with the page (`cookie` is `__gads`, `gpic` is `__gpi`, `eo_id_str` is `__eoi`;
 * https://business.safety.google/adscookies/), secure signals of other companies (`a3p`;
 * https://support.google.com/admanager/answer/10488752).
 */
export function addGoogleIdentifiers(ask: Ask, fields: Fields): void {
  if (isSomebody(first(fields, 'ppid'))) ask.identifier('ppid');
  if (isCookie(first(fields, 'cookie'))) ask.identifier('google-cookie');
  if (isCookie(first(fields, 'gpic'))) ask.identifier('gpic');
  if (isCookie(first(fields, 'eo_id_str'))) ask.identifier('eoi');
  for (const provider of providersIn(first(fields, 'a3p') ?? '')) ask.identifier('secure-signal', provider);
  if (isSomebody(first(fields, 'rdid'))) ask.identifier('device-id');
}

/** `ID=…`, `UID=…`; the tag writes `NT` or nothing when there is none. */
function isCookie(value: string | null): boolean {
  return value !== null && /^U?ID=[\w-]{8}/.test(value);
}

/**
 * Names of the companies in `a3p`, as requests are seen to hold them: base64url of a protocol buffer whose field 2 is one
 * signal each, and its field 1 the company's domain or name. Anything else gives nothing.
 */
function providersIn(text: string): readonly string[] {
  const bits = bitsOf(text.slice(0, 8000).replace(/\.+$/, ''));
  if (bits === null) return [];
  const bytes: number[] = [];
  for (let byte = bits.number(8); byte !== null; byte = bits.number(8)) bytes.push(byte);
  const providers: string[] = [];
  for (let here = 0; here < bytes.length && providers.length < providerLimit; ) {
    const length = lengthAt(bytes, here + 1);
    if (bytes[here] !== 0x12 || length === null) break;
    const start = length.next;
    const name = bytes[start] === 0x0a ? (bytes[start + 1] ?? 0) : 0;
    if (name > 0 && name < 60)
      providers.push(String.fromCharCode(...bytes.slice(start + 2, start + 2 + name)));
    here = start + length.value;
  }
  return providers;
}

/** A length of one or two bytes; signals are no longer. */
function lengthAt(bytes: readonly number[], place: number): { value: number; next: number } | null {
  const [low, high] = [bytes[place], bytes[place + 1]];
  if (low === undefined) return null;
  if (low < 0x80) return { value: low, next: place + 1 };
  return high === undefined || high > 0x7f ? null : { value: (low & 0x7f) + high * 0x80, next: place + 2 };
}
