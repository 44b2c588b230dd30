import type { Consent } from './consent.ts';
import type { ObservationId } from './ids.ts';
import type { Observation } from './observation.ts';
import type { Sensor, SignalOf } from './signal.ts';
import type { Earlier, Visit } from './visit.ts';

/** A fact's value: what a rule's condition can compare. */
export type FactValue = number | boolean | string | readonly string[];

/** Why something is not known. Each has a text in both languages (locales/). */
export const unknownReasons = [
  'sensor-failed',
  'detector-failed',
  'sensor-late',
  'sensor-not-permitted',
  'consent-state-unknown',
  'no-page-read',
  'first-visit',
  'not-yet-observed',
  'ad-unreadable',
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** One value per visit, or unknown with a reason, and the observations that it rests on. */
export type Fact = KnownFact | UnknownFact;

export interface KnownFact {
  readonly id: string;
  readonly known: true;
  readonly value: FactValue;
  /** False when a sensor that it needs did not see everything: there may be more than this, never less. */
  readonly complete: boolean;
  readonly because: readonly ObservationId[];
  readonly trust: 'browser' | 'page';
}

export interface UnknownFact {
  readonly id: string;
  readonly known: false;
  readonly reason: UnknownReason;
}

export interface FactInput {
  readonly visit: Visit;
  readonly earlier: Earlier;
  readonly consent: Consent;
  /** Observations of one declared detector. */
  observations(kind: string): readonly Observation[];
  /** The page as the DOM sensor read it last; null when it did not. */
  readonly page: SignalOf<'page'> | null;
}

/** What a derivation returns: a value with the observations it rests on, or why there is none. */
export type Derived =
  | { readonly value: FactValue; readonly because: readonly Observation[] }
  | { readonly unknown: UnknownReason };

export interface FactDefinition {
  readonly id: string;
  /** Ids of the detectors whose observations it reads. */
  readonly from: readonly string[];
  /** Sensors that must have worked for the absence of an observation to mean anything. */
  readonly needs: readonly Sensor[];
  derive(input: FactInput): Derived;
}

/** Identity function that gives a fact its types. */
export function defineFact(definition: FactDefinition): FactDefinition {
  return definition;
}
