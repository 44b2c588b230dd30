import { parse } from 'tldts';

/** A host name as all of core/entities reads it. */
export interface Host {
  /**
   * Lower case, ASCII (punycode), without a trailing dot; IPv6 in brackets. Empty when it is no host at all.
   */
  readonly name: string;
  /**
   * Registrable domain by the public suffix list, private suffixes included; the name itself where there is
   * none.
   */
  readonly site: string;
  /** `local`: one label such as localhost, or a public suffix itself. */
  readonly kind: 'domain' | 'address' | 'local' | 'invalid';
  /** The site without its public suffix: `nu` of nu.nl. Empty unless a domain. */
  readonly label: string;
  readonly suffix: string;
  /** Lies under a private suffix (blogspot.com, cloudfront.net): a customer's name at somebody's platform. */
  readonly hosted: boolean;
}

/** What a text that is no host reads as. */
export const noHost: Host = { name: '', site: '', kind: 'invalid', label: '', suffix: '', hosted: false };
const plainName = /^(?:[a-z0-9_-]+\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const networkProtocols = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/** The host part of a network URL as written there; null for data:, blob:, about: and what is no URL. */
export function hostOfUrl(url: string): string | null {
  const start = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : -1;
  if (start !== -1) {
    let end = start;
    while (isPlain(url.charCodeAt(end))) end += 1;
    if (end > start && endsHost(url.charCodeAt(end))) return url.slice(start, end);
  }
  const parsed = URL.parse(url);
  if (parsed === null || !networkProtocols.has(parsed.protocol)) return null;
  return parsed.hostname === '' ? null : parsed.hostname;
}

/** a–z, 0–9, `-`, `.` or `_`. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 57 && code !== 47) || code === 95;
}

/** `/`, `?`, `#`, or the end of the text. */
function endsHost(code: number): boolean {
  return code === 47 || code === 63 || code === 35 || Number.isNaN(code);
}

/** Reads a host name. Never throws. */
export function readHost(text: string): Host {
  const name = normalise(text);
  if (name === null) return noHost;
  const known = parse(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
  const { domain, domainWithoutSuffix, isIp, isPrivate, publicSuffix } = known;
  if (isIp === true || name.startsWith('[')) {
    return { name, site: name, kind: 'address', label: '', suffix: '', hosted: false };
  }
  if (domain === null || domainWithoutSuffix === null || publicSuffix === null) {
    return { name, site: name, kind: 'local', label: '', suffix: publicSuffix ?? '', hosted: false };
  }
  return {
    name,
    site: domain,
    kind: 'domain',
    label: domainWithoutSuffix,
    suffix: publicSuffix,
    hosted: isPrivate === true,
  };
}

/** The form in which browsers write a host; null for what they would not take as one. */
function normalise(text: string): string | null {
  if (text.length > 1024) return null;
  if (plainName.test(text)) return text.length > 253 ? null : text;
  const bare = text.replace(/\.+$/, '');
  const bracketed = bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare;
  if (bracketed === '' || /[/?#@\\\s%]/.test(bracketed)) return null;
  const parsed = URL.parse(`http://${bracketed}/`);
  if (parsed === null || parsed.port !== '') return null;
  const name = parsed.hostname;
  return name === '' || name.length > 253 || name.includes('..') || name.startsWith('.') ? null : name;
}
