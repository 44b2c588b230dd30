import { defineDetector } from '../core/model/observation.ts';
import list from '../rules/words/session-replay-hosts.json' with { type: 'json' };
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, ownerOf } from './shared/owner.ts';
import { rowFor } from './shared/rows.ts';

/** A service that can record what a visitor does on the page: mouse, scrolling, typing. By its host alone: whether it records here, and what, happens out of sight. */
export const detector = defineDetector({
  id: 'session-replay-host',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (!isThirdParty(host)) return [];
      const row = rowFor(list.rows, request.host);
      const byCompany =
        host.company?.category === 'session-replay' || host.company?.behaviours.includes('session-replay');
      if (row === null && !byCompany) return [];
      const company = row?.company ?? ownerOf(host).name;
      return { key: company, request, data: { company, by: row === null ? 'company' : 'host-list' } };
    });
    return observationsByKey('session-replay-host', sightings);
  },
});
