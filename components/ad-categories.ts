import type { AdLine } from '../core/model/report.ts';
import { adsNl } from '../locales/ads-nl.ts';

type Key<Text> = Text extends `ads.category.${infer Category}` ? Category : never;
/** What an ad can be for, as far as there is a text for it. */
export type AdCategory = Key<keyof typeof adsNl>;

/** What an ad is for: the categories that were found and have a text, the first first. */
export function adCategories({ category, categories }: Pick<AdLine, 'category' | 'categories'>) {
  const found = category === null ? categories : [category, ...categories];
  return [...new Set(found)].filter(isCategory);
}

/** An ad of a kind that children should not see. */
export function isNotForChildren(line: Pick<AdLine, 'category' | 'categories'>): boolean {
  return adCategories(line).some(keptFromChildren);
}

/** Politics are not kept from children: only choosing them by profile is. */
export function keptFromChildren(category: AdCategory): boolean {
  return category !== 'political';
}

function isCategory(category: string): category is AdCategory {
  return `ads.category.${category}` in adsNl;
}
