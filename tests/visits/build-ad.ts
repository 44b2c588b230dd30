import type { AdBid, AdLabel, AdLink } from '../../core/model/ad-place-signal.ts';
import type { AdAuctionSignal, AdPlaceSignal, AdSearchSignal } from '../../core/model/signal.ts';

/** A place for advertising with only the fields that matter. */
export type PartialAdPlace = { readonly kind: 'ad-place' } & Partial<
  Omit<AdPlaceSignal, 'labels' | 'links'>
> & {
    readonly labels?: readonly Partial<AdLabel>[];
    readonly links?: readonly Partial<AdLink>[];
  };
export type PartialAdAuction = { readonly kind: 'ad-auction' } & Partial<Omit<AdAuctionSignal, 'bids'>> & {
    readonly bids?: readonly Partial<AdBid>[];
  };
export type PartialAdSearch = { readonly kind: 'ad-search' } & Partial<AdSearchSignal>;

/** A banner in the page that is marked, says why it is shown, and leads to another site. */
export function buildAdPlace(base: Pick<AdPlaceSignal, 'id' | 'at'>, given: PartialAdPlace): AdPlaceSignal {
  return {
    ...base,
    trust: 'page',
    place: 'T.1',
    frame: 0,
    frameHost: 'www.example.nl',
    within: null,
    found: ['slot'],
    network: null,
    codes: [],
    box: { x: 0, y: 200, width: 300, height: 250 },
    covers: 0.07,
    lies: 'in-page',
    filled: true,
    disclosures: ['why-this-ad'],
    advertiser: null,
    words: [],
    controls: [],
    media: { videos: 0, autoplay: false, sound: false },
    frameHosts: [],
    unread: 0,
    ...given,
    labels: (given.labels ?? [{}]).map(buildLabel),
    links: (given.links ?? [{}]).map(buildLink),
  };
}

export function buildAdAuction(
  base: Pick<AdAuctionSignal, 'id' | 'at'>,
  given: PartialAdAuction,
): AdAuctionSignal {
  return {
    ...base,
    trust: 'page',
    library: 'prebid',
    version: '11.36.0',
    bidders: [],
    identifiers: [],
    modules: [],
    coppa: null,
    slots: [],
    ...given,
    bids: (given.bids ?? []).map(buildBid),
  };
}

export function buildAdSearch(
  base: Pick<AdSearchSignal, 'id' | 'at'>,
  given: PartialAdSearch,
): AdSearchSignal {
  return {
    ...base,
    trust: 'page',
    ended: 'found',
    seconds: 5,
    window: { width: 1000, height: 800 },
    page: { width: 1000, height: 4000 },
    ...given,
  };
}

function buildLabel(given: Partial<AdLabel>): AdLabel {
  return {
    word: 'advertentie',
    language: 'nl',
    strength: 'clear',
    where: 'inside',
    as: 'text',
    fontSize: 12,
    contrast: 7,
    ...given,
  };
}

function buildLink(given: Partial<AdLink>): AdLink {
  const host = given.host === undefined ? 'www.schoenen.example' : given.host;
  return {
    host,
    url: host === null ? null : `https://${host}/`,
    via: [],
    sponsored: false,
    visitedBefore: null,
    ...given,
  };
}

function buildBid(given: Partial<AdBid>): AdBid {
  return {
    bidder: 'appnexus',
    code: 'boven',
    size: '300x250',
    won: false,
    advertisers: [],
    categories: [],
    transparency: null,
    ...given,
  };
}
