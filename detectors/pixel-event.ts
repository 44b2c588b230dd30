import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import { type PixelEventSignal, type RequestSignal, type ToldKind, toldKinds } from '../core/model/signal.ts';
import { actOf } from '../core/pixels/acts.ts';
import { serviceOf } from '../core/pixels/services.ts';
import { isThirdParty, ownerOf } from './shared/owner.ts';
import { toldNobody } from './shared/told-nobody.ts';

type Input = DetectorInput<'pixel-event' | 'host' | 'request'>;

interface Told {
  readonly signal: PixelEventSignal;
  readonly request: RequestSignal | null;
  /** Name of who was told, as the list of companies shows it, and as people know it. */
  readonly company: string;
  readonly service: string;
  /** Told through a name of the site itself. */
  readonly throughSite: boolean;
}

const evidenceLimit = 20;
const observationLimit = 60;
const productLimit = 5;

/**
 * What another company was told of the visitor by a pixel, in the vendor's documented parameters: one observation for
 * each service and event. A request that was stopped or that failed told nobody anything.
 */
export const detector = defineDetector({
  id: 'pixel-event',
  reads: ['pixel-event', 'host', 'request'],
  needs: ['network'],
  detect(input) {
    const requests = Map.groupBy(input.signals('request'), ({ requestId }) => requestId);
    const sightings = input.signals('pixel-event').flatMap((signal) => told(input, signal, requests));
    const groups = Map.groupBy(sightings, ({ service, signal }) => `${service}|${signal.event}`);
    return [...groups].slice(0, observationLimit).flatMap(([key, group]) => observation(key, group));
  },
});

function told(
  input: Input,
  signal: PixelEventSignal,
  requests: ReadonlyMap<string, readonly RequestSignal[]>,
): Told[] {
  const hops = signal.requestId === null ? [] : (requests.get(signal.requestId) ?? []);
  const request = hops.find(({ host }) => host === signal.host) ?? hops[0] ?? null;
  if (request !== null && toldNobody(request)) return [];

  const service = serviceOf(signal.vendor);
  const host = input.host(signal.host);
  if (isThirdParty(host)) {
    const owner = ownerOf(host).name;
    return [{ signal, request, company: owner, service: service?.name ?? owner, throughSite: false }];
  }
  // On a name of the site itself only a service that works for others is another company.
  if (host === null || service === null || isOwn(input, service.owner)) return [];
  return [{ signal, request, company: service.name, service: service.name, throughSite: true }];
}

/** A company that measures its own pages tells nobody else. */
function isOwn(input: Input, owner: string): boolean {
  return input.host(input.visit.host)?.company?.id === owner;
}

function observation(key: string, group: readonly Told[]): Observation[] {
  const vouched = group.filter(({ signal }) => signal.trust === 'browser');
  const used = vouched.length > 0 ? vouched : group;
  const fullest = used.toSorted((a, b) => b.signal.told.length - a.signal.told.length)[0];
  if (fullest === undefined) return [];
  const { signal, company, service } = fullest;
  const kinds = new Set(used.flatMap((one) => one.signal.told.map(([kind]) => kind)));
  const consent = used.find((one) => one.signal.consent !== null)?.signal.consent ?? null;
  return [
    {
      id: observationId('pixel-event', key),
      kind: 'pixel-event',
      trust: vouched.length > 0 ? 'browser' : 'page',
      data: {
        vendor: signal.vendor,
        company,
        service,
        event: signal.event,
        act: actOf(signal.vendor, signal.event),
        told: toldKinds.filter((kind) => kinds.has(kind)),
        products: valuesOf(signal, 'product').slice(0, productLimit),
        searched: valuesOf(signal, 'search-term')[0] ?? null,
        value: valuesOf(signal, 'value')[0] ?? null,
        currency: valuesOf(signal, 'currency')[0] ?? null,
        contact: contactOf(kinds),
        consent: consent === null ? null : `${consent[0]}=${consent[1]}`,
        throughSite: used.some((one) => one.throughSite),
        hosts: [...new Set(used.map((one) => one.signal.host))].sort(),
        times: timesOf(used),
        at: used.reduce((first, one) => Math.min(first, one.signal.at), Number.POSITIVE_INFINITY),
      },
      because: because(evidenceOf(used)),
    },
  ];
}

/** Some services are told the same thing on two hosts at once. */
function timesOf(used: readonly Told[]): number {
  const hosts = Map.groupBy(used, ({ signal }) => signal.host);
  return Math.max(...[...hosts.values()].map((told) => told.length));
}

function valuesOf(signal: PixelEventSignal, wanted: ToldKind): string[] {
  return signal.told.flatMap(([kind, value]) => (kind === wanted && value !== null ? [value] : []));
}

/** How contact data went along: the worst of what was seen. */
function contactOf(kinds: ReadonlySet<ToldKind>): 'plain' | 'hashed' | 'none' {
  if (['email', 'phone', 'name'].some((kind) => kinds.has(kind as ToldKind))) return 'plain';
  return [...kinds].some((kind) => kind.endsWith('-hashed')) ? 'hashed' : 'none';
}

function evidenceOf(used: readonly Told[]): (PixelEventSignal | RequestSignal)[] {
  return used
    .slice(0, evidenceLimit / 2)
    .flatMap(({ signal, request }) => (request === null ? [signal] : [signal, request]));
}
