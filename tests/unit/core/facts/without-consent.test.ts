import { describe, expect, it } from 'vitest';
import { isConsentKnown, phaseAt } from '../../../../core/facts/shared/without-consent.ts';
import type { ConsentPhase } from '../../../../core/model/visit.ts';
import { buildVisit } from '../../../visits/build.ts';

describe('the state of consent', () => {
  it('is unknown as long as no phase, or the phase unknown, was seen', () => {
    expect(isConsentKnown(visit())).toBe(false);
    expect(isConsentKnown(visit(['unknown', 0]))).toBe(false);
    expect(isConsentKnown(visit(['before', 0]))).toBe(true);
  });

  it('at a moment is the last phase that had begun', () => {
    const given = visit(['before', 0], ['rejected', 5000], ['accepted', 9000]);
    expect([-200, 0, 4999, 5000, 9001].map((at) => phaseAt(given, at))).toEqual([
      'before',
      'before',
      'before',
      'rejected',
      'accepted',
    ]);
  });
});

function visit(...phases: readonly [ConsentPhase, number][]) {
  return buildVisit({ consent: { platform: null, phases: phases.map(([phase, at]) => ({ phase, at })) } });
}
