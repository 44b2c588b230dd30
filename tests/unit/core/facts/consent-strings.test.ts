import { describe, expect, it } from 'vitest';
import { consentOf } from '../../../../core/consent/phases.ts';
import { observe } from '../../../../core/engine/observe.ts';
import { facts } from '../../../../core/facts/consent-strings.ts';
import type { Detector } from '../../../../core/model/observation.ts';
import { detector as consentMode } from '../../../../detectors/consent-mode.ts';
import { detector as consentString } from '../../../../detectors/consent-string.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';

const agreed = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA';
const sixHundred = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAAAAABpYEsQAYAAgSwAAAAAA';
/** Interest for 2, of three vendors. */
const interest = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA';
const banner: PartialSignal = { kind: 'banner', at: 500 };
const api = (more: object): PartialSignal => ({ kind: 'consent-string', ...more });
const adHost: PartialSignal = {
  kind: 'host',
  host: 'ads.example.com',
  company: { id: 'alfa', name: 'Alfa', category: 'advertising', country: null, behaviours: [] },
};
const told = (query: string, at: number): PartialSignal => ({
  kind: 'request',
  url: `https://ads.example.com/p?${query}`,
  at,
});
const choice = (what: 'accept' | 'reject', at: number): PartialSignal => ({ kind: 'choice', what, at });

describe('TC strings', () => {
  it('are counted before a choice when they say yes, with partners, purposes and who was told', () => {
    const given = [
      banner,
      adHost,
      told(`gdpr_consent=${agreed}`, 700),
      told(`gdpr_consent=${sixHundred}`, 800),
    ];
    expect(values(given, 'consent.tcfConsentBeforeChoice')).toEqual({
      'consent.tcfConsentBeforeChoice': 1,
      'consent.tcfConsentBeforeChoiceVendors': 3,
      'consent.tcfConsentBeforeChoicePurposes': ['1', '3', '4'],
      'consent.tcfConsentBeforeChoiceReceivers': ['Alfa'],
    });
  });

  it('are not counted where they say nothing, or the GDPR is said not to apply', () => {
    expect(value([banner, told(`gdpr_consent=${interest}`, 700)], 'consent.tcfConsentBeforeChoice')).toBe(0);
    expect(
      value([banner, told(`gdpr=0&gdpr_consent=${agreed}`, 700)], 'consent.tcfConsentBeforeChoice'),
    ).toBe(0);
  });

  it.each(['tcloaded', 'useractioncomplete'])('are not counted once the platform said %s', (event) => {
    const given = [banner, api({ at: 600, event, text: agreed }), told(`gdpr_consent=${agreed}`, 700)];
    expect(value(given, 'consent.tcfConsentBeforeChoice')).toBe(0);
  });

  it('are not counted after acceptance, and are after refusal', () => {
    const chosen = (what: 'accept' | 'reject') => [
      banner,
      choice(what, 1000),
      told(`gdpr_consent=${agreed}`, 9000),
    ];
    expect(value(chosen('accept'), 'consent.tcfConsentAfterRefusal')).toBe(0);
    expect(value(chosen('reject'), 'consent.tcfConsentAfterRefusal')).toBe(1);
    expect(value(chosen('reject'), 'consent.tcfConsentBeforeChoice')).toBe(0);
  });

  it('are not held against the site where the platform tells another choice later', () => {
    const given = [
      banner,
      choice('reject', 1000),
      api({ at: 8000, event: 'useractioncomplete', text: agreed }),
      told(`gdpr_consent=${agreed}`, 9000),
    ];
    expect(value(given, 'consent.tcfConsentAfterRefusal')).toBe(0);
  });

  it('are counted in a cookie that was written before the choice, not in one from an earlier visit', () => {
    const kept = (at: number) => [
      banner,
      api({ at, where: 'cookie', name: '__gpp', trust: 'browser', text: agreed }),
    ];
    expect(value(kept(700), 'consent.tcfConsentBeforeChoice')).toBe(1);
    expect(value(kept(0), 'consent.tcfConsentBeforeChoice')).toBe(0);
    const later = [
      banner,
      choice('reject', 1000),
      api({ at: 9000, where: 'cookie', name: '__gpp', text: agreed }),
    ];
    expect(value(later, 'consent.tcfConsentAfterRefusal')).toBe(0);
  });

  it('are not counted where they were on their way when the refusal came', () => {
    const onItsWay = [banner, choice('reject', 1000), told(`gdpr_consent=${agreed}`, 1500)];
    expect(value(onItsWay, 'consent.tcfConsentBeforeChoice')).toBe(0);
    expect(value(onItsWay, 'consent.tcfConsentAfterRefusal')).toBe(0);
    const claimed = [banner, choice('reject', 1000), api({ at: 1500, text: interest })];
    expect(value(claimed, 'consent.tcfLegitimateInterestBeforeChoice')).toBe(0);
  });

  it('are unknown where the phases are', () => {
    expect(value([told(`gdpr_consent=${agreed}`, 700)], 'consent.tcfConsentBeforeChoice')).toBe(
      'consent-state-unknown',
    );
    expect(value([], 'consent.tcfConsentBeforeChoice')).toBe(0);
  });

  it('claim legitimate interest before a choice', () => {
    const given = [banner, api({ at: 600, event: 'cmpuishown', text: interest })];
    expect(values(given, 'consent.tcfLegitimateInterest')).toEqual({
      'consent.tcfLegitimateInterestBeforeChoice': 1,
      'consent.tcfLegitimateInterestBeforeChoiceVendors': 3,
      'consent.tcfLegitimateInterestBeforeChoicePurposes': ['2'],
      'consent.tcfLegitimateInterestInvalid': 0,
    });
  });

  it('claim it for what the TCF has none for since its version 2.2', () => {
    const claimed = (text: string) =>
      value([banner, api({ at: 600, text })], 'consent.tcfLegitimateInterestInvalid');
    // Both claim it for purpose 6 of three vendors; the first with policy version 2, the second with 4.
    expect(claimed('CQtAQoAQtDjkAEsAEBENBQCgAAAAAAQAABpYAAAADcAA')).toBe(0);
    expect(claimed('CQtAQoAQtDjkAEsAEBENBQEgAAAAAAQAABpYAAAADcAA')).toBe(1);
  });

  it('name the most partners of one string', () => {
    expect(value([api({ text: agreed }), api({ text: sixHundred })], 'consent.vendorCount')).toBe(600);
    expect(value([], 'consent.vendorCount')).toBe(0);
  });
});

