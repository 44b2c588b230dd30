import { defineDetector } from '../core/model/observation.ts';
import type { HostSignal } from '../core/model/signal.ts';
import list from '../rules/words/data-broker-hosts.json' with { type: 'json' };
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, ownerOf } from './shared/owner.ts';
import { rowFor } from './shared/rows.ts';

/**
 * A company that joins data on people from many sites into one profile or one identity, and passes it on.
 * `register`: it does so beside its main business, by a register of data brokers or its own word; that says less.
 */
export const detector = defineDetector({
  id: 'data-broker-host',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (!isThirdParty(host)) return [];
      const row = rowFor(list.rows, request.host);
      const by = row === null ? knownBy(host) : 'host-list';
      if (by === null) return [];
      const company = row?.company ?? ownerOf(host).name;
      return { key: company, request, data: { company, by } };
    });
    return observationsByKey('data-broker-host', sightings);
  },
});

function knownBy(host: HostSignal): 'category' | 'register' | null {
  if (host.company?.category === 'data-broker') return 'category';
  return host.company?.behaviours.includes('data-broker') ? 'register' : null;
}
