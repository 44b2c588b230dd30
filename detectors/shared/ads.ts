import type { AdTransparency } from '../../core/model/ad-signal.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { AdPlaceSignal, RequestSignal, Signal } from '../../core/model/signal.ts';
import { type AdChain, chainOf, framesIn } from './ad-chain.ts';
import { type AdKind, kindsOf } from './ad-kinds.ts';
import { type AdLanding, landingOf } from './ad-landing.ts';
import { type Bid, namedPlaces } from './ad-names.ts';
import { type AdRecord, adRecord, trustOf } from './ad-record.ts';
import { type AdTree, adTrees, codesOf } from './ad-trees.ts';

export type AdInput = DetectorInput<'ad-place' | 'ad-auction' | 'ad-request' | 'request' | 'host' | 'page'>;

/** An ad on the page, with all that was joined to it. */
export interface ShownAd {
  readonly tree: AdTree;
  readonly trust: 'browser' | 'page';
  /** All names of its place. */
  readonly names: readonly string[];
  readonly chain: AdChain;
  readonly landing: AdLanding;
  readonly kinds: readonly AdKind[];
  readonly advertiser: string | null;
  readonly advertiserBy: 'ad' | 'bid' | 'landing' | null;
  readonly transparency: AdTransparency | null;
  /** The bid that was shown, or the only one there was. */
  readonly bid: Bid | null;
  /** What it rests on, the place itself first. */
  readonly evidence: readonly Signal[];
}

const adLimit = 60;
const evidenceLimit = 20;

const made = new WeakMap<readonly AdPlaceSignal[], readonly ShownAd[]>();

/**
 * The ads of a page in the order in which they stand on it. What only might be one is left out. Put together once for a
 * judgement, however many detectors ask.
 */
export function shownAds(input: AdInput): readonly ShownAd[] {
  const signals = input.signals('ad-place');
  if (signals.length === 0) return [];
  const before = made.get(signals);
  if (before !== undefined) return before;
  const ads = joined(input, signals);
  made.set(signals, ads);
  return ads;
}

function joined(input: AdInput, signals: readonly AdPlaceSignal[]): readonly ShownAd[] {
  const record = adRecord(input);
  const named = namedPlaces(input);
  return adTrees(signals)
    .filter((tree) => isAd(tree, record))
    .toSorted((a, b) => a.root.box.y - b.root.box.y || a.root.box.x - b.root.box.x)
    .slice(0, adLimit)
    .map((tree) => {
      const names = named.namesOf(codesOf(tree));
      const chain = chainOf(tree, names, named, record);
      const links = tree.places.flatMap((place) => place.links);
      const landing = landingOf(links, input);
      const bid =
        chain.bids.find((one) => one.bid.won) ?? (chain.bids.length === 1 ? chain.bids[0] : null) ?? null;
      return {
        tree,
        trust: trustOf(tree, record),
        names,
        chain,
        landing,
        kinds: kindsOf(
          tree.places.flatMap((place) => place.words),
          links.flatMap(({ host }) => host ?? []),
          bid?.bid ?? null,
        ),
        ...advertiserOf(tree, bid, landing),
        transparency: transparencyOf(bid, chain),
        bid,
        evidence: evidenceOf(tree, chain, bid, record),
      };
    });
}

/**
 * A frame makes an ad only where the record shows that a company that advertises brought it; a word only where something
 * stands with it that could be one.
 */
function isAd({ places, root }: AdTree, record: AdRecord): boolean {
  const found = new Set(places.filter(({ frame }) => frame === root.frame).flatMap((place) => place.found));
  if (found.size > 1) return true;
  if (found.has('frame'))
    return framesIn({ places, root, above: [] }).some((host) => record.advertises(host));
  if (found.has('label')) {
    return places.some(
      ({ links, frameHosts, frame }) => links.length + frameHosts.length > 0 || frame > root.frame,
    );
  }
  return true;
}

function advertiserOf(
  { places }: AdTree,
  bid: Bid | null,
  { site }: AdLanding,
): Pick<ShownAd, 'advertiser' | 'advertiserBy'> {
  const named = places.map(({ advertiser }) => advertiser).find((name) => name !== null) ?? null;
  if (named !== null) return { advertiser: named, advertiserBy: 'ad' };
  const sold = bid?.bid.advertisers[0] ?? null;
  if (sold !== null) return { advertiser: sold, advertiserBy: 'bid' };
  return { advertiser: site, advertiserBy: site === null ? null : 'landing' };
}

/** What the bid says of itself goes before what was said when it was asked for. */
function transparencyOf(bid: Bid | null, { asks }: AdChain): AdTransparency | null {
  if (bid?.bid.transparency != null) return bid.bid.transparency;
  return asks.map(({ signal }) => signal.transparency).find((one) => one !== null) ?? null;
}

function evidenceOf(tree: AdTree, chain: AdChain, bid: Bid | null, record: AdRecord): readonly Signal[] {
  const frames = framesIn(tree).map((host) => record.frameFrom(host));
  return [
    tree.root,
    ...tree.places.slice(1, evidenceLimit / 4),
    ...frames.filter((request): request is RequestSignal => request !== null).slice(0, evidenceLimit / 4),
    ...chain.asks
      .slice(0, evidenceLimit / 4)
      .flatMap(({ signal, request }) => (request === null ? [signal] : [signal, request])),
    ...(bid === null ? [] : [bid.signal]),
  ].slice(0, evidenceLimit);
}
