import { phaseAt } from '../consent/phases.ts';
import type { Consent } from '../model/consent.ts';
import type { Detector, Observation } from '../model/observation.ts';
import type { Sensor, Signal, SignalKind, SignalOf } from '../model/signal.ts';
import type { Visit } from '../model/visit.ts';

export interface Observed {
  readonly observations: readonly Observation[];
  /** Detectors that threw: a bug or hostile input; what they would have seen is unknown. */
  readonly failed: ReadonlySet<string>;
}

/** Runs each detector on the signals that it declared. A detector that throws becomes a result that says so. */
export function observe(
  visit: Visit,
  signals: readonly Signal[],
  consent: Consent,
  detectors: readonly Detector[],
): Observed {
  const byKind = Map.groupBy(signals, (signal) => signal.kind);
  const hosts = new Map<string, SignalOf<'host'>>();
  for (const signal of (byKind.get('host') ?? []) as SignalOf<'host'>[]) hosts.set(signal.host, signal);

  const observations: Observation[] = [];
  const failed = new Set<string>();
  for (const detector of detectors) {
    const reads = new Set<SignalKind>(detector.reads);
    try {
      const made = detector.detect({
        visit,
        earlier: visit.earlier,
        consent,
        signals: <Kind extends SignalKind>(kind: Kind) => {
          if (!reads.has(kind)) throw new Error(`${detector.id} reads ${kind} without declaring it`);
          return (byKind.get(kind) ?? []) as SignalOf<Kind>[];
        },
        host: (name) => hosts.get(name) ?? null,
      });
      observations.push(...made.map((one) => withPhase(one, consent)));
    } catch {
      failed.add(detector.id);
    }
  }
  return { observations, failed };
}

/** What has a moment has a phase of consent, unless the detector knows better. */
function withPhase(observation: Observation, consent: Consent): Observation {
  const { at, phase } = observation.data;
  if (typeof at !== 'number' || phase !== undefined) return observation;
  return { ...observation, data: { ...observation.data, phase: phaseAt(consent, at) } };
}

/** Sensors that did not see the whole visit, with the worst thing that was said of each. */
export function troubledSensors(
  signals: readonly Signal[],
): ReadonlyMap<Sensor, 'late' | 'failed' | 'not-permitted'> {
  const troubled = new Map<Sensor, 'late' | 'failed' | 'not-permitted'>();
  const rank = { late: 0, 'not-permitted': 1, failed: 2 };
  for (const signal of signals) {
    if (signal.kind !== 'health' || signal.state === 'ok') continue;
    const known = troubled.get(signal.sensor);
    if (known === undefined || rank[signal.state] > rank[known]) troubled.set(signal.sensor, signal.state);
  }
  return troubled;
}
