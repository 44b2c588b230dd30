import { defineFact, type FactDefinition } from '../model/fact.ts';
import { isConsentKnown } from './shared/without-consent.ts';

export const facts: readonly FactDefinition[] = [
  /** The phase that the visit was in last; rules that weigh a moment use the `…WithoutConsent` counts instead. */
  defineFact({
    id: 'consent.phase',
    from: [],
    needs: [],
    derive: ({ consent }) =>
      isConsentKnown(consent)
        ? { value: consent.phases.at(-1)?.phase ?? 'unknown', because: [] }
        : { unknown: 'consent-state-unknown' },
  }),
];
