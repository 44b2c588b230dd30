import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { shownAds } from './shared/ads.ts';

const wordLimit = 8;

/**
 * What an ad is for, where that is a category that minors should not see (domain.md D): one observation for each ad and
 * category, with what says so. What only a bid says is the page's claim.
 */
export const detector = defineDetector({
  id: 'ad-category',
  reads: ['ad-place', 'ad-auction', 'ad-request', 'request', 'host', 'page'],
  needs: ['ads'],
  detect(input) {
    return shownAds(input).flatMap(({ tree, kinds, trust, chain, landing, advertiser, evidence }) =>
      kinds.map(({ category, by, words, claimed }) => ({
        id: observationId('ad-category', `${tree.root.place}|${category}`),
        kind: 'ad-category',
        trust: claimed ? ('page' as const) : trust,
        data: {
          place: tree.root.place,
          category,
          by,
          words: words.slice(0, wordLimit),
          advertiser,
          landing: landing.host,
          company: chain.company,
          party: landing.own ? 'own' : landing.host === null ? null : 'other',
          at: tree.root.at,
        },
        because: because(evidence),
      })),
    );
  },
});
