import type { ReducedCookie } from '../model/signal.ts';
import { bitsOf } from './entropy.ts';
import { plainText } from './text.ts';

/** A cookie with its value: lives in memory only, until it is reduced. */
export interface SeenCookie extends Omit<ReducedCookie, 'length' | 'bits' | 'hash'> {
  readonly value: string;
}

/** Values shorter than this are no identifiers (docs/detectors.md, B.0) and get no hash. */
export const hashedFrom = 8;
const nameLimit = 100;
const valueLimit = 4096;

/**
 * Reads one `Set-Cookie` line as browsers do (RFC 6265bis, section 5.6); null for a line that sets nothing.
 * `host` is the answering host, `now` epoch milliseconds (for `Expires`). Unknown and odd attributes are passed over.
 */
export function parseSetCookie(line: string, host: string, now: number): SeenCookie | null {
  const [pair = '', ...attributes] = line.slice(0, valueLimit + 2048).split(';');
  const equals = pair.indexOf('=');
  const name = (equals < 0 ? '' : pair.slice(0, equals)).trim();
  const value = (equals < 0 ? pair : pair.slice(equals + 1)).trim();
  if (name === '' && value === '') return null;

  const read = readAttributes(attributes);
  const domain = (read.get('domain') ?? '').replace(/^\./, '').toLowerCase();
  return {
    name: plainText(name.slice(0, nameLimit)),
    value: value.slice(0, valueLimit),
    domain: domain === '' ? host : plainText(domain.slice(0, 253)),
    hostOnly: domain === '',
    path: pathOf(read),
    lifetime: lifetimeOf(read, now),
    secure: read.has('secure'),
    httpOnly: read.has('httponly'),
    sameSite: sameSiteOf(read.get('samesite')),
    partitioned: read.has('partitioned'),
  };
}

/** The cookies of a `Cookie` header: names and values, capped at 200. */
export function parseCookieHeader(header: string): { readonly name: string; readonly value: string }[] {
  return header
    .slice(0, 65_536)
    .split(';')
    .slice(0, 200)
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0
        ? { name: '', value: pair.trim() }
        : {
            name: plainText(pair.slice(0, equals).trim().slice(0, nameLimit)),
            value: pair.slice(equals + 1).trim(),
          };
    });
}

/** Takes the value out: what stays is its length, information content and keyed hash. */
export function reduceCookie(cookie: SeenCookie, hash: (value: string) => string): ReducedCookie {
  const { value, ...rest } = cookie;
  return {
    ...rest,
    length: value.length,
    bits: bitsOf(value),
    hash: value.length < hashedFrom ? null : hash(value),
  };
}

function pathOf(attributes: ReadonlyMap<string, string>): string {
  const path = attributes.get('path') ?? '';
  return path.startsWith('/') ? plainText(path.slice(0, 200)) : '/';
}

function readAttributes(attributes: readonly string[]): Map<string, string> {
  const read = new Map<string, string>();
  for (const attribute of attributes.slice(0, 40)) {
    const equals = attribute.indexOf('=');
    const name = (equals < 0 ? attribute : attribute.slice(0, equals)).trim().toLowerCase();
    read.set(name, equals < 0 ? '' : attribute.slice(equals + 1).trim());
  }
  return read;
}

/** Seconds; `Max-Age` wins over `Expires`; null when neither is usable. */
function lifetimeOf(attributes: ReadonlyMap<string, string>, now: number): number | null {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return clamp(Number(maxAge));
  const expires = attributes.get('expires');
  if (expires === undefined) return null;
  const at = Date.parse(expires.replace(/-/g, ' '));
  return Number.isNaN(at) ? null : clamp(Math.round((at - now) / 1000));
}

function clamp(seconds: number): number {
  const thousandYears = 31_536_000_000;
  return Math.max(-thousandYears, Math.min(thousandYears, seconds));
}

function sameSiteOf(text: string | undefined): ReducedCookie['sameSite'] {
  switch (text?.toLowerCase()) {
    case 'strict':
      return 'strict';
    case 'lax':
      return 'lax';
    case 'none':
      return 'none';
    default:
      return null;
  }
}
