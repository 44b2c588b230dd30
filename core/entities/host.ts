import { parse } from 'tldts';

/** A host name as all of core/entities reads it. */
export interface Host {
  /** Lower case, ASCII (punycode), without a trailing dot; IPv6 in brackets. Empty when it is no host at all. */
  readonly name: string;
  /** Registrable domain by the public suffix list, private suffixes included; the name itself where there is none. */
  readonly site: string;
  /** `local`: one label such as localhost, or a public suffix itself. */
  readonly kind: 'domain' | 'address' | 'local' | 'invalid';
  /** The site without its public suffix: `nu` of nu.nl. Empty unless a domain. */
  readonly label: string;
  readonly suffix: string;
  /** Lies under a private suffix (blogspot.com, cloudfront.net): a customer's name at somebody's platform. */
  readonly hosted: boolean;
}

/** Reads host names. Never throws. */
export type HostReader = (text: string) => Host;

const nobody: Host = { name: '', site: '', kind: 'invalid', label: '', suffix: '', hosted: false };
const plainName = /^(?:[a-z0-9_-]+\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const networkUrl = /^(?:https?|wss?):\/\/([a-z0-9_.-]+)(?::\d+)?(?:[/?#]|$)/;
const networkProtocols = new Set(['http:', 'https:', 'ws:', 'wss:', 'ftp:']);

/** How many names a reader remembers before it starts anew. */
const mostRemembered = 4096;

/** A reader that remembers its answers in `known`, which may be emptied at any time. */
export function createHostReader(known: Map<string, Host> = new Map()): HostReader {
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const host = readHost(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, host);
    return host;
  };
}

/** The host part of a network URL as written there; null for data:, blob:, about: and what is no URL. */
export function hostOfUrl(url: string): string | null {
  const plain = networkUrl.exec(url);
  if (plain?.[1] !== undefined) return plain[1];
  const parsed = URL.parse(url);
  if (parsed === null || !networkProtocols.has(parsed.protocol)) return null;
  return parsed.hostname === '' ? null : parsed.hostname;
}

function readHost(text: string): Host {
  const name = normalise(text);
  if (name === null) return nobody;
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
