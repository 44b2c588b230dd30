import { defineDetector } from '../core/model/observation.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { thirdPartyIdentifiers } from './shared/third-party-identifiers.ts';

/**
 * Cookies of other owners that can tell this browser from all others (docs/rules.md, "Identifier").
 * `confirmed` says that the owner tracks and that the value is an identifier by its documented name or because it
 * stayed the same; the rest may as well be a load balancer's or a login's.
 */
export const detector = defineDetector({
  id: 'third-party-identifier-cookie',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = thirdPartyIdentifiers(input).map((found) => ({
      key: `${found.domain}|${found.cookie}`,
      request: found.request,
      data: {
        company: found.owner.name,
        category: found.owner.category,
        domain: found.domain,
        cookie: found.cookie,
        how: found.how,
        days: found.days,
        partitioned: found.partitioned,
        evidence: found.evidence,
        confirmed: found.tracking && found.evidence !== 'unconfirmed',
      },
    }));
    return observationsByKey('third-party-identifier-cookie', sightings);
  },
});
