import words from '../../rules/words/ad-companies.json' with { type: 'json' };
import type { Asked } from './ad-asks.ts';
import type { Bid, Named } from './ad-names.ts';
import type { AdRecord } from './ad-record.ts';
import type { AdTree } from './ad-trees.ts';
import { isUnder } from './address.ts';

/** Who stands between the page and the advertiser. */
export interface AdChain {
  /** Who fills the place: whose frame it is, who was asked for it by name, or whose place it is. */
  readonly company: string | null;
  readonly companyBy: 'frame' | 'request' | 'network' | null;
  /** That company first, then those whose documents lie in it, then those who were asked. */
  readonly chain: readonly string[];
  /** Codes of those who bid, as the page names them; the one that won, where it says so. */
  readonly bidders: readonly string[];
  readonly wonBy: string | null;
  /** Who measures it from within. */
  readonly verifiers: readonly string[];
  readonly asks: readonly Asked[];
  readonly bids: readonly Bid[];
}

const listLimit = 20;
const servers: ReadonlySet<string> = new Set(['google-ad-manager', 'adsense', 'taboola', 'outbrain']);
const networks: Readonly<Record<string, string>> = words.networks;
const companies: Readonly<Record<string, string>> = words.bidders;

export function chainOf(tree: AdTree, names: readonly string[], named: Named, record: AdRecord): AdChain {
  const asks = named.asksFor(names);
  const bids = named.bidsFor(names);
  const frames = framesIn(tree).filter((host) => record.isOther(host) && !isVerifier(host));
  const advertising = frames.filter((host) => record.advertises(host));
  const server = asks.find(({ signal }) => servers.has(signal.protocol)) ?? null;
  const network = tree.places.map((place) => place.network).find((one) => one !== null) ?? null;
  const byNetwork = network === null ? null : record.advertiserById(networks[network] ?? network);

  const ways: readonly (readonly [AdChain['companyBy'], string | null])[] = [
    ['frame', nameOf(advertising[0], record)],
    ['request', server?.owner.name ?? null],
    ['network', byNetwork],
    [
      'frame',
      nameOf(
        frames.find((host) => record.frameFrom(host) !== null),
        record,
      ),
    ],
  ];
  const [by = null, company = null] = ways.find(([, name]) => name !== null) ?? [];
  const won = bids.find(({ bid }) => bid.won)?.bid.bidder ?? null;
  const bidders = [...new Set([...(won === null ? [] : [won]), ...bids.map(({ bid }) => bid.bidder)])];
  const isServed = network === 'google-ad-manager' || server?.signal.protocol === 'google-ad-manager';
  const chain = [
    company,
    ...advertising.map((host) => nameOf(host, record)),
    ...bidders.map((bidder) => record.advertiserById(companies[bidder] ?? bidder.toLowerCase()) ?? bidder),
    ...asks.map(({ owner }) => owner.name),
    // An ad server chooses among the bids of the whole page; where they name no places, all of them.
    ...(isServed && bids.length === 0 ? askedToBid(named.asks) : []),
  ].filter((name) => name !== null);
  return {
    company,
    companyBy: by,
    chain: [...new Set(chain)].slice(0, listLimit),
    bidders: bidders.slice(0, listLimit),
    wonBy: won,
    verifiers: verifiersIn(tree),
    asks,
    bids,
  };
}

/** Hosts of documents in an ad, the outermost first. */
export function framesIn({ places }: AdTree): readonly string[] {
  return [
    ...new Set(
      places.flatMap(({ frame, frameHost, frameHosts }) => [
        ...(frame > 0 && frameHost !== null ? [frameHost] : []),
        ...frameHosts,
      ]),
    ),
  ];
}

export function verifierOf(host: string): string | null {
  return words.verifiers.find((row) => isUnder(host, row.host))?.company ?? null;
}

function isVerifier(host: string): boolean {
  return verifierOf(host) !== null;
}

function verifiersIn(tree: AdTree): readonly string[] {
  return [...new Set(framesIn(tree).flatMap((host) => verifierOf(host) ?? []))];
}

function nameOf(host: string | undefined, record: AdRecord): string | null {
  return host === undefined ? null : record.nameOf(host);
}

function askedToBid(asks: readonly Asked[]): readonly string[] {
  return asks.filter(({ signal }) => !servers.has(signal.protocol)).map(({ owner }) => owner.name);
}
