import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { remarketingHits } from './shared/remarketing.ts';

const evidenceLimit = 20;
const observationLimit = 30;

/** The page puts its visitor on a list for later advertising: one observation for each company whose list it is. */
export const detector = defineDetector({
  id: 'remarketing-hit',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const groups = Map.groupBy(remarketingHits(input), ({ company }) => company);
    return [...groups].slice(0, observationLimit).map(([company, hits]) => ({
      id: observationId('remarketing-hit', company),
      kind: 'remarketing-hit',
      trust: 'browser' as const,
      data: {
        company,
        hosts: [...new Set(hits.map(({ request }) => request.host))].sort(),
        times: hits.length,
        at: hits.reduce((first, { request }) => Math.min(first, request.at), Number.POSITIVE_INFINITY),
      },
      because: because(hits.slice(0, evidenceLimit).map(({ request }) => request)),
    }));
  },
});
