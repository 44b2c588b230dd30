import type { Consent } from './consent.ts';
import type { ObservationId, SignalId } from './ids.ts';
import type { Sensor, Signal, SignalKind, SignalOf } from './signal.ts';
import type { Earlier, Visit } from './visit.ts';

/** What signals mean technically, with the ids of the signals that it rests on. At least one: law 3, "because". */
export interface Observation<Data extends ObservationData = ObservationData> {
  readonly id: ObservationId;
  /** Name of the detector that made it. */
  readonly kind: string;
  /** `page` when it rests on claims of the page alone. */
  readonly trust: 'browser' | 'page';
  readonly data: Data;
  readonly because: readonly [SignalId, ...SignalId[]];
}

/** Flat and serialisable: what views and exports show. */
export type ObservationData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a detector reads: the signals of the kinds it declared, and nothing else. */
export interface DetectorInput<Reads extends SignalKind> {
  readonly visit: Visit;
  readonly earlier: Earlier;
  readonly consent: Consent;
  signals<Kind extends Reads>(kind: Kind): readonly SignalOf<Kind>[];
  /** Who a host is; null for a host that no `host` signal describes. Needs `host` among the kinds read. */
  host(name: string): SignalOf<'host'> | null;
}

/** One detector, one file, found by its place in detectors/. */
export interface Detector<Reads extends SignalKind = SignalKind> {
  /** Equals the file's name. */
  readonly id: string;
  readonly reads: readonly Reads[];
  /** Sensors that must have worked, or what this detector did not see is unknown. */
  readonly needs: readonly Sensor[];
  detect(input: DetectorInput<Reads>): readonly Observation[];
}

/** Identity function that gives a detector its types. */
export function defineDetector<const Reads extends SignalKind>(detector: Detector<Reads>): Detector<Reads> {
  return detector;
}

/** The ids of some signals as the non-empty list that an observation needs; throws on none, which is a bug of the detector. */
export function because(signals: Iterable<Pick<Signal, 'id'>>): readonly [SignalId, ...SignalId[]] {
  const ids = [...new Set([...signals].map((signal) => signal.id))];
  const [first, ...rest] = ids;
  if (first === undefined) throw new Error('an observation must rest on at least one signal');
  return [first, ...rest];
}
