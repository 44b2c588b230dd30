import type { KeptHeader } from '../model/signal.ts';
import { plainText } from './text.ts';

/** A header as the browser hands it over. */
export interface SeenHeader {
  readonly name: string;
  readonly value: string;
}

/**
 * Headers whose values are kept. `referer`, `cookie`, `set-cookie`, `authorization` and `location` are never among
 * them: what they say is kept in other fields, reduced.
 */
const keptValues: ReadonlySet<string> = new Set([
  'content-type',
  'referrer-policy',
  'permissions-policy',
  'strict-transport-security',
  'sec-gpc',
  'dnt',
  'accept-ch',
  'sec-browsing-topics',
  'observe-browsing-topics',
  'attribution-reporting-eligible',
  'rating',
  'tk',
  'timing-allow-origin',
]);
const headerLimit = 100;
const valueLimit = 300;

/** Names, lower case and capped in number; values only of listed headers, capped in length. */
export function keepHeaders(headers: readonly SeenHeader[]): KeptHeader[] {
  const kept: KeptHeader[] = [];
  for (const { name, value } of headers) {
    if (kept.length >= headerLimit) break;
    const lower = name.slice(0, 80).toLowerCase();
    kept.push([lower, keptValues.has(lower) ? plainText(value.slice(0, valueLimit)) : null]);
  }
  return kept;
}

/** All values of a header; Firefox joins several Set-Cookie lines with a line feed. */
export function valuesOf(headers: readonly SeenHeader[], name: string): string[] {
  return headers
    .filter((header) => header.name.toLowerCase() === name)
    .flatMap((header) => (name === 'set-cookie' ? header.value.split('\n') : [header.value]));
}
