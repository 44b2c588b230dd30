import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { distinct, texts } from './shared/derive.ts';
import { ad, advertiserOf, isUnreadable, shownFact } from './shared/shown.ts';

const category = 'ad-category';
const list = 'remarketing-hit';

/** Categories that one rule judges together, and the two sides of ads that follow. */
export const facts: readonly FactDefinition[] = [
  ...inAny('FoodOrEnergyDrink', ['hfss-food', 'energy-drink']),
  ...inAny('MedicineOrCosmetic', ['medicine', 'cosmetic']),
  /** Who was told of the visit, and who advertises for a site that was visited before. */
  defineFact({
    id: 'ads.retargetingNames',
    from: [list, ad],
    needs: [],
    derive: ({ observations }) => {
      const told = observations(list);
      const seen = observations(ad).filter(isBack);
      const names = [...told.flatMap((one) => texts(one, 'company')), ...seen.flatMap(advertiserOf)];
      return { value: distinct(names), because: [...told, ...seen] };
    },
  }),
];

/** An ad that is of both counts once. */
function inAny(name: string, categories: readonly string[]): FactDefinition[] {
  const isOne = ({ data }: Observation): boolean => categories.includes(String(data.category));
  const fact = (id: string, read: (seen: readonly Observation[]) => number | readonly string[]) =>
    shownFact({
      id,
      from: [category],
      mayBe: isUnreadable,
      derive: ({ observations }) => {
        const seen = observations(category).filter(isOne);
        return { value: read(seen), because: seen };
      },
    });
  return [
    fact(`ads.shown${name}`, (seen) => new Set(seen.map(({ data }) => data.place)).size),
    fact(`ads.shown${name}Advertisers`, (seen) => distinct(seen.flatMap(advertiserOf))),
  ];
}

function isBack({ data }: Observation): boolean {
  return data.party !== 'own' && data.visitedBefore === true;
}
