import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, texts } from './shared/derive.ts';
import {
  ad,
  advertiserOf,
  countShown,
  has,
  isUnreadable,
  leastShown,
  shownFact,
  textsShown,
} from './shared/shown.ts';

/** Part of the viewport from which on an ad that plays by itself is large. */
const large = 0.3;

/** The ads that were seen on the page: who advertises, how they are marked, what they do. */
export const facts: readonly FactDefinition[] = [
  /** Ads, with each item of a widget. */
  shownFact({
    id: 'ads.shown',
    derive: ({ observations }) => {
      const seen = observations(ad);
      return { value: seen.reduce((sum, one) => sum + (amount(one, 'items') ?? 1), 0), because: seen };
    },
  }),
  countShown('ads.shownPlaces', always),
  countShown('ads.shownOwn', isOwn),
  countShown('ads.shownUnreadable', isUnreadable),
  textsShown('ads.shownAdvertisers', isOthers, advertiserOf),
  textsShown('ads.shownCompanies', always, (one) => texts(one, 'company')),
  textsShown('ads.shownChain', always, (one) => texts(one, 'chain')),

  /** Marks. What leads to the site itself needs none. */
  countShown('ads.shownUnmarked', isUnmarked, mayBeUnmarked),
  textsShown('ads.shownUnmarkedAdvertisers', isUnmarked, advertiserOf, mayBeUnmarked),
  /** Of those, the ones of which more than the words in it says that they are advertising. */
  countShown('ads.shownUnmarkedSure', (one) => isUnmarked(one) && one.data.sure === true, mayBeUnmarked),
  countShown('ads.shownUnreadableMarks', mayBeUnmarked),
  countShown('ads.shownWeakMarks', hasWeakMark, isUnreadable),
  textsShown('ads.shownWeakMarkWords', hasWeakMark, (one) => texts(one, 'labels'), isUnreadable),
  textsShown('ads.shownWeakMarkAdvertisers', hasWeakMark, advertiserOf, isUnreadable),
  countShown('ads.shownSmallMarks', isWeakBy('small'), isUnreadable),
  countShown('ads.shownFaintMarks', isWeakBy('faint'), isUnreadable),
  countShown('ads.shownVagueMarks', isWeakBy('word'), isUnreadable),
  countShown('ads.shownEnglishMarks', isWeakBy('english'), isUnreadable),
  leastShown('ads.shownSmallestMark', 'labelFont', isOthers),
  leastShown('ads.shownFaintestMark', 'labelContrast', isOthers),

  /** What DSA article 26 asks a platform to tell: on whose behalf, who paid, why it is shown. */
  countShown('ads.shownWithoutDsaInfo', isWithoutInfo, (one) => isUnreadable(one) && !isOwn(one)),
  countShown('ads.shownWithDsaInfo', (one) => isOthers(one) && !isWithoutInfo(one), isUnreadable),
  textsShown('ads.shownDisclosures', always, (one) => texts(one, 'disclosures'), isUnreadable),
  textsShown('ads.shownBehalf', always, (one) => texts(one, 'behalf')),
  textsShown('ads.shownPaid', always, (one) => texts(one, 'paid')),
  countShown('ads.shownByActivity', isByActivity, isUnreadable),
  countShown('ads.shownByContent', has('disclosures', 'because-of-content'), isUnreadable),

  /** Calls to buy or to ask parents. */
  countShown('ads.shownExhortations', isExhorting, isUnreadable),
  textsShown('ads.shownExhortationPhrases', isExhorting, (one) => texts(one, 'exhortations'), isUnreadable),
  textsShown('ads.shownExhortationAdvertisers', isExhorting, advertiserOf, isUnreadable),

  /** What looks like something else, is hard to close, or lies over the page. */
  countShown('ads.shownTricks', isTrick, isUnreadable),
  countShown('ads.shownPlayButtons', has('tricks', 'button'), isUnreadable),
  countShown('ads.shownSmallCloseButtons', has('tricks', 'small-close'), isUnreadable),
  countShown('ads.shownOverPage', has('tricks', 'over-page')),
  textsShown('ads.shownTrickAdvertisers', isTrick, advertiserOf, isUnreadable),
  leastShown('ads.shownSmallestClose', 'closeSize', always),

  countShown('ads.shownSound', ({ data }) => data.sound === true, isUnreadable),
  countShown('ads.shownAutoplay', ({ data }) => data.autoplay === true, isUnreadable),
  countShown('ads.shownLargeAutoplay', isLargeAutoplay, (one) => isUnreadable(one) && covers(one) > large),
  countShown('ads.shownLoud', (one) => one.data.sound === true || isLargeAutoplay(one), isUnreadable),
  textsShown(
    'ads.shownLoudAdvertisers',
    (one) => one.data.sound === true || isLargeAutoplay(one),
    advertiserOf,
    isUnreadable,
  ),

  /** The site where it leads was visited before. */
  countShown('ads.shownRetargeted', isRetargeted, isUnreadable),
  textsShown('ads.shownRetargetedAdvertisers', isRetargeted, advertiserOf, isUnreadable),

  /** Links that pay the page for a sale: by parameters of partner programmes, or by a code for a discount. */
  countShown('ads.shownPartnerLinks', isPartnerLink, isUnreadable),
  countShown('ads.shownUnmarkedPartnerLinks', isUndisclosedPartner, isUnreadable),
  textsShown('ads.shownUnmarkedPartners', isUndisclosedPartner, advertiserOf, isUnreadable),

  /** Only what it is about: an ad for a medicine says nothing of the person by itself. */
  textsShown('ads.shownSpecialContext', always, (one) => texts(one, 'special'), isUnreadable),
];

function always(): boolean {
  return true;
}

function isOwn({ data }: Observation): boolean {
  return data.party === 'own';
}

function isOthers(one: Observation): boolean {
  return !isOwn(one);
}

function isUnmarked(one: Observation): boolean {
  return isOthers(one) && one.data.labelled === 'none';
}

function mayBeUnmarked(one: Observation): boolean {
  return isOthers(one) && one.data.labelled === 'unknown';
}

function hasWeakMark(one: Observation): boolean {
  return isOthers(one) && texts(one, 'weakBy').length > 0;
}

function isWeakBy(why: string): (one: Observation) => boolean {
  return (one) => isOthers(one) && texts(one, 'weakBy').includes(why);
}

function isWithoutInfo(one: Observation): boolean {
  return isOthers(one) && one.data.explained === false && !isUnreadable(one);
}

function isByActivity(one: Observation): boolean {
  return texts(one, 'disclosures').includes('because-of-activity');
}

function isExhorting(one: Observation): boolean {
  return texts(one, 'exhortations').length > 0;
}

function isTrick(one: Observation): boolean {
  return texts(one, 'tricks').length > 0;
}

function covers(one: Observation): number {
  return amount(one, 'covers') ?? 0;
}

function isLargeAutoplay(one: Observation): boolean {
  return one.data.autoplay === true && covers(one) > large;
}

function isRetargeted(one: Observation): boolean {
  return isOthers(one) && one.data.visitedBefore === true;
}

/** Not in a place that a network fills: what its ads carry in their addresses is between others. */
function isPartnerLink(one: Observation): boolean {
  const isFilled = one.data.companyBy === 'frame' || one.data.companyBy === 'request';
  return (
    isOthers(one) && !isFilled && (texts(one, 'affiliate').length > 0 || texts(one, 'discounts').length > 0)
  );
}

function isUndisclosedPartner(one: Observation): boolean {
  return isPartnerLink(one) && one.data.labelled !== 'clear' && one.data.labelled !== 'unknown';
}
