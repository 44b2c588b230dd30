import engine, { type RequestContext } from '@gorhill/ubo-core/js/static-net-filtering.js';
import type { ListVerdict } from '../model/signal.ts';
import { hostBits } from './data.ts';
import { type EngineFile, ruleHash, unpackEngine } from './engine-file.ts';
import { createHostReader, type Host, type HostReader, hostOfUrl } from './host.ts';
import { type HostTable, openHostTable } from './host-table.ts';

export interface MatchRequest {
  /** The full URL, as the browser gives it. */
  readonly url: string;
  /** webRequest's resource type. */
  readonly type: string;
  /** Host of the page on which it was asked; empty when there is none. */
  readonly pageHost: string;
}

/** What the tracking lists say of requests. */
export interface Matcher {
  /**
   * The rule by which AdGuard Base or Tracking blocks the request; null when none does, when an exception applies
   * and for what does not go to a host. Never throws.
   */
  match(request: MatchRequest): ListVerdict | null;
}

export interface MatcherData {
  /** hosts.bin, engine.bin and rules.txt; the first is used in place. */
  readonly hosts: ArrayBuffer;
  readonly engine: ArrayBuffer;
  readonly rules: ArrayBuffer;
  /** Titles of the lists (`CompaniesData.lists`). */
  readonly lists: readonly [string, string];
}

const { blocked, blockedAsThirdParty, blockedAsImage, inSecondList } = hostBits;
const { exceptedHost, exceptedPage, exceptedPair, pageOfPairs } = hostBits;
/** Rules can list thousands of sites; a signal keeps the beginning. */
const longestRule = 200;

/**
 * Nine in ten rules are a host name and nothing more: those are answered by the table of hosts. For everything else, and wherever
 * an exception might apply, ubo-core's engine is asked, which holds all other rules. Same verdict as the whole
 * lists in ubo-core (tests/bench/classification). ubo-core has one engine per realm: a second matcher replaces the first.
 */
export function createMatcher(data: MatcherData, read: HostReader = createHostReader()): Matcher {
  const table = openHostTable(data.hosts);
  const file = unpackEngine(data.engine);
  if (!engine.fromSelfie(file.selfie)) throw new Error('engine.bin was made by another version of ubo-core');
  const pages = pageExceptions(file, table);
  const pieces = pieceTest(file);
  const textOf = ruleTexts(file, data);
  const isExcepted = exceptionsAlone();
  const context = new Context();
  let pageHost: string | null = null;
  let onPage: PageExceptions = 'none';

  return {
    match({ url, type, pageHost: asking }) {
      const name = hostOfUrl(url);
      if (name === null) return null;
      const host = read(name);
      if (asking !== pageHost) {
        pageHost = asking;
        context.page = read(asking);
        onPage = pages(context.page);
      }
      context.set(url, type, host);
      if (type !== 'main_frame') {
        const third = context.is3rdPartyToDoc();
        const wanted = blocked | (third ? blockedAsThirdParty : 0) | (type === 'image' ? blockedAsImage : 0);
        const { at, bits, value } = table.find(host.name, wanted);
        if (at !== -1) {
          const doubtful =
            onPage === 'any-host' ||
            (bits & exceptedHost) !== 0 ||
            (onPage === 'some-hosts' && (bits & exceptedPair) !== 0 && hasPair(table, host, context.page)) ||
            pieces(url, host.name, third);
          if (doubtful && isExcepted(context)) return null;
          return hostVerdict(host.name.slice(at), value, data.lists);
        }
      }
      return engine.matchRequest(context) === 1 ? textOf(engine.toLogData()?.raw ?? '') : null;
    },
  };
}

const alsoExceptions = 0b10;
const blockRealm = 0;

/** Asks the engine for exceptions only: that the request is blocked is known, so its blocking rules need not be tried. */
function exceptionsAlone(): (context: RequestContext) => boolean {
  const all = engine.bitsToBucket;
  const exceptions = new Map([...all].filter(([bits]) => (bits & 0b11) !== blockRealm));
  return (context) => {
    engine.bitsToBucket = exceptions;
    const verdict = engine.matchRequest(context, alsoExceptions);
    engine.bitsToBucket = all;
    return verdict === 2;
  };
}

