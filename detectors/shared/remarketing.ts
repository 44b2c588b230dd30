import type { DetectorInput } from '../../core/model/observation.ts';
import type { RequestSignal } from '../../core/model/signal.ts';
import endpoints from '../../rules/words/remarketing-endpoints.json' with { type: 'json' };
import { addressOf, isUnder } from './address.ts';
import { isOfPage, isThirdParty, ownerOf } from './owner.ts';
import { toldNobody } from './told-nobody.ts';

/** A request by which the page puts its visitor on a list for later advertising. */
export interface RemarketingHit {
  readonly request: RequestSignal;
  readonly company: string;
}

export function remarketingHits(input: DetectorInput<'request' | 'host'>): readonly RemarketingHit[] {
  return input.signals('request').flatMap((request) => {
    const row = endpoints.rows.find(
      ({ host, path }) => isUnder(request.host, host) && addressOf(request).path.startsWith(path),
    );
    const host = input.host(request.host);
    if (row === undefined || !isThirdParty(host) || !isOfPage(request) || toldNobody(request)) return [];
    // The shop asks that the visit is not used for advertising by person.
    if (addressOf(request).parameters.get('npa') === '1') return [];
    return [{ request, company: ownerOf(host).name }];
  });
}
