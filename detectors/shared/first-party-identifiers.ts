import type { DetectorInput } from '../../core/model/observation.ts';
import type { CookieSignal, ReducedCookie, RequestSignal } from '../../core/model/signal.ts';
import { identifierEvidence, lifetimeInDays } from './identifier.ts';
import { type FirstPartyIdentifier, firstPartyIdentifier } from './known-identifiers.ts';
import { wasThere } from './was-there.ts';

/** An identifier that another company's script, or the site for that company, keeps on the page's own site. */
export interface AdvertisingIdentifier extends FirstPartyIdentifier {
  readonly signal: CookieSignal | RequestSignal;
  readonly cookie: ReducedCookie;
  readonly days: number | null;
  /** Was in the jar before this visit. */
  readonly before: boolean;
}

export function advertisingIdentifiers(
  input: DetectorInput<'request' | 'host' | 'cookie'>,
): readonly AdvertisingIdentifier[] {
  const inJar = input
    .signals('cookie')
    .map((signal) => ({ signal, cookie: signal.cookie, before: wasThere(signal, input) }));
  const inAnswers = input
    .signals('request')
    .filter((request) => request.setCookies.length > 0 && isOwn(input.host(request.host)?.relation))
    .flatMap((request) => request.setCookies.map((cookie) => ({ signal: request, cookie, before: false })));
  return [...inJar, ...inAnswers].flatMap((seen) => {
    const known = firstPartyIdentifier(seen.cookie.name);
    if (known === null || identifierEvidence(seen.cookie, input.earlier, true) === null) return [];
    return { ...known, ...seen, days: lifetimeInDays(seen.cookie) };
  });
}

function isOwn(relation: string | undefined): boolean {
  return relation === 'first-party' || relation === 'same-owner' || relation === 'family';
}
