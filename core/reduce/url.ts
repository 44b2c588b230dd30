import { looksLikeIdentifier } from './entropy.ts';
import { keptParameters, keptValueLimit } from './parameters.ts';
import { ownCopy } from './text.ts';

/** What stands where a stretch of a path was left out. */
export const leftOut = ':id';
const urlLimit = 8192;
/** Of a longer address only the start is read: browsers hand over megabytes, and nothing honest is that long. */
const addressLimit = 32_768;
const pathLimit = 2048;
const parameterLimit = 60;

/**
 * An address as Helder keeps it in normal use: scheme, host, port and path; of the query the names, and values only
 * of listed parameters; no user name, password or fragment; stretches of the path that could single out a person are
 * replaced by `:id`. Give the parsed address along where there is one. `data:` and `blob:` addresses keep their type
 * and origin only. Malformed input gives `invalid:`.
 */
export function reduceUrl(address: string, url: URL | null = parse(address)): string {
  if (url === null) return 'invalid:';
  if (url.protocol === 'data:')
    return `data:${/^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(url.pathname)?.[0] ?? ''}`;
  if (url.protocol === 'blob:') return `blob:${originOf(url.pathname)}`;
  if (url.host === '') return `${url.protocol}${url.pathname.slice(0, 200)}`;
  const query = reduceQuery(url.search);
  return `${url.protocol}//${url.host}${reducePath(url.pathname)}${query === '' ? '' : `?${query}`}`.slice(
    0,
    urlLimit,
  );
}

/** Parses without throwing, the start of what is too long; null for what is no URL. */
export function parse(address: string): URL | null {
  return URL.parse(cutAddress(address));
}

/** An address without what stands beyond the limit. */
export function cutAddress(address: string): string {
  return address.length <= addressLimit ? address : ownCopy(address.slice(0, addressLimit));
}

/** Host name of an address, lower case, without brackets' port; empty where there is none. */
export function hostOf(address: string): string {
  return parse(address)?.hostname ?? '';
}

function originOf(address: string): string {
  const url = parse(address);
  return url === null || url.host === '' ? '' : `${url.protocol}//${url.host}`;
}

function reducePath(path: string): string {
  return path
    .slice(0, pathLimit)
    .split('/')
    .map((segment) => reduceSegment(segment))
    .join('/');
}

function reduceSegment(segment: string): string {
  if (segment.length < 9 && !segment.includes('@') && !segment.includes('%40')) return segment;
  const text = decode(segment);
  if (text.length <= 200 && !looksLikeIdentifier(text)) return segment;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(text)?.[0] ?? '';
  return `${leftOut}${text.includes('@') ? '' : ending}`;
}

/** Works on the text: asking a URL for its parameters costs several times as much, for every request. */
function reduceQuery(search: string): string {
  if (search.length < 2) return '';
  const parts: string[] = [];
  for (const pair of search.slice(1).split('&', parameterLimit)) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    if (name === '') continue;
    const readable = /[%+]/.test(name) ? decode(name.replaceAll('+', ' ')) : name;
    const single = readable.length > 60 || (readable.length > 8 && looksLikeIdentifier(readable));
    const value = pair.slice(name.length);
    const kept = keptParameters.has(readable.toLowerCase()) && value.length <= keptValueLimit;
    parts.push(`${single ? leftOut : name}${kept && !single ? value : ''}`);
  }
  return parts.join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
