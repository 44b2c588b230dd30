import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { distinct, texts } from './shared/derive.ts';
import { ad, advertiserOf, isUnreadable, shownFact } from './shared/shown.ts';

const kind = 'ad-category';

/** Categories of section D, by their ids in core/ads/categories.ts, with the names that their facts have. */
const names: Readonly<Record<string, string>> = {
  gambling: 'Gambling',
  alcohol: 'Alcohol',
  'tobacco-vape': 'TobaccoVape',
  'hfss-food': 'HfssFood',
  'energy-drink': 'EnergyDrink',
  'adult-dating': 'AdultDating',
  'finance-crypto': 'FinanceCrypto',
  medicine: 'Medicine',
  cosmetic: 'Cosmetic',
  'loot-box': 'LootBox',
  'age-rated-media': 'AgeRatedMedia',
  'weapons-fireworks': 'WeaponsFireworks',
  drugs: 'Drugs',
  contest: 'Contest',
  political: 'Political',
};

/**
 * What the ads are for: for each category how many (`ads.shownGambling`), who advertises, by which words, and of how many
 * more than words says it.
 */
export const facts: readonly FactDefinition[] = [
  shownFact({
    id: 'ads.shownCategories',
    from: [kind],
    mayBe: isUnreadable,
    derive: ({ observations }) => {
      const seen = observations(kind);
      return { value: distinct(seen.map(({ data }) => String(data.category))), because: seen };
    },
  }),
  ...Object.entries(names).flatMap(([category, name]) => [
    inCategory(`ads.shown${name}`, category, (seen) => seen.length),
    inCategory(`ads.shown${name}Advertisers`, category, (seen) => distinct(seen.flatMap(advertiserOf))),
    inCategory(`ads.shown${name}Words`, category, (seen) =>
      distinct(seen.flatMap((one) => texts(one, 'words'))),
    ),
    /** Told by where it leads or by the code of its category, not by words alone. */
    inCategory(`ads.shown${name}Sure`, category, (seen) => seen.filter(isSure).length),
  ]),
  aimed('ads.shownAimed', () => true),
  aimed('ads.shownRetargetedAimed', ({ data }) => data.visitedBefore === true),
  aimed('ads.shownPoliticalAimed', (one) => texts(one, 'categories').includes('political')),
];

function inCategory(
  id: string,
  category: string,
  read: (seen: readonly Observation[]) => number | readonly string[],
): FactDefinition {
  return shownFact({
    id,
    from: [kind],
    mayBe: isUnreadable,
    derive: ({ observations }) => {
      const seen = observations(kind).filter(({ data }) => data.category === category);
      return { value: read(seen), because: seen };
    },
  });
}

function isSure(one: Observation): boolean {
  const by = texts(one, 'by');
  return by.includes('host') || by.includes('iab');
}

/** Ads for others in whose chain a company was asked for advertising by person, or that say so themselves. */
function aimed(id: string, where: (one: Observation) => boolean): FactDefinition {
  return shownFact({
    id,
    from: ['ad-aim'],
    mayBe: (one) => isUnreadable(one) && where(one),
    derive: ({ observations }) => {
      const verdicts = observations('ad-aim').filter(({ data }) => data.verdict === 'personalised');
      const companies = new Set(verdicts.map(({ data }) => String(data.company)));
      const isAimed = (one: Observation): boolean =>
        texts(one, 'chain').some((company) => companies.has(company)) ||
        texts(one, 'disclosures').includes('because-of-activity') ||
        texts(one, 'parameters').includes('1');
      const seen = observations(ad).filter((one) => one.data.party !== 'own' && where(one) && isAimed(one));
      const chains = new Set(seen.flatMap((one) => texts(one, 'chain')));
      const because = verdicts.filter(({ data }) => chains.has(String(data.company)));
      return { value: seen.length, because: [...seen, ...because] };
    },
  });
}
