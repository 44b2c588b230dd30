import type { ListVerdict } from '../model/signal.ts';
import { hostBits } from './data.ts';
import { type EngineFile, unpackEngine } from './engine-file.ts';
import { type Host, hostOfUrl, noHost, readHost } from './host.ts';
import { type HostTable, openHostTable } from './host-table.ts';
import { ListRequest, openListEngine } from './list-engine.ts';
import { remember } from './remember.ts';
import { ruleTexts } from './rule-texts.ts';

export interface MatchRequest {
  /** The full URL, as the browser gives it. */
  readonly url: string;
  /** webRequest's resource type. */
  readonly type: string;
  /** Host of the page on which it was asked; empty when there is none. */
  readonly pageHost: string;
  /** Host of the URL, where it is known already. */
  readonly host?: string;
}

/** What the tracking lists say of requests. */
export interface Matcher {
  /**
   * The rule by which AdGuard Base or Tracking blocks the request; null when none does, when an exception
   * applies and for what does not go to a host. Never throws.
   */
  match(request: MatchRequest): ListVerdict | null;
  /** Empties what is remembered of hosts. */
  forget(): void;
}

export interface MatcherData {
  /** hosts.bin, engine.bin and rules.txt; the first is used in place. */
  readonly hosts: ArrayBuffer;
  readonly engine: ArrayBuffer;
  readonly rules: ArrayBuffer;
  /** Titles of the lists (`CompaniesData.lists`). */
  readonly lists: readonly [string, string];
  /** Reads host names; a memory that is shared with others saves work. */
  readonly read?: (text: string) => Host;
}

const { blocked, blockedAsThirdParty, blockedAsImage, inSecondList } = hostBits;
const { exceptedHost, exceptedPage, exceptedPair, pageOfPairs, rarePage } = hostBits;

/**
 * Nine in ten rules are a host name and nothing more: those are answered by the table of hosts. For
 * everything else, and wherever an exception might apply, ubo-core's engine is asked, which holds all other
 * rules. Same verdict as the whole lists in ubo-core (tests/contracts/classification.test.ts). ubo-core has one engine
 * per realm: a second matcher replaces the first.
 */
export function createMatcher({
  hosts,
  engine,
  rules,
  lists: titles,
  read = readHost,
}: MatcherData): Matcher {
  const table = openHostTable(hosts);
  // Only parts of it are kept: what the engine has copied may go.
  const file = unpackEngine(engine);
  const { exceptedHostPieces } = file;
  const lists = openListEngine(file);
  const pages = pageFacts(file, table);
  const pieces = pieceTest(file);
  const textOf = ruleTexts(file, rules, titles);
  const asked = new ListRequest();
  const known = remember((text) => hostFacts(read(text), table, exceptedHostPieces, titles));
  let pageHost: string | null = null;
  let page = pages(noHost);

  return {
    match({ url, type, pageHost: asking, host: given }) {
      const name = given ?? hostOfUrl(url);
      if (name === null) return null;
      if (asking !== pageHost) {
        pageHost = asking;
        asked.page = read(asking);
        page = pages(asked.page);
      }
      const { host, bits, excepted, always, third, image } = known(name);
      asked.set(url, type, host);
      // The engine does not apply these rules to documents.
      if ((bits & anyBlock) !== 0 && type !== 'main_frame') {
        const isThird = asked.is3rdPartyToDoc();
        const verdict = always ?? (isThird ? third : null) ?? (type === 'image' ? image : null);
        if (verdict !== null) {
          const doubtful =
            page.exceptions === 'any-host' ||
            excepted ||
            (page.exceptions === 'some-hosts' &&
              (bits & exceptedPair) !== 0 &&
              hasPair(table, host, asked.page)) ||
            pieces(url, isThird);
          return doubtful && lists.excepts(asked) ? null : verdict;
        }
      }
      return lists.blocks(asked, page.rare) ? textOf(lists.rule()) : null;
    },
    forget: known.forget,
  };
}

const anyBlock = blocked | blockedAsThirdParty | blockedAsImage;

/** What the table alone says of requests to a host. */
interface HostFacts {
  readonly host: Host;
  readonly bits: number;
  /** An exception may apply on any page. */
  readonly excepted: boolean;
  /** The verdict on any request, on one of another site, and on an image. */
  readonly always: ListVerdict | null;
  readonly third: ListVerdict | null;
  readonly image: ListVerdict | null;
}

function hostFacts(
  host: Host,
  table: HostTable,
  exceptedPieces: readonly string[],
  lists: readonly [string, string],
): HostFacts {
  const { bits } = table.find(host.name, 0);
  const verdict = (wanted: number, before: string, after: string): ListVerdict | null => {
    if ((bits & wanted) === 0) return null;
    const { at, value } = table.find(host.name, wanted);
    const list = lists[(value & inSecondList) === 0 ? 0 : 1];
    return { list, rule: `${before}${host.name.slice(at)}${after}` };
  };
  return {
    host,
    bits,
    excepted: (bits & exceptedHost) !== 0 || exceptedPieces.some((piece) => host.name.includes(piece)),
    always: verdict(blocked, '||', '^'),
    third: verdict(blockedAsThirdParty, '||', '^$third-party'),
    image: verdict(blockedAsImage, '', '$image'),
  };
}

interface PageFacts {
  /** Whether exceptions hold on the page: for any host, or for those that are marked. */
  readonly exceptions: 'none' | 'some-hosts' | 'any-host';
  /** Costly rules name the page. */
  readonly rare: boolean;
}

function pageFacts(file: EngineFile, table: HostTable): (page: Host) => PageFacts {
  const excepted = new Set(file.exceptedLabels);
  const rare = new Set(file.rareLabels);
  return ({ name, label }) => {
    const { bits } = table.find(name, 0);
    const anyHost = (bits & exceptedPage) !== 0 || excepted.has(label);
    return {
      exceptions: anyHost ? 'any-host' : (bits & pageOfPairs) === 0 ? 'none' : 'some-hosts',
      rare: (bits & rarePage) !== 0 || rare.has(label),
    };
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

/** Whether an exception that names neither host nor page could hold. */
function pieceTest(file: EngineFile): (url: string, third: boolean) => boolean {
  const pieces = anyOf(file.exceptedPieces);
  const ownPieces = anyOf(file.exceptedOwnPieces);
  return (url, third) => pieces.test(url) || (!third && ownPieces.test(url));
}

/** One regular expression that finds any of some texts, in either case; nothing when there are none. */
function anyOf(texts: readonly string[]): RegExp {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('|') || '(?!)', 'i');
}
