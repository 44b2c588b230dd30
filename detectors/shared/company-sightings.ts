import { observationId } from '../../core/model/ids.ts';
import { because, type Observation, type ObservationData } from '../../core/model/observation.ts';
import type { RequestSignal } from '../../core/model/signal.ts';

/** Requests that show the same thing of the same party, gathered under one key. */
export interface Sighting<Data extends ObservationData> {
  readonly key: string;
  readonly request: RequestSignal;
  readonly data: Data;
}

/** At most this many signals are named per observation: enough to check, bounded on a page with 100,000 requests. */
const evidenceLimit = 20;

/**
 * One observation per key: the data of its first sighting, with the hosts, the number of requests and the time of
 * the first one added.
 */
export function observationsByKey<Data extends ObservationData>(
  kind: string,
  sightings: readonly Sighting<Data>[],
): Observation[] {
  const groups = Map.groupBy(sightings, (sighting) => sighting.key);
  return [...groups].map(([key, group]) => {
    const [first] = group;
    const requests = group.map((sighting) => sighting.request);
    return {
      id: observationId(kind, key),
      kind,
      trust: 'browser' as const,
      data: {
        ...first?.data,
        hosts: [...new Set(requests.map((request) => request.host))].sort(),
        requests: new Set(requests.map((request) => request.id)).size,
        at: requests.reduce((first, request) => Math.min(first, request.at), Number.POSITIVE_INFINITY),
      },
      because: because(requests.slice(0, evidenceLimit)),
    };
  });
}
