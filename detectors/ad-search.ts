import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';

/** How the search for advertising in the page ended. Without it, that no ad was seen says nothing. */
export const detector = defineDetector({
  id: 'ad-search',
  reads: ['ad-search'],
  needs: ['ads'],
  detect(input) {
    const last = input.signals('ad-search').at(-1);
    if (last === undefined) return [];
    return [
      {
        id: observationId('ad-search', 'page'),
        kind: 'ad-search',
        trust: 'browser' as const,
        data: { ended: last.ended, seconds: last.seconds, at: last.at },
        because: because([last]),
      },
    ];
  },
});
