import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { RequestSignal } from '../core/model/signal.ts';
import { observationsByActor } from './shared/deed-observations.ts';
import { ownerOf } from './shared/owner.ts';

type Input = DetectorInput<'call' | 'request' | 'host'>;

const uses: Readonly<Record<string, string>> = {
  'topics.browsingTopics': 'topics',
  'auction.join': 'auction',
  'auction.run': 'auction',
  'attribution.register': 'attribution',
};
/** Headers by which a browser and a server speak of interests and of ads that were seen. */
const requestHeaders: Readonly<Record<string, string>> = { 'sec-browsing-topics': 'topics' };
const responseHeaders: Readonly<Record<string, string>> = {
  'observe-browsing-topics': 'topics',
  'attribution-reporting-register-source': 'attribution',
  'attribution-reporting-register-trigger': 'attribution',
};
const evidenceLimit = 20;

/** A script or a server used the browser's own interfaces for advertising by interest. */
export const detector = defineDetector({
  id: 'browser-interest-api',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    const calls = input.signals('call').filter(({ api }) => Object.hasOwn(uses, api));
    const byCall = observationsByActor('browser-interest-api', input, calls, ({ claims }) => ({
      claims,
      data: {
        apis: [...new Set(claims.map(({ api }) => uses[api] ?? ''))].sort(),
        // The measuring interface of Firefox is a property: reading it may be no more than looking whether it is there.
        used: claims.some(({ api }) => api !== 'attribution.register'),
      },
    }));
    return [...byCall, ...byHeader(input)];
  },
});

function byHeader(input: Input): Observation[] {
  const told = input.signals('request').flatMap((request) => {
    const host = input.host(request.host);
    const apis = apisOf(request);
    return host === null || apis.length === 0 ? [] : [{ request, apis, host }];
  });
  return [...Map.groupBy(told, ({ host }) => ownerOf(host).key)].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      id: observationId('browser-interest-api', `header:${key}`),
      kind: 'browser-interest-api',
      trust: 'browser' as const,
      because: because(group.slice(0, evidenceLimit).map(({ request }) => request)),
      data: {
        company: ownerOf(first.host).name,
        party: first.host.relation === 'third-party' ? 'other' : 'own',
        apis: [...new Set(group.flatMap(({ apis }) => apis))].sort(),
        used: true,
        at: Math.min(...group.slice(0, evidenceLimit).map(({ request }) => request.at)),
      },
    };
  });
}

function apisOf(request: RequestSignal): string[] {
  return [
    ...request.requestHeaders.flatMap(([name]) =>
      Object.hasOwn(requestHeaders, name) ? requestHeaders[name] : [],
    ),
    ...request.responseHeaders.flatMap(([name]) =>
      Object.hasOwn(responseHeaders, name) ? responseHeaders[name] : [],
    ),
  ].filter((api) => api !== undefined);
}
