import { defineDetector } from '../core/model/observation.ts';
import embeds from '../rules/words/embeds.json' with { type: 'json' };
import { type AddressParts, addressOf, isUnder, pathBegins } from './shared/address.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty } from './shared/owner.ts';

type Row = (typeof embeds.rows)[number];

/** A video or post of another service in the page, loaded in the way that lets the service follow. */
export const detector = defineDetector({
  id: 'embedded-player',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      if (request.type !== 'sub_frame' || !isThirdParty(input.host(request.host))) return [];
      const address = addressOf(request);
      const row = embeds.rows.find((candidate) => fits(candidate, address));
      if (row === undefined) return [];
      return {
        key: row.service,
        request,
        data: { service: row.service, company: row.service, alternative: row.alternative },
      };
    });
    return observationsByKey('embedded-player', sightings);
  },
});

function fits(row: Row, address: AddressParts): boolean {
  if (!isUnder(address.host, row.host) || !pathBegins(address.path, row.path)) return false;
  if (!('unless' in row) || row.unless === undefined) return true;
  const asked = address.parameters.get(row.unless);
  // The name alone is enough where the value was not kept; only a clear "0" asks for nothing.
  return asked === undefined || asked === '0';
}
