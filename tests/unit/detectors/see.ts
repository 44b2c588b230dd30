import { consentOf } from '../../../core/consent/phases.ts';
import { observe } from '../../../core/engine/observe.ts';
import type { Detector, Observation } from '../../../core/model/observation.ts';
import type { SignalKind } from '../../../core/model/signal.ts';
import type { Visit } from '../../../core/model/visit.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../visits/build.ts';

/** What one detector sees in a few signals; a detector that throws fails the test. */
export function see<Reads extends SignalKind>(
  detector: Detector<Reads>,
  given: readonly PartialSignal[],
  visit: Partial<Visit> = {},
): readonly Observation[] {
  // The engine holds detectors of every kind in one list, as this does.
  const [place, signals] = [buildVisit(visit), buildSignals(given)];
  const { observations, failed } = observe(place, signals, consentOf(place, signals), [detector as Detector]);
  if (failed.size > 0) throw new Error(`${detector.id} failed`);
  return observations;
}

/** A script of another owner that the browser saw load, and a request to that owner afterwards. */
export const loaded: readonly PartialSignal[] = [
  { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
  { kind: 'host', host: 'cdn.example.com' },
  { kind: 'request', url: 'https://cdn.example.com/a.js', at: 5 },
];
export const sent: PartialSignal = {
  kind: 'request',
  url: 'https://in.example.com/p?d',
  type: 'xmlhttprequest',
  at: 9000,
};
export const receiver: PartialSignal = { kind: 'host', host: 'in.example.com' };
