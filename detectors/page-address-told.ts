import { defineDetector } from '../core/model/observation.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { isOfPage, isThirdParty, isTracking, ownerOf } from './shared/owner.ts';

/** Another owner was told more of the page's address than its host: the path, or the query too. */
export const detector = defineDetector({
  id: 'page-address-told',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      const told = request.pageAddress;
      if (told === null || !isThirdParty(host) || !isOfPage(request)) return [];
      const owner = ownerOf(host);
      return {
        key: `${owner.key}|${told.detail}|${told.by}`,
        request,
        data: {
          company: owner.name,
          by: told.by,
          detail: told.detail,
          parameter: told.parameter,
          tracking: isTracking(request, host),
        },
      };
    });
    return observationsByKey('page-address-told', sightings);
  },
});
