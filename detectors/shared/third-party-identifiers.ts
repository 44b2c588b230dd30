import type { DetectorInput } from '../../core/model/observation.ts';
import type { HostSignal, RequestSignal } from '../../core/model/signal.ts';
import { type IdentifierEvidence, identifierEvidence, lifetimeInDays } from './identifier.ts';
import { isThirdPartyIdentifierName } from './known-identifiers.ts';
import { isOfPage, isThirdParty, isTracking, type Owner, ownerOf } from './owner.ts';

/** An identifier in a cookie of another owner: set by an answer, or sent along with a request. */
export interface ThirdPartyIdentifier {
  readonly request: RequestSignal;
  readonly owner: Owner;
  readonly domain: string;
  readonly cookie: string;
  readonly how: 'set' | 'sent';
  /** Null for a cookie that was only seen being sent: the browser does not say. */
  readonly days: number | null;
  readonly partitioned: boolean;
  readonly evidence: IdentifierEvidence;
  /** The owner tracks, or the cookie is a documented advertising cookie. */
  readonly tracking: boolean;
}

const dayInSeconds = 86_400;

export function thirdPartyIdentifiers(
  input: DetectorInput<'request' | 'host'>,
): readonly ThirdPartyIdentifier[] {
  return input.signals('request').flatMap((request) => {
    const host = input.host(request.host);
    return isThirdParty(host) && isOfPage(request)
      ? [...setBy(request, host, input), ...sentWith(request, host)]
      : [];
  });
}

function setBy(
  request: RequestSignal,
  host: HostSignal,
  input: DetectorInput<'request' | 'host'>,
): ThirdPartyIdentifier[] {
  return request.setCookies.flatMap((cookie) => {
    // A cookie that another site may read has to ask for it, and one that ends within a day follows nobody far.
    if (cookie.sameSite !== 'none' || !cookie.secure) return [];
    if (cookie.lifetime === null || cookie.lifetime <= dayInSeconds) return [];
    const known = isThirdPartyIdentifierName(cookie.name, cookie.domain);
    const evidence = identifierEvidence(cookie, input.earlier, known);
    if (evidence === null) return [];
    return {
      request,
      owner: ownerOf(host),
      domain: cookie.domain,
      cookie: cookie.name,
      how: 'set' as const,
      days: lifetimeInDays(cookie),
      partitioned: cookie.partitioned,
      evidence,
      tracking: known || isTracking(request, host),
    };
  });
}

/** Of a cookie that is sent only its name is known, so only a documented name counts. */
function sentWith(request: RequestSignal, host: HostSignal): ThirdPartyIdentifier[] {
  return request.cookiesSent
    .filter((name) => isThirdPartyIdentifierName(name, request.host))
    .map((name) => ({
      request,
      owner: ownerOf(host),
      domain: host.site,
      cookie: name,
      how: 'sent' as const,
      days: null,
      partitioned: false,
      evidence: 'known-name' as const,
      tracking: true,
    }));
}
