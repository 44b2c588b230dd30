import type { DetectorInput } from '../../core/model/observation.ts';
import type { AdRequestSignal, RequestSignal } from '../../core/model/signal.ts';
import { isThirdPartyIdentifierName } from './known-identifiers.ts';
import { type Owner, ownerOf } from './owner.ts';
import { toldNobody } from './told-nobody.ts';

/** A request for advertising that arrived, with whose it was. */
export interface Asked {
  readonly signal: AdRequestSignal;
  /** Null for what only the page tells of. */
  readonly request: RequestSignal | null;
  readonly owner: Owner;
  /** `own`: a server of the site itself, or of its own company. */
  readonly party: 'own' | 'other';
  /** Kinds of identifiers in the request, and `cookie:<name>` for documented advertising cookies that were sent along. */
  readonly identifiers: readonly string[];
}

/** Requests that nobody answered because they were stopped or failed asked nobody anything. */
export function adAsks(input: DetectorInput<'ad-request' | 'request' | 'host'>): readonly Asked[] {
  const signals = input.signals('ad-request');
  if (signals.length === 0) return [];
  const requests = Map.groupBy(input.signals('request'), ({ requestId }) => requestId);
  return signals.flatMap((signal) => {
    const hops = signal.requestId === null ? [] : (requests.get(signal.requestId) ?? []);
    const request = hops.find(({ host }) => host === signal.host) ?? hops[0] ?? null;
    const host = input.host(signal.host);
    if (host === null || (request !== null && toldNobody(request))) return [];
    const sent = (request?.cookiesSent ?? []).filter((name) => isThirdPartyIdentifierName(name, signal.host));
    return {
      signal,
      request,
      owner: ownerOf(host),
      party: host.relation === 'third-party' ? ('other' as const) : ('own' as const),
      identifiers: [...signal.identifiers, ...sent.map((name) => `cookie:${name}`)],
    };
  });
}

/** An identifier that is made to be recognised by: not a cookie of the network's own, which also caps and counts. */
export function isStrong(identifier: string): boolean {
  return /^((eids|secure-signal|key-value):|(ppid|buyeruid|user-id|device-id)$)/.test(identifier);
}

/** What the browser vouches for goes before what the page tells of. */
export function vouchedFirst(group: readonly Asked[]): {
  readonly used: readonly Asked[];
  readonly trust: 'browser' | 'page';
} {
  const vouched = group.filter(({ signal }) => signal.trust === 'browser');
  return vouched.length > 0 ? { used: vouched, trust: 'browser' } : { used: group, trust: 'page' };
}
