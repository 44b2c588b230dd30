import { type CategoryFound, createAdCategories } from '../../core/ads/categories.ts';
import type { AdBid, AdWord } from '../../core/model/ad-place-signal.ts';
import hosts from '../../rules/words/ad-category-hosts.json' with { type: 'json' };
import codes from '../../rules/words/ad-iab-categories.json' with { type: 'json' };

/** A category of advertising that an ad is of, and what says so. */
export interface AdKind extends CategoryFound {
  /** Only what a bid names says so: the advertiser's host, or a code. */
  readonly claimed: boolean;
}

const categoriesOf = createAdCategories(hosts, codes);

export function kindsOf(
  words: readonly AdWord[],
  landings: readonly string[],
  bid: Pick<AdBid, 'advertisers' | 'categories'> | null,
): readonly AdKind[] {
  const drawn = new Set(categoriesOf({ words, hosts: landings, codes: [] }).map(({ category }) => category));
  const all = categoriesOf({
    words,
    hosts: [...new Set([...landings, ...(bid?.advertisers ?? [])])],
    codes: bid?.categories ?? [],
  });
  return all.map((one) => ({ ...one, claimed: !drawn.has(one.category) }));
}
