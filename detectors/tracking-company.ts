import type { Category } from '../core/entities/company.ts';
import { defineDetector } from '../core/model/observation.ts';
import type { HostSignal, RequestSignal } from '../core/model/signal.ts';
import { observationsByKey } from './shared/company-sightings.ts';
import { isThirdParty, isTracking, ownerOf } from './shared/owner.ts';
import { thirdPartyIdentifiers } from './shared/third-party-identifiers.ts';

/** Companies that live off knowing you; statistics alone are counted apart. */
const advertising: ReadonlySet<Category> = new Set<Category>(['advertising', 'social', 'data-broker']);

/**
 * One per other company that tracks on this page, with how often it was contacted and whether it can recognise you.
 * A company's hosts may do different things: `advertising` says that one of them lives off knowing you, and
 * `advertisingInPage` that the page itself asked for that host, not only what stands in an embedded frame.
 */
export const detector = defineDetector({
  id: 'tracking-company',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const sightings = input.signals('request').flatMap((request) => {
      const host = input.host(request.host);
      return isThirdParty(host) && isTracking(request, host) ? [{ request, host, owner: ownerOf(host) }] : [];
    });
    const recognising = new Set(
      thirdPartyIdentifiers(input)
        .filter((found) => found.tracking && found.evidence !== 'unconfirmed')
        .map((found) => found.owner.key),
    );
    const keysOf = (where: (one: { request: RequestSignal; host: HostSignal }) => boolean) =>
      new Set(sightings.filter(where).map(({ owner }) => owner.key));
    const advertisers = keysOf(({ host }) => isAdvertising(host));
    const inPage = keysOf(({ host, request }) => isAdvertising(host) && isOfTopDocument(request));

    return observationsByKey(
      'tracking-company',
      sightings.map(({ request, owner: { key, name, category, country } }) => ({
        key,
        request,
        data: {
          company: name,
          category,
          country,
          identifier: recognising.has(key),
          advertising: advertisers.has(key),
          advertisingInPage: inPage.has(key),
        },
      })),
    );
  },
});

function isAdvertising(host: HostSignal): boolean {
  return advertising.has(host.company?.category ?? 'unknown');
}

function isOfTopDocument(request: RequestSignal): boolean {
  return request.frame === 0 && request.type !== 'sub_frame';
}
