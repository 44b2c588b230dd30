import { describe, expect, it } from 'vitest';
import { consentOf, phaseAt } from '../../../../core/consent/phases.ts';
import type { EarlierChoice } from '../../../../core/model/visit.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';

describe('the phases of consent', () => {
  it('are unknown while nothing was looked at', () => {
    expect(phases([])).toEqual([['unknown', 0]]);
  });

  it('begin before a choice when a banner is shown, also one that came late', () => {
    expect(phases([{ kind: 'banner', at: 4000 }])).toEqual([['before', 0]]);
  });

  it('begin before a choice when a platform says that it asks, though no banner was found', () => {
    expect(phases([{ kind: 'consent-string', event: 'cmpuishown' }])).toEqual([['before', 0]]);
  });

  it('go on with the choice of somebody who was faster than the search for the banner', () => {
    expect(phases([{ kind: 'choice', what: 'accept', at: 300 }])).toEqual([
      ['before', 0],
      ['accepted', 300],
    ]);
  });

  it('leave a refused site a second for what was on its way', () => {
    const shown: PartialSignal[] = [
      { kind: 'banner', at: 500 },
      { kind: 'choice', what: 'reject', at: 4000 },
    ];
    expect(phases(shown)).toEqual([
      ['before', 0],
      ['settling', 4000],
      ['rejected', 5000],
    ]);
  });

  it('forget a refusal that was taken back within the second', () => {
    const changed: PartialSignal[] = [
      { kind: 'banner', at: 500 },
      { kind: 'choice', what: 'reject', at: 4000 },
      { kind: 'choice', what: 'accept', at: 4600 },
    ];
    expect(phases(changed)).toEqual([
      ['before', 0],
      ['settling', 4000],
      ['accepted', 4600],
    ]);
  });

  it('take a choice by category for agreement as soon as one is on, and for refusal when none is', () => {
    const saved = (what: 'save-some' | 'save-none'): PartialSignal[] => [
      { kind: 'banner', at: 0 },
      { kind: 'choice', what, at: 2000 },
    ];
    expect(phases(saved('save-some')).at(-1)).toEqual(['accepted', 2000]);
    expect(phases(saved('save-none')).at(-1)).toEqual(['rejected', 3000]);
  });

  it('do not change when the banner is closed', () => {
    const closed: PartialSignal[] = [
      { kind: 'banner', at: 0 },
      { kind: 'choice', what: 'close', at: 2000 },
    ];
    expect(phases(closed)).toEqual([['before', 0]]);
  });

  it('do not begin before a choice when the person opened the choices, whatever was chosen there', () => {
    const opened: PartialSignal[] = [
      { kind: 'banner-search', ended: 'found', at: 30_000 },
      { kind: 'banner', layer: 2, at: 30_000 },
      { kind: 'choice', what: 'save-none', at: 32_000 },
    ];
    expect(phases(opened)).toEqual([
      ['unknown', 0],
      ['settling', 32_000],
      ['rejected', 33_000],
    ]);
  });

  it('call a refusal after an agreement a withdrawal', () => {
    const changed: PartialSignal[] = [
      { kind: 'banner', at: 0 },
      { kind: 'choice', what: 'accept', at: 2000 },
      { kind: 'choice', what: 'reject', at: 9000 },
    ];
    expect(phases(changed)).toEqual([
      ['before', 0],
      ['accepted', 2000],
      ['settling', 9000],
      ['withdrawn', 10_000],
    ]);
  });

  it('begin with an earlier choice when the platform says so, or its cookie was there already', () => {
    expect(phases([{ kind: 'consent-string', event: 'tcloaded' }])).toEqual([['earlier-choice', 0]]);
    const cookie: PartialSignal = { kind: 'cookie', before: true, cookie: { name: 'OptanonAlertBoxClosed' } };
    expect(phases([cookie])).toEqual([['earlier-choice', 0]]);
    expect(phases([{ ...cookie, before: false }])).toEqual([['unknown', 0]]);
  });

  it('do not take a platform for an earlier choice that says the law does not apply', () => {
    const told: PartialSignal = { kind: 'consent-string', event: 'tcloaded', gdprApplies: false };
    expect(phases([told])).toEqual([['unknown', 0]]);
  });

  it('keep an earlier choice until the person changes it in the banner that was opened again', () => {
    const again: PartialSignal[] = [
      { kind: 'consent-string', event: 'tcloaded', at: 300 },
      { kind: 'banner', at: 8000 },
      { kind: 'choice', what: 'reject', at: 9000 },
    ];
    expect(phases(again)).toEqual([
      ['earlier-choice', 0],
      ['settling', 9000],
      ['withdrawn', 10_000],
    ]);
  });

  it('begin before a choice when the site asks by itself, whatever its cookie says', () => {
    const cookie: PartialSignal = { kind: 'cookie', before: true, cookie: { name: 'didomi_token' } };
    expect(phases([cookie, { kind: 'banner', at: 900 }])).toEqual([['before', 0]]);
    expect(phases([cookie, { kind: 'banner', at: 20_000 }])).toEqual([['earlier-choice', 0]]);
  });

  it('know an earlier refusal for a refusal', () => {
    const refused: EarlierChoice = { what: 'reject', at: 1_769_990_000_000 };
    expect(phases([{ kind: 'consent-string', event: 'tcloaded' }], refused)).toEqual([['rejected', 0]]);
    expect(phases([{ kind: 'banner-search', ended: 'none' }], refused)).toEqual([['rejected', 0]]);
  });

  it('ask again what an earlier choice was when the banner is shown all the same', () => {
    const refused: EarlierChoice = { what: 'reject', at: 1_769_990_000_000 };
    expect(phases([{ kind: 'banner', at: 900 }], refused)).toEqual([['before', 0]]);
  });

  it('say that there is no platform only when it was looked for to the end', () => {
    expect(phases([{ kind: 'banner-search', ended: 'none' }])).toEqual([['no-platform', 0]]);
  });
});

describe('the phase at a moment', () => {
  it('is the last that had begun, and the first before it', () => {
    const consent = consentOf(buildVisit(), buildSignals([{ kind: 'banner' }, { kind: 'choice', at: 5000 }]));
    expect([-200, 0, 4999, 5000, 9001].map((at) => phaseAt(consent, at))).toEqual([
      'before',
      'before',
      'before',
      'accepted',
      'accepted',
    ]);
  });
});

describe('the platform', () => {
  it('is what a rule knows it as, rather than what it calls itself', () => {
    const signals = buildSignals([
      { kind: 'platform', name: 'CMP 300', by: 'api' },
      { kind: 'platform', name: 'Didomi', by: 'rule' },
    ]);
    expect(consentOf(buildVisit(), signals).platform).toBe('Didomi');
  });

  it('is none when none was named', () => {
    expect(consentOf(buildVisit(), buildSignals([{ kind: 'banner' }])).platform).toBeNull();
  });
});

function phases(given: readonly PartialSignal[], choice: EarlierChoice | null = null) {
  const visit = buildVisit({ earlier: { visits: 1, cookies: {}, audience: null, choice } });
  return consentOf(visit, buildSignals(given)).phases.map(({ phase, at }) => [phase, at]);
}
