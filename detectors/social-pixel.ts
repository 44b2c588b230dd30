import { defineDetector } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import pixels from '../rules/words/social-pixels.json' with { type: 'json' };
import { type AddressParts, addressOf, isUnder, pathBegins } from './shared/address.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty } from './shared/owner.ts';

type Row = (typeof pixels.rows)[number];

/** A social network's pixel, or its like or share button with a cookie, on somebody else's page. */
export const detector = defineDetector({
  id: 'social-pixel',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      if (!isThirdParty(input.host(request.host))) return [];
      const address = addressOf(request);
      const row = pixels.rows.find((candidate) => fits(candidate, address, request));
      if (row === undefined) return [];
      return { key: row.company, request, data: { company: row.company, what: row.kind } };
    });
    return observationsByKey('social-pixel', sightings);
  },
});

function fits(row: Row, address: AddressParts, request: RequestSignal): boolean {
  if (!isUnder(address.host, row.host) || !pathFits(row.path, address.path)) return false;
  if ('parameter' in row && row.parameter !== undefined && !address.parameters.has(row.parameter))
    return false;
  // A share button that gets and sets no cookie does not know who looks at it.
  return row.kind === 'pixel' || request.cookiesSent.length > 0 || request.setCookies.length > 0;
}

/** `*` in a row's path stands for one segment, such as a language. */
function pathFits(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('/*/');
  if (end === undefined) return pathBegins(path, start);
  return path.startsWith(start) && path.endsWith(`/${end}`);
}
