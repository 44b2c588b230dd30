import { defineDetector } from '../core/model/observation.ts';
import countries from '../rules/words/countries.json' with { type: 'json' };
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, isTracking, ownerOf } from './shared/owner.ts';

export type Zone = 'eea' | 'adequate' | 'other' | 'unknown';

const eea: ReadonlySet<string> = new Set(countries.eea);
const adequate: ReadonlySet<string> = new Set(countries.adequate);

/** Where the owner of each other company on the page is established. Not where its computers stand. */
export const detector = defineDetector({
  id: 'owner-country',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (!isThirdParty(host)) return [];
      const owner = ownerOf(host);
      return {
        key: owner.key,
        request,
        data: { company: owner.name, country: owner.country, zone: zoneOf(owner.country) },
        tracking: isTracking(request, host),
      };
    });
    const tracking = new Set(sightings.filter((one) => one.tracking).map((one) => one.key));
    return observationsByKey(
      'owner-country',
      sightings.map((one) => ({ ...one, data: { ...one.data, tracking: tracking.has(one.key) } })),
    );
  },
});

function zoneOf(country: string | null): Zone {
  if (country === null) return 'unknown';
  if (eea.has(country)) return 'eea';
  return adequate.has(country) ? 'adequate' : 'other';
}
