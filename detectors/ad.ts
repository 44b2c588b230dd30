import { observationId } from '../core/model/ids.ts';
import { because, defineDetector, type Observation } from '../core/model/observation.ts';
import { isAppStore } from './shared/ad-landing.ts';
import { markOf } from './shared/ad-marks.ts';
import { tricksOf } from './shared/ad-tricks.ts';
import { type AdInput, type ShownAd, shownAds } from './shared/ads.ts';

const listLimit = 12;
/** Ways to be told on whose behalf or why an ad is shown (DSA article 26). */
const notTelling: ReadonlySet<string> = new Set(['change-settings']);
/** Ads for these may speak of what nobody may be chosen by; that they do proves nothing of the person. */
const specialContext: Readonly<Record<string, string>> = {
  medicine: 'health',
  political: 'politics',
  'adult-dating': 'sexuality',
};

/**
 * An ad on the page: what is drawn, in all the documents that lie in it, joined to the requests and bids that name its place.
 * Whether it is aimed at the person is `ad-aim`, by the companies in its chain.
 */
export const detector = defineDetector({
  id: 'ad',
  reads: ['ad-place', 'ad-auction', 'ad-request', 'request', 'host', 'page'],
  needs: ['ads'],
  detect(input) {
    return shownAds(input).map((shown) => observation(input, shown));
  },
});

function observation(input: AdInput, shown: ShownAd): Observation {
  const { tree, landing, chain, transparency } = shown;
  const { root, places } = tree;
  const language = input.signals('page').at(-1)?.language ?? null;
  const mark = markOf(tree, language);
  const words = places.flatMap((place) => place.words);
  // Only what tells by itself: of an offer, `nu of nooit` and `20% korting` say neither "buy this" nor that somebody is paid.
  const wordsOf = (list: string): readonly string[] => [
    ...new Set(words.filter((word) => word.list === list && word.strong).map(({ word }) => word)),
  ];
  const disclosures = [...new Set(places.flatMap((place) => place.disclosures))];
  const found = [...new Set(places.flatMap((place) => place.found))];
  return {
    id: observationId('ad', root.place),
    kind: 'ad',
    trust: shown.trust,
    data: {
      place: root.place,
      found,
      network: root.network,
      company: chain.company,
      companyBy: chain.companyBy,
      chain: chain.chain,
      bidders: chain.bidders,
      wonBy: chain.wonBy,
      verifiers: chain.verifiers,
      advertiser: shown.advertiser,
      advertiserBy: shown.advertiserBy,
      party: landing.own ? 'own' : landing.host === null ? null : 'other',
      landing: landing.host,
      landingHidden: landing.hidden,
      via: landing.via,
      sponsored: landing.sponsored,
      visitedBefore: landing.visitedBefore,
      affiliate: landing.affiliate,
      discounts: wordsOf('influencer-code'),
      sure: isSure(shown),
      labelled: mark.labelled,
      labels: mark.words,
      labelFont: mark.fontSize,
      labelContrast: mark.contrast,
      weakBy: mark.weakBy,
      disclosures,
      explained: disclosures.some((one) => !notTelling.has(one)),
      behalf: transparency?.behalf ?? null,
      paid: transparency?.paid ?? null,
      parameters: (transparency?.parameters ?? []).map(String),
      categories: shown.kinds.map(({ category }) => category),
      categoriesBy: shown.kinds.flatMap(({ category, by }) => by.map((one) => `${category}:${one}`)),
      words: [...new Set(shown.kinds.flatMap((kind) => kind.words))].slice(0, listLimit),
      exhortations: wordsOf('exhortation').slice(0, listLimit),
      special: [...new Set(shown.kinds.flatMap(({ category }) => specialContext[category] ?? []))],
      ...tricksOf(tree, words, isAppStore(landing.host)),
      width: root.box.width,
      height: root.box.height,
      covers: root.covers,
      lies: root.lies,
      sound: places.some(({ media }) => media.sound),
      autoplay: places.some(({ media }) => media.autoplay),
      videos: places.reduce((sum, { media }) => sum + media.videos, 0),
      items: root.found.includes('widget') ? Math.max(1, landing.targets) : 1,
      frame: root.frame,
      deepest: places.reduce((most, { frame }) => Math.max(most, frame), 0),
      unreadable: places.some(({ unread }) => unread > 0),
      codes: shown.names.slice(0, listLimit),
      at: places.reduce((first, { at }) => Math.min(first, at), root.at),
    },
    because: because(shown.evidence),
  };
}

/** More than how the page calls the place says that it is advertising. */
function isSure({ chain, landing, tree: { root } }: ShownAd): boolean {
  const overCounter = root.frame === 0 && root.found.includes('sponsored-link') && landing.via.length > 0;
  return chain.companyBy !== null || landing.sponsored || overCounter;
}
