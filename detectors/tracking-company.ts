import { defineDetector } from '../core/model/observation.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, isTracking, ownerOf } from './shared/owner.ts';
import { thirdPartyIdentifiers } from './shared/third-party-identifiers.ts';

/**
 * One per other company that tracks on this page, with how often it was contacted and whether it can recognise you.
 * `inPage` says that the page itself asked for it, not only what stands in an embedded frame.
 */
export const detector = defineDetector({
  id: 'tracking-company',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const recognises = new Set(
      thirdPartyIdentifiers(input)
        .filter((found) => found.tracking && found.evidence !== 'unconfirmed')
        .map((found) => found.owner.key),
    );
    const inPage = new Set<string>();
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (!isThirdParty(host) || !isTracking(request, host)) return [];
      const owner = ownerOf(host);
      if (request.frame === 0 && request.type !== 'sub_frame') inPage.add(owner.key);
      return { key: owner.key, request, data: owner };
    });
    return observationsByKey(
      'tracking-company',
      sightings.map(({ key, request, data: owner }) => ({
        key,
        request,
        data: {
          company: owner.name,
          category: owner.category,
          country: owner.country,
          identifier: recognises.has(key),
          inPage: inPage.has(key),
        },
      })),
    );
  },
});
