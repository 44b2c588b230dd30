import { defineDetector } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import payloads from '../rules/words/disguised-payloads.json' with { type: 'json' };
import { addressOf } from './shared/address.ts';
import { observationsByKey } from './shared/company-sightings.ts';

const patterns = payloads.rows.map((row) => ({ ...row, pattern: new RegExp(row.path) }));

/**
 * A name of the site itself behind which another company listens: by the list of disguised names, or because the
 * request is written in the language of a tracking service. What is passed on behind it cannot be seen.
 */
export const detector = defineDetector({
  id: 'disguised-first-party',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      if (host === null || host.relation === 'third-party') return [];
      const company = host.disguised?.name ?? payloadOf(request);
      if (company === null) return [];
      const by = host.disguised === null ? 'payload' : 'disguised-name';
      return { key: `${request.host}|${company}`, request, data: { company, host: request.host, by } };
    });
    return observationsByKey('disguised-first-party', sightings);
  },
});

function payloadOf(request: RequestSignal): string | null {
  const { path, parameters } = addressOf(request);
  const row = patterns.find(
    (candidate) => candidate.pattern.test(path) && candidate.parameters.every((name) => parameters.has(name)),
  );
  return row?.company ?? null;
}
