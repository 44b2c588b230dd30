import { createLanding, type Landing } from '../../../core/ads/landing.ts';
import { createListedWords } from '../../../core/ads/listed-words.ts';
import type { AdLink } from '../../../core/model/ad-place-signal.ts';
import { signalId } from '../../../core/model/ids.ts';
import type { AdPlaceSignal } from '../../../core/model/signal.ts';
import { looksLikeIdentifier } from '../../../core/reduce/entropy.ts';
import { hostOf, parse } from '../../../core/reduce/url.ts';
import categories from '../../../rules/words/ad-categories.json' with { type: 'json' };
import clicks from '../../../rules/words/ad-click-parameters.json' with { type: 'json' };
import phrases from '../../../rules/words/ad-phrases.json' with { type: 'json' };
import type { AdPlaceClaim } from './messages.ts';

/** What making a signal of a place asks of the rest. */
export interface PlaceKnowledge {
  /** Site of a host. */
  siteOf(host: string): string;
  /** Whether the site was visited before this visit; null when it is not looked up. */
  visited(site: string): Promise<boolean | null>;
  /** Keyed hash, of this installation. */
  hash(text: string): string;
}

/** Where a place lies: the document that told of it. */
export interface PlaceIn {
  readonly frameId: number;
  readonly depth: number;
  /** Address of that document. */
  readonly url: string;
  /** Milliseconds since the visit began. */
  readonly at: number;
  readonly pageHost: string;
}

const landing = createLanding(clicks);
const listedWords = createListedWords(categories, phrases);

/** A place as a signal: its texts are searched for listed words and dropped, its links unwrapped and reduced. */
export async function placeSignal(
  claim: AdPlaceClaim,
  { frameId, depth, url, at, pageHost }: PlaceIn,
  known: PlaceKnowledge,
): Promise<AdPlaceSignal> {
  const { number, within, codes, links, text, buttons, alts, frameHosts, advertiser, ...told } = claim;
  const host = hostOf(url);
  const led = links.map(({ href, sponsored }) => ({ ...landing(href, host || pageHost), sponsored }));
  const place = `${frameId}.${number}`;
  return {
    id: signalId(`ad-place:${place}`),
    kind: 'ad-place',
    trust: 'page',
    at,
    ...told,
    place,
    frame: depth,
    frameHost: host === '' ? null : host,
    within: within !== null && /^\d{1,16}\.\d{1,4}$/.test(within) ? within : null,
    codes: distinct(codes.filter((code) => code !== '').map((code) => adCode(code, known.hash))),
    advertiser: advertiser?.trim() || null,
    links: await Promise.all(distinct(led).map((link) => linkOf(link, pageHost, known))),
    words: listedWords({ text, buttons, alts, landings: distinct(led.map(({ url }) => readable(url))) }),
    frameHosts: distinct(frameHosts.map(frameHost).filter((host) => host !== '')),
  };
}

/**
 * What a place is called, as both the page and its auctions write it. A stretch that could single somebody out is replaced
 * by the start of its hash, so that the same name stays the same.
 */
export function adCode(code: string, hash: (text: string) => string): string {
  return code
    .split('/')
    .map((part) => (isName(part) ? part : `:${hash(part).slice(0, 8)}`))
    .join('/');
}

/** Google's tags number their elements by the time at which they were made, or by chance; the same for every visitor. */
function isName(part: string): boolean {
  return /^(\d{1,12}|div-gpt-ad-\d{1,16}(-\d{1,3})?)$/.test(part) || !looksLikeIdentifier(part);
}

async function linkOf(
  { host, url, via, sponsored }: Landing & { readonly sponsored: boolean },
  pageHost: string,
  known: PlaceKnowledge,
): Promise<AdLink> {
  const site = host === null ? '' : known.siteOf(host);
  const isOther = site !== '' && site !== known.siteOf(pageHost);
  return { host, url, via, sponsored, visitedBefore: isOther ? await known.visited(site) : null };
}

/** Host and path, as words. */
function readable(url: string | null): string {
  const { hostname = '', pathname = '' } = parse(url ?? '') ?? {};
  try {
    return decodeURIComponent(`${hostname}${pathname}`);
  } catch {
    return `${hostname}${pathname}`;
  }
}

/** Of an address its host; a host as it is. */
function frameHost(text: string): string {
  if (text.includes(':')) return hostOf(text);
  return /^[\w-]+(\.[\w-]+)*$/.test(text) ? text.toLowerCase() : '';
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
