import { type ConsentModeState, stateOf } from '../../core/consent/consent-mode.ts';
import type { Category } from '../../core/entities/company.ts';
import type { DetectorInput } from '../../core/model/observation.ts';
import type { HostSignal, RequestSignal } from '../../core/model/signal.ts';
import parameters from '../../rules/words/identifier-parameters.json' with { type: 'json' };
import { addressOf } from './address.ts';
import { identifierEvidence } from './identifier.ts';
import { isThirdPartyIdentifierName } from './known-identifiers.ts';
import { isOfPage, isTracking, type Owner, ownerOf } from './owner.ts';
import { rowFor } from './rows.ts';

/**
 * How much a request to a tracker shows. `identifier`: it set, sent or carried a number of this browser; `cookie`: it
 * set something else in the browser; `ping`: it told that everything was refused; `plain`: it was sent, nothing more.
 */
export type Weight = 'identifier' | 'cookie' | 'ping' | 'plain';

export interface Tracked {
  readonly owner: Owner;
  readonly weight: Weight;
  /** Names of the cookies or parameters that made it so. */
  readonly names: readonly string[];
}

/** Services that a page may need whatever its visitor chose, also where a list stops them. */
const needed: ReadonlySet<Category> = new Set<Category>([
  'consent',
  'tag-manager',
  'payment',
  'captcha',
  'error-monitoring',
]);

/** Null for a request that tracks nobody: of the site itself, of its platform for consent, of a service that it needs. */
export function trackedBy(
  request: RequestSignal,
  input: Pick<DetectorInput<'request' | 'host'>, 'earlier' | 'host'>,
): Tracked | null {
  const host = input.host(request.host);
  if (host === null || !isOfPage(request)) return null;
  const owner = trackerOf(request, host);
  if (owner === null) return null;
  const identifiers = identifiersIn(request, input.earlier);
  if (identifiers.length > 0) return { owner, weight: 'identifier', names: identifiers };
  const cookies = request.setCookies.filter(({ lifetime }) => lifetime === null || lifetime > 0);
  if (cookies.length > 0) return { owner, weight: 'cookie', names: cookies.map(({ name }) => name) };
  return { owner, weight: tellsRefusal(request) ? 'ping' : 'plain', names: [] };
}

function trackerOf(request: RequestSignal, host: HostSignal): Owner | null {
  const { disguised, relation, company } = host;
  if (relation !== 'third-party') {
    return disguised === null
      ? null
      : { key: disguised.id, name: disguised.name, category: 'advertising', country: null };
  }
  if (needed.has(company?.category ?? 'unknown') || !isTracking(request, host)) return null;
  return ownerOf(host);
}

function identifiersIn(
  request: RequestSignal,
  earlier: DetectorInput<'request'>['earlier'],
): readonly string[] {
  const set = request.setCookies.filter(
    (cookie) =>
      identifierEvidence(cookie, earlier, isThirdPartyIdentifierName(cookie.name, cookie.domain)) !== null,
  );
  const sent = request.cookiesSent.filter((name) => isThirdPartyIdentifierName(name, request.host));
  const carried = request.carries.map(({ cookie }) => cookie);
  return [...new Set([...set.map(({ name }) => name), ...sent, ...carried, ...documentedIn(request)])];
}

function documentedIn(request: RequestSignal): readonly string[] {
  const rows = parameters.rows.filter((row) => rowFor([row], request.host) !== null);
  if (rows.length === 0 || consentMode(request)?.analyticsStorage === 'denied') return [];
  const { parameters: given } = addressOf(request);
  return rows.map(({ name }) => name).filter((name) => given.has(name));
}

function tellsRefusal(request: RequestSignal): boolean {
  const state = consentMode(request);
  return state?.adStorage === 'denied' && state.analyticsStorage !== 'granted';
}

function consentMode(request: RequestSignal): ConsentModeState | null {
  const { parameters } = addressOf(request);
  const gcs = parameters.get('gcs') ?? null;
  return gcs === null ? null : stateOf({ gcs, gcd: parameters.get('gcd') ?? null });
}
