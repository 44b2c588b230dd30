import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { amount, names } from './shared/derive.ts';
import { shownFact } from './shared/shown.ts';

const load = 'ad-load';

/** How much of the page is advertising, and who measures whether it is looked at. */
export const facts: readonly FactDefinition[] = [
  /** Percent of the page's area; unknown where the page's size is not. */
  ofLoad('ads.shownShare', 'share'),
  /** Percent of the screen that ads cover at the worst place of the page. */
  ofLoad('ads.shownScreenShare', 'screenShare'),
  /** Most ads that stand in one screen together. */
  ofLoad('ads.shownAtOnce', 'atOnce'),
  /** Ads for each screen of the page, one decimal. */
  ofLoad('ads.shownPerScreen', 'perScreen'),
  names('ads.verifiers', 'ad-verification', 'company'),
];

/** 0 where no ad was seen. */
function ofLoad(id: string, field: string): FactDefinition {
  return shownFact({
    id,
    from: [load],
    derive: ({ observations }) => {
      const seen: readonly Observation[] = observations(load);
      const [first] = seen;
      if (first === undefined) return { value: 0, because: [] };
      const value = amount(first, field);
      return value === null ? null : { value, because: seen };
    },
  });
}
