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

/** An ad of a kind that children had better not see. */
export function isNotForChildren(line: Pick<AdLine, 'category' | 'categories'>): boolean {
  return adCategories(line).some(keptFromChildren);
}

/** Politics and prize draws a child may see: what is asked is no profile, and a parent's permission. */
export function keptFromChildren(category: AdCategory): boolean {
  return category !== 'political' && category !== 'contest';
}

function isCategory(category: string): category is AdCategory {
  return `ads.category.${category}` in adsNl;
}