function hostVerdict(name: string, value: number, lists: readonly [string, string]): ListVerdict {
  const list = lists[(value & inSecondList) === 0 ? 0 : 1];
  if ((value & blocked) !== 0) return { list, rule: `||${name}^` };
  return { list, rule: (value & blockedAsThirdParty) !== 0 ? `||${name}^$third-party` : `${name}$image` };
}

type PageExceptions = 'none' | 'some-hosts' | 'any-host';

/** Whether exceptions hold on a page: for any host, or for those that are marked. */
function pageExceptions(file: EngineFile, table: HostTable): (page: Host) => PageExceptions {
  const labels = new Set(file.exceptedLabels);
  return (page) => {
    const { bits } = table.find(page.name, 0);
    if ((bits & exceptedPage) !== 0 || labels.has(page.label)) return 'any-host';
    return (bits & pageOfPairs) === 0 ? 'none' : 'some-hosts';
  };
}

/** Whether an exception names the host, or one above it, together with the page, or one above that. */
function hasPair(table: HostTable, host: Host, page: Host): boolean {
  for (let rest = page.name; rest !== ''; rest = above(rest)) {
    if ((table.find(`${host.name}/${rest}`, 0).bits & exceptedPair) !== 0) return true;
  }
  return false;
}

function above(name: string): string {
  const dot = name.indexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1);
}

/** Whether an exception that names neither host nor page could hold. One search a piece is far faster than one regular expression. */
function pieceTest(file: EngineFile): (url: string, host: string, third: boolean) => boolean {
  const { exceptedHostPieces, exceptedPieces, exceptedOwnPieces } = file;
  return (url, host, third) => {
    for (const piece of exceptedHostPieces) if (host.includes(piece)) return true;
    const lower = url.toLowerCase();
    for (const piece of exceptedPieces) if (lower.includes(piece)) return true;
    if (third) return false;
    for (const piece of exceptedOwnPieces) if (lower.includes(piece)) return true;
    return false;
  };
}

/** The list's own line for a rule in the engine's words. */
function ruleTexts(file: EngineFile, data: MatcherData): (raw: string) => ListVerdict {
  const bytes = new Uint8Array(data.rules);
  const decoder = new TextDecoder();
  const known = new Map<string, ListVerdict>();
  const find = (raw: string): ListVerdict => {
    const entry = file.ruleOffsets[indexOf(file.ruleHashes, ruleHash(raw))];
    if (entry === undefined) return { list: data.lists[0], rule: capped(raw) };
    const start = entry >>> 1;
    const line = decoder.decode(bytes.subarray(start, bytes.indexOf(newline, start)));
    return { list: data.lists[entry & 1 ? 1 : 0], rule: capped(line) };
  };
  return (raw) => {
    let verdict = known.get(raw);
    if (verdict === undefined) {
      verdict = find(raw);
      if (known.size >= 1000) known.clear();
      known.set(raw, verdict);
    }
    return verdict;
  };
}

const newline = 10;

function indexOf(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function capped(rule: string): string {
  return rule.length <= longestRule ? rule : `${rule.slice(0, longestRule - 1)}…`;
}

const noHost = createHostReader()('');

/** One request as ubo-core asks about it; made once and filled for each request. */
class Context implements RequestContext {
  url = '';
  type = '';
  readonly method = 0;
  page: Host = noHost;
  private host: Host = noHost;

  set(url: string, type: string, host: Host): void {
    this.url = url;
    this.type = type;
    this.host = host;
  }

  is3rdPartyToDoc(): boolean {
    const { site } = this.page;
    const { name } = this.host;
    return site === '' || !(this.host.site === site || name.endsWith(`.${site}`));
  }

  getDocHostname(): string {
    return this.page.name;
  }

  getDocDomain(): string {
    return this.page.kind === 'local' ? '' : this.page.site;
  }

  getHostname(): string {
    return this.host.name;
  }

  getIPAddress(): string {
    return this.host.kind === 'address' ? this.host.name.replace(/^\[|\]$/g, '') : '';
  }
}
