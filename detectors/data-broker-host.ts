import { defineDetector } from '../core/model/observation.ts';
import list from '../rules/words/data-broker-hosts.json' with { type: 'json' };
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, ownerOf } from './shared/owner.ts';
import { rowFor } from './shared/rows.ts';

/** A company that joins data on people from many sites into one profile or one identity, and passes it on. */
export const detector = defineDetector({
  id: 'data-broker-host',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (!isThirdParty(host)) return [];
      const row = rowFor(list.rows, request.host);
      const byCompany =
        host.company?.category === 'data-broker' || host.company?.behaviours.includes('data-broker');
      if (row === null && !byCompany) return [];
      const company = row?.company ?? ownerOf(host).name;
      return { key: company, request, data: { company, by: row === null ? 'company' : 'host-list' } };
    });
    return observationsByKey('data-broker-host', sightings);
  },
});
