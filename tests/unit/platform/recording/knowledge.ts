import type { CompaniesData } from '../../../../core/entities/data.ts';
import { createEntities } from '../../../../core/entities/entities.ts';
import { packHostTable } from '../../../../core/entities/host-table.ts';
import type { MatchRequest } from '../../../../core/entities/matcher.ts';
import type { Knowledge } from '../../../../platform/sensors/requests.ts';

const companies: CompaniesData = {
  version: 1,
  companies: [['volger', 'Volger', 'US']],
  profiles: [[0, 0, [], 'volgt.example']],
  disguises: [],
  lists: ['List A', 'List B'],
};

/** A small world: volgt.example belongs to a company and is on a list. */
export function smallKnowledge(): Knowledge & { readonly asked: MatchRequest[] } {
  const asked: MatchRequest[] = [];
  return {
    entities: createEntities({ companies, hosts: packHostTable(new Map()) }),
    matcher: {
      match(request) {
        asked.push(request);
        return request.url.includes('volgt.example') ? { list: 'List A', rule: '||volgt.example^' } : null;
      },
      forget: () => undefined,
    },
    hash: (value) => `hash of ${value.length}`,
    asked,
  };
}
