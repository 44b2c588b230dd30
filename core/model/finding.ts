import type { Consent } from './consent.ts';
import type { Fact, UnknownReason } from './fact.ts';
import type { FindingId, ObservationId } from './ids.ts';
import type { Observation } from './observation.ts';
import type { Certainty, Outcome } from './rule.ts';

interface FindingBase<O extends Outcome> {
  readonly id: FindingId;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly principles: readonly number[];
  readonly outcome: O;
}

/** Rule × visit. An indication cannot exist without the observations that it rests on. */
export type Finding =
  | (FindingBase<'indication'> & {
      readonly certainty: Certainty;
      /** Severity 0 to 4 for the reader that the page has: child or adult. */
      readonly severity: number;
      readonly because: readonly [ObservationId, ...ObservationId[]];
      /** Values for the placeholders of the rule's texts. */
      readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    })
  | (FindingBase<'undetermined'> & {
      readonly certainty: null;
      readonly because: readonly ObservationId[];
      /** The facts that were not known, and why. */
      readonly unknown: readonly { readonly fact: string; readonly reason: UnknownReason }[];
    })
  | (FindingBase<'nothing-seen' | 'not-applicable' | 'ask-a-person'> & {
      readonly certainty: null;
      readonly because: readonly ObservationId[];
    });

/** All that judging a visit gives. */
export interface Judgement {
  readonly consent: Consent;
  readonly observations: readonly Observation[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}
