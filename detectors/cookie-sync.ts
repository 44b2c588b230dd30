import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { HostSignal, RequestSignal } from '../core/model/signal.ts';
import endpoints from '../rules/words/cookie-sync-endpoints.json' with { type: 'json' };
import { addressOf, isUnder } from './shared/address.ts';
import { isThirdParty, isTracking, type Owner, ownerOf } from './shared/owner.ts';

type Input = DetectorInput<'request' | 'host'>;
type Evidence = 'carried' | 'known-endpoint' | 'shape';

interface Exchange {
  readonly from: Owner;
  readonly to: Owner;
  readonly evidence: Evidence;
  readonly parameter: string | null;
  readonly signals: readonly RequestSignal[];
}

const shapes: ReadonlySet<string> = new Set(endpoints.shapes);
const rank: Readonly<Record<Evidence, number>> = { carried: 0, 'known-endpoint': 1, shape: 2 };
const evidenceLimit = 20;

/**
 * Two different owners, both other than the page's, tell each other who this visitor is: the value of one's cookie in
 * an address of the other (`carried`), or a redirect from one to the other through an address made for it.
 * Only a carried value is a measurement of the identifier itself.
 */
export const detector = defineDetector({
  id: 'cookie-sync',
  reads: ['request', 'host'],
  needs: ['network'],
  detect(input) {
    const exchanges = [...carried(input), ...redirected(input)];
    const pairs = Map.groupBy(exchanges, ({ from, to }) => `${from.key}>${to.key}`);
    return [...pairs].flatMap(([key, pair]) => observation(key, pair));
  },
});

function carried(input: Input): Exchange[] {
  return input.signals('request').flatMap((request) => {
    const to = input.host(request.host);
    if (request.carries.length === 0 || !isThirdParty(to)) return [];
    return request.carries.flatMap((value) => {
      const from = input.host(value.from);
      if (!isThirdParty(from) || ownerOf(from).key === ownerOf(to).key) return [];
      return {
        from: ownerOf(from),
        to: ownerOf(to),
        evidence: 'carried' as const,
        parameter: value.parameter,
        signals: [request],
      };
    });
  });
}

function redirected(input: Input): Exchange[] {
  const chains = Map.groupBy(input.signals('request'), (request) => request.requestId);
  return [...chains.values()].flatMap((chain) => {
    if (chain.length < 2) return [];
    const hops = chain.toSorted((a, b) => a.hop - b.hop);
    return hops.flatMap((hop, index) => {
      const next = hops[index + 1];
      if (next === undefined || hop.outcome !== 'redirected') return [];
      return step(hop, input.host(hop.host), next, input.host(next.host));
    });
  });
}

function step(
  hop: RequestSignal,
  from: HostSignal | null,
  next: RequestSignal,
  to: HostSignal | null,
): Exchange[] {
  if (!isThirdParty(from) || !isThirdParty(to)) return [];
  if (ownerOf(from).key === ownerOf(to).key) return [];
  if (!isTracking(hop, from) || !isTracking(next, to)) return [];
  const evidence = endpointEvidence(hop) ?? endpointEvidence(next);
  if (evidence === null) return [];
  return [{ from: ownerOf(from), to: ownerOf(to), evidence, parameter: null, signals: [hop, next] }];
}

function endpointEvidence(request: RequestSignal): Evidence | null {
  const { host, path, parameters } = addressOf(request);
  if (endpoints.known.some((row) => isUnder(host, row.host) && path.startsWith(row.path))) {
    return 'known-endpoint';
  }
  if (
    path
      .toLowerCase()
      .split('/')
      .some((segment) => shapes.has(segment))
  )
    return 'shape';
  return endpoints.parameters.some((name) => parameters.has(name)) ? 'shape' : null;
}

function observation(key: string, pair: readonly Exchange[]): Observation[] {
  const best = pair.toSorted((a, b) => rank[a.evidence] - rank[b.evidence])[0];
  if (best === undefined) return [];
  const signals = pair.flatMap((exchange) => exchange.signals);
  return [
    {
      id: observationId('cookie-sync', key),
      kind: 'cookie-sync',
      trust: 'browser',
      data: {
        from: best.from.name,
        to: best.to.name,
        pair: `${best.from.name} → ${best.to.name}`,
        evidence: best.evidence,
        parameter: best.parameter,
        at: signals.reduce((first, signal) => Math.min(first, signal.at), Number.POSITIVE_INFINITY),
      },
      because: because(signals.slice(0, evidenceLimit)),
    },
  ];
}
