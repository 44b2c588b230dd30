import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import guards from '../rules/words/bounce-guards.json' with { type: 'json' };
import { isUnder } from './shared/address.ts';
import { identifierEvidence } from './shared/identifier.ts';
import { isThirdPartyIdentifierName } from './shared/known-identifiers.ts';
import { isThirdParty, isTracking, ownerOf } from './shared/owner.ts';

type Input = DetectorInput<'request' | 'host'>;

/** Milliseconds: longer than this and a person saw the page in between. */
const shortest = 2000;

/** On its way to this page the browser passed a tracking host that set an identifier and sent it on within two seconds. */
export const detector = defineDetector({
  id: 'bounce',
  reads: ['request', 'host'],
  needs: ['network', 'navigation'],
  detect(input) {
    const hops = input.signals('request').filter((request) => request.type === 'main_frame');
    const chains = Map.groupBy(hops, (request) => request.requestId);
    return [...chains.values()].flatMap((chain) => {
      const ordered = chain.toSorted((a, b) => a.hop - b.hop);
      return ordered.flatMap((hop, index) => {
        const next = ordered[index + 1];
        return next === undefined ? [] : bounce(hop, next, input);
      });
    });
  },
});

function bounce(hop: RequestSignal, next: RequestSignal, input: Input): Observation[] {
  const host = input.host(hop.host);
  if (!isThirdParty(host) || !isTracking(hop, host) || next.at - hop.at >= shortest) return [];
  if (guards.rows.some((row) => isUnder(hop.host, row.host))) return [];
  const cookies = hop.setCookies.filter(
    (cookie) =>
      identifierEvidence(cookie, input.earlier, isThirdPartyIdentifierName(cookie.name, cookie.domain)) !==
      null,
  );
  if (cookies.length === 0) return [];
  return [
    {
      id: observationId('bounce', `${hop.host}|${hop.requestId}.${hop.hop}`),
      kind: 'bounce',
      trust: 'browser',
      data: {
        company: ownerOf(host).name,
        host: hop.host,
        cookies: cookies.map((cookie) => cookie.name),
        milliseconds: Math.max(0, Math.round(next.at - hop.at)),
        at: hop.at,
      },
      because: because([hop, next]),
    },
  ];
}
