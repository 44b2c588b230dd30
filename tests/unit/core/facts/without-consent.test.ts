import { describe, expect, it } from 'vitest';
import { isConsentKnown } from '../../../../core/facts/shared/without-consent.ts';
import type { Consent, ConsentPhase } from '../../../../core/model/consent.ts';

describe('the state of consent', () => {
  it('is unknown as long as no phase, or the phase unknown, was seen', () => {
    expect(isConsentKnown(consent())).toBe(false);
    expect(isConsentKnown(consent(['unknown', 0]))).toBe(false);
    expect(isConsentKnown(consent(['before', 0]))).toBe(true);
    // Somebody may have agreed at an earlier visit that nobody saw.
    expect(isConsentKnown(consent(['no-platform', 0]))).toBe(false);
  });
});

function consent(...phases: readonly [ConsentPhase, number][]): Consent {
  return { platform: null, phases: phases.map(([phase, at]) => ({ phase, at })) };
}
