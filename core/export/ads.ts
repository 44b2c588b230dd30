import type { Observation } from '../model/observation.ts';
import type { AdLine } from '../model/report.ts';
import { askedPlaces } from './ads-asked.ts';

const lineLimit = 30;

/**
 * The ads that were seen, as they stand on the page, and then the places that were asked to be filled and of which nothing
 * was seen: one line each, with the companies that were asked and whether one of them was asked for advertising by person.
 */
export function adsOf(observations: readonly Observation[]): AdLine[] {
  const aims = observations.filter(({ kind }) => kind === 'ad-aim');
  const ads = observations.filter(({ kind }) => kind === 'ad');
  return [
    ...ads.map((ad) => shownLine(ad, aims)),
    ...askedPlaces(observations, ads).map(({ chain, because }) => askedLine(chain, because, aims)),
  ].slice(0, lineLimit);
}

function shownLine({ id, data }: Observation, aims: readonly Observation[]): AdLine {
  const categories = texts(data.categories);
  const label = labelOf(data);
  const chain = texts(data.chain);
  return {
    ...aimOf(chain, aims, [id]),
    advertiser: text(data.advertiser),
    landing: text(data.landing),
    chain,
    category: categories[0] ?? null,
    labelled: label === null ? null : label !== 'none',
    known: 'shown',
    company: text(data.company),
    party: data.party === 'own' || data.party === 'other' ? data.party : null,
    advertiserBy: data.advertiserBy as AdLine['advertiserBy'],
    landingHidden: data.landingHidden === true,
    categories,
    label,
    labelWords: texts(data.labels),
    disclosures: texts(data.disclosures),
    behalf: text(data.behalf),
    paid: text(data.paid),
    width: number(data.width),
    height: number(data.height),
    covers: number(data.covers),
    sound: data.sound === true,
    autoplay: data.autoplay === true,
    items: number(data.items) ?? 1,
    visitedBefore: typeof data.visitedBefore === 'boolean' ? data.visitedBefore : null,
    place: text(data.place),
  };
}

/** A clear word that can hardly be read is no clear mark. Which language it is in is a matter of who reads it. */
function labelOf({ labelled, weakBy }: Observation['data']): AdLine['label'] {
  if (labelled === 'unknown') return null;
  const hardToRead = texts(weakBy).some((fault) => fault !== 'english');
  return labelled === 'clear' && hardToRead ? 'weak' : (labelled as AdLine['label']);
}

function askedLine(
  chain: readonly string[],
  because: readonly Observation[],
  aims: readonly Observation[],
): AdLine {
  return {
    ...aimOf(
      chain,
      aims,
      because.map(({ id }) => id),
    ),
    advertiser: null,
    landing: null,
    chain,
    category: null,
    labelled: null,
    known: 'asked',
    company: null,
    party: null,
    advertiserBy: null,
    landingHidden: false,
    categories: [],
    label: null,
    labelWords: [],
    disclosures: [],
    behalf: null,
    paid: null,
    width: null,
    height: null,
    covers: null,
    sound: null,
    autoplay: null,
    items: 1,
    visitedBefore: null,
    place: null,
  };
}

/** What was found of the companies in a chain: one that aims makes the ad aimed, all must say that they do not. */
function aimOf(
  chain: readonly string[],
  aims: readonly Observation[],
  own: readonly string[],
): Pick<AdLine, 'aimed' | 'why' | 'because'> {
  const asked = aims.filter(({ data }) => chain.includes(String(data.company)));
  const verdicts = asked.map(({ data }) => data.verdict);
  const aimed = verdicts.includes('personalised')
    ? 'personalised'
    : verdicts.length > 0 && verdicts.every((verdict) => verdict === 'contextual')
      ? 'contextual'
      : 'unknown';
  // The verdict's own reasons go first.
  const telling = asked.toSorted(
    (a, b) => Number(b.data.verdict === aimed) - Number(a.data.verdict === aimed),
  );
  return {
    aimed,
    why: [...new Set(telling.flatMap(({ data }) => texts(data.reasons)))],
    because: [...own, ...telling.map(({ id }) => id)],
  };
}

type Value = Observation['data'][string] | undefined;

function text(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: Value): number | null {
  return typeof value === 'number' ? value : null;
}

function texts(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [];
}
