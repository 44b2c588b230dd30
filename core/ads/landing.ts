import { parse, reduceUrl } from '../reduce/url.ts';

/** Where an ad leads, read out of its address without asking anybody. */
export interface Landing {
  /** Null where the address hides it, or leads to no web page. */
  readonly host: string | null;
  /** Reduced (core/reduce/url.ts). */
  readonly url: string | null;
  /** Hosts of the click counters before it, at most six. */
  readonly via: readonly string[];
}

/** The shape of rules/words/ad-click-parameters.json, which tells what each part means. */
export interface ClickRules {
  readonly general: readonly string[];
  readonly notCounters: readonly string[];
  readonly rows: readonly {
    readonly host: string;
    readonly paths?: readonly string[];
    readonly names: readonly string[];
    readonly form?: string;
    readonly prefix?: string;
  }[];
}

type Row = ClickRules['rows'][number];

/** Counters one behind the other that are followed. */
const mostSteps = 6;
/** Of a longer address the start is read: messages bring no more (platform/sensors/ads/messages.ts). */
const longest = 4000;
/** Encodings one in the other that are undone. */
const mostEncodings = 3;

/** Made once; reads any number of links. Never throws, whatever a link holds. */
export function createLanding(rules: ClickRules): (href: string, pageHost: string) => Landing {
  const rows = Map.groupBy(rules.rows, ({ host }) => host);
  const general = rules.general.map((name) => pattern(name, '?&'));
  const named = new Map(
    [...new Set(rules.rows.flatMap(({ names }) => names))].map((name) => [name, pattern(name, '?&;/,()')]),
  );

  function rowOf(url: URL): Row | null {
    for (let host = url.hostname; host !== ''; host = host.slice(dotOf(host) + 1)) {
      const row = rows
        .get(host)
        ?.find(({ paths }) => paths?.some((part) => url.pathname.includes(part)) ?? true);
      if (row !== undefined) return row;
      if (dotOf(host) === -1) break;
    }
    return null;
  }

  /** The next address; null where a counter hides it, undefined where this is no counter. */
  function behind(url: URL, text: string): string | null | undefined {
    const row = rowOf(url);
    if (row !== null) return byRow(row, text) ?? bare(text) ?? byNames(general, text);
    const plain = bare(text);
    if (plain !== null) return plain;
    if (rules.notCounters.some((path) => url.pathname.toLowerCase().includes(path))) return undefined;
    const next = byNames(general, text);
    return next === null || parse(next)?.hostname === url.hostname ? undefined : next;
  }

  function byRow(row: Row, text: string): string | null {
    const patterns = row.names.flatMap((name) => named.get(name) ?? []);
    const read = row.form === 'base64' ? (value: string) => fromBase64(value, row.prefix ?? '') : undefined;
    const found = byNames(patterns, text, read) ?? (read === undefined ? null : byNames(patterns, text));
    return found ?? (row.form === 'embedded' ? embedded(text) : null);
  }

  return (href, pageHost) => {
    const via: string[] = [];
    const nowhere = { host: null, url: null, via };
    const isCut = href.length >= longest;
    let text = href.slice(0, longest).trim();
    // A mere place in the page leads nowhere.
    if (text === '' || text.startsWith('#')) return nowhere;
    for (;;) {
      const url = URL.parse(text, pageHost === '' ? undefined : `https://${pageHost}/`);
      if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return nowhere;
      // What was cut within its host is another host.
      if (isCut && /^[a-z]+:\/\/[^/?#]*$/i.test(text)) return nowhere;
      const next = behind(url, url.href);
      if (next === undefined) return { host: url.hostname, url: reduceUrl(url.href, url), via };
      if (via.length === mostSteps) return nowhere;
      via.push(url.hostname);
      if (next === null) return nowhere;
      text = next;
    }
  };
}

function dotOf(host: string): number {
  return host.indexOf('.');
}

/** A name with its value behind it, where a name may stand. */
function pattern(name: string, before: string): RegExp {
  return new RegExp(`[${before}]${name}[=:(]`, 'i');
}

function byNames(
  patterns: readonly RegExp[],
  text: string,
  read: (value: string) => string | null = addressIn,
): string | null {
  for (const one of patterns) {
    const match = one.exec(text);
    if (match === null) continue;
    const found = read(valueAt(text, match.index + match[0].length));
    if (found !== null) return found;
  }
  return null;
}

/** The value that begins here: to the next parameter, or to the end where an address with parameters of its own stands. */
function valueAt(text: string, from: number): string {
  const rest = text.slice(from).replace(/^\$\$/, '');
  if (!/^https?(:|%3a)\/\//i.test(rest)) return rest.split(/[&;/)$#]/, 1)[0] ?? '';
  const [first = ''] = rest.split('&', 1);
  return (first.includes('?') ? rest : first).replace(/(\)|\$\$)$/, '');
}

/** The query is an address itself. */
function bare(text: string): string | null {
  const start = text.indexOf('?');
  return start === -1 ? null : addressIn(text.slice(start + 1));
}

/** The rest of the path is an address. */
function embedded(text: string): string | null {
  const start = text.slice(8).search(/\/https?(:|%3a)(\/\/|%2f%2f)/i);
  if (start === -1) return null;
  return addressIn(text.slice(8 + start + 1));
}

/** The text as an absolute web address with a host; null for anything else. */
function addressIn(value: string): string | null {
  let text = value;
  for (let turn = 0; turn <= mostEncodings; turn += 1) {
    if (/^https?:\/\/[^/?#\s]/i.test(text)) return URL.parse(text) === null ? null : text;
    if (!text.includes('%')) return null;
    text = decode(text);
  }
  return null;
}

function fromBase64(value: string, prefix: string): string | null {
  const plain = decode(value);
  for (const text of plain.startsWith(prefix) ? [plain.slice(prefix.length), plain] : [plain]) {
    try {
      const found = addressIn(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
      if (found !== null) return found;
    } catch {
      // Not written so.
    }
  }
  return null;
}

/** Undoes one encoding; of a text that is badly encoded, what can be read of it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}