describe('Consent Mode', () => {
  it('counts the requests that told of permission, by phase', () => {
    const given = [
      banner,
      adHost,
      told('gcs=G111', 600),
      told('gcs=G111', 700),
      choice('reject', 1000),
      told('gcs=G110', 9000),
      told('gcs=G101', 9100),
      told('gcs=G100', 9200),
    ];
    expect(values(given, 'consent.mode')).toEqual({
      'consent.modeGrantedBeforeChoice': 2,
      'consent.modeGrantedBeforeChoiceReceivers': ['Alfa'],
      'consent.modeGrantedAfterRefusal': 1,
      'consent.modeGrantedAfterRefusalReceivers': ['Alfa'],
      'consent.modeAnalyticsGrantedAfterRefusal': 1,
      'consent.modeDeniedPings': 1,
      'consent.modeDeniedPingsReceivers': ['Alfa'],
    });
  });

  it('counts nothing that was on its way when the refusal came', () => {
    const given = [banner, adHost, choice('reject', 1000), told('gcs=G111', 1500)];
    expect(value(given, 'consent.modeGrantedBeforeChoice')).toBe(0);
    expect(value(given, 'consent.modeGrantedAfterRefusal')).toBe(0);
  });

  it('counts nothing after acceptance, or where nothing was set', () => {
    const given = [banner, adHost, told('gcs=G1--', 600), choice('accept', 1000), told('gcs=G111', 2000)];
    expect(value(given, 'consent.modeGrantedBeforeChoice')).toBe(0);
    expect(value(given, 'consent.modeGrantedAfterRefusal')).toBe(0);
    expect(value(given, 'consent.modeDeniedPings')).toBe(0);
  });
});

function values(given: readonly PartialSignal[], start: string): Record<string, unknown> {
  const ids = facts.map(({ id }) => id).filter((id) => id.startsWith(start));
  return Object.fromEntries(ids.map((id) => [id, value(given, id)]));
}

function value(given: readonly PartialSignal[], id: string): unknown {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`there is no fact ${id}`);
  const [visit, signals] = [buildVisit(), buildSignals(given)];
  const consent = consentOf(visit, signals);
  const detectors = [consentMode as Detector, consentString as Detector];
  const { observations } = observe(visit, signals, consent, detectors);
  const derived = fact.derive({
    visit,
    consent,
    earlier: visit.earlier,
    page: null,
    observations: (kind) => observations.filter((one) => one.kind === kind),
  });
  return 'unknown' in derived ? derived.unknown : derived.value;
}
