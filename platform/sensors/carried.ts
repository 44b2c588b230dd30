import type { CarriedIdentifier, PageAddressTold } from '../../core/model/signal.ts';
import { bitsOf } from '../../core/reduce/entropy.ts';
import { ownCopy, plainText } from '../../core/reduce/text.ts';

/** Who owns a host, in one word: a company's id, or the registrable domain where the company is not known. */
export type OwnerOf = (host: string) => string;

/** Englehardt's threshold for cookie syncing: at least 8 characters that carry more than 33 bits. */
const shortest = 8;
const fewestBits = 33;
const mostValues = 600;
/** Longer than any value that is remembered, in base64 too. */
const longest = 2048;

interface Source {
  readonly host: string;
  readonly cookie: string;
  readonly how: CarriedIdentifier['how'];
}

/**
 * Remembers, in memory and for one visit, the identifier values that third parties keep in cookies, and finds them
 * again in addresses that go to somebody else. Only the outcome leaves this room, never a value.
 */
export interface IdentifierMemory {
  learn(host: string, cookie: string, value: string): void;
  find(url: URL, ownerOf: OwnerOf): CarriedIdentifier[];
}

export function createIdentifierMemory(): IdentifierMemory {
  const sources = new Map<string, Source>();
  const weighed = new Set<string>();
  const remember = (value: string, source: Source): void => {
    if (sources.size < mostValues && value.length >= shortest && !sources.has(value))
      sources.set(ownCopy(value), source);
  };
  return {
    learn(host, cookie, value) {
      if (value.length < shortest || value.length > 1024 || weighed.has(value)) return;
      if (weighed.size < mostValues) weighed.add(ownCopy(value));
      if (bitsOf(value) <= fewestBits) return;
      remember(value, { host, cookie, how: 'plain' });
      remember(toBase64(value), { host, cookie, how: 'base64' });
      for (const part of value.split(/[|&:.!~=%,;]+/)) {
        if (part !== value && bitsOf(part) > fewestBits) remember(part, { host, cookie, how: 'part' });
      }
    },
    find(url, ownerOf) {
      if (sources.size === 0 || url.search.length < shortest) return [];
      const found = new Map<string, CarriedIdentifier>();
      for (const [parameter, value] of parametersOf(url.search)) {
        const source = sources.get(value.endsWith('=') ? value.replace(/=+$/, '') : value);
        if (source === undefined || ownerOf(source.host) === ownerOf(url.hostname)) continue;
        found.set(`${source.host} ${source.cookie}`, {
          from: source.host,
          cookie: source.cookie,
          parameter: plainText(parameter.slice(0, 60)),
          how: source.how,
        });
      }
      return [...found.values()];
    },
  };
}

/** Parameters whose values may be an identifier. Works on the text: a URL's own list costs several times as much. */
function* parametersOf(search: string): Generator<readonly [name: string, value: string]> {
  for (const pair of search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    const written = pair.length - equals - 1;
    if (equals < 0 || written < shortest || written > 3 * longest) continue;
    const value = decoded(pair.slice(equals + 1));
    if (value.length >= shortest && value.length <= longest) yield [decoded(pair.slice(0, equals)), value];
  }
}

function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** How much of the page's own address a request to another party told: by Referer, or in a parameter. */
export function pageAddressTold(
  requestUrl: URL,
  referer: string | null,
  pageHost: string,
): PageAddressTold | null {
  const byParameter = addressParameter(requestUrl, pageHost);
  if (byParameter !== null) return byParameter;
  const detail = referer === null ? null : detailOf(referer, pageHost);
  return detail === null ? null : { by: 'referer', parameter: null, detail };
}

function addressParameter(requestUrl: URL, pageHost: string): PageAddressTold | null {
  if (!requestUrl.search.includes('http')) return null;
  for (const [name, value] of requestUrl.searchParams) {
    if (!value.startsWith('http')) continue;
    const detail = detailOf(value, pageHost);
    if (detail !== null) return { by: 'parameter', parameter: plainText(name.slice(0, 60)), detail };
  }
  return null;
}

/** String work only: it is done for the Referer of every request to another party. */
function detailOf(address: string, pageHost: string): PageAddressTold['detail'] | null {
  const start = address.indexOf('://') + 3;
  if (start < 3 || !address.startsWith(pageHost, start)) return null;
  const rest = address.slice(start + pageHost.length).replace(/^:\d+/, '');
  if (rest === '' || rest === '/' || rest.startsWith('/#')) return null;
  if (rest[0] !== '/' && rest[0] !== '?') return null;
  return /\?[^#]/.test(rest) ? 'query' : 'path';
}

function toBase64(value: string): string {
  // Identifiers are ASCII; what is not cannot be compared this way and is left alone.
  return /^[\x20-\x7e]*$/.test(value) ? btoa(value).replace(/=+$/, '') : '';
}
