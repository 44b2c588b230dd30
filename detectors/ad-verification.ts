import { observationId } from '../core/model/ids.ts';
import { because, defineDetector } from '../core/model/observation.ts';
import { verifierOf } from './shared/ad-chain.ts';
import { toldNobody } from './shared/told-nobody.ts';

const evidenceLimit = 10;

/** Services that measure whether an ad is seen, and by whom: one observation for each that was asked. */
export const detector = defineDetector({
  id: 'ad-verification',
  reads: ['request'],
  needs: ['network'],
  detect(input) {
    const sent = input.signals('request').flatMap((request) => {
      const company = verifierOf(request.host);
      return company === null || toldNobody(request) ? [] : [{ company, request }];
    });
    return [...Map.groupBy(sent, ({ company }) => company)].map(([company, some]) => ({
      id: observationId('ad-verification', company),
      kind: 'ad-verification',
      trust: 'browser' as const,
      data: {
        company,
        hosts: [...new Set(some.map(({ request }) => request.host))].sort(),
        times: some.length,
        at: some.reduce((first, { request }) => Math.min(first, request.at), Number.POSITIVE_INFINITY),
      },
      because: because(some.slice(0, evidenceLimit).map(({ request }) => request)),
    }));
  },
});
