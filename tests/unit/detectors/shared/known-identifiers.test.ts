import { describe, expect, it } from 'vitest';
import {
  firstPartyIdentifier,
  isThirdPartyIdentifierName,
} from '../../../../detectors/shared/known-identifiers.ts';

describe('a documented cookie on the page’s own site', () => {
  it.each([
    ['_ga', { company: 'Google', use: 'statistics', shared: false }],
    ['_ga_1A2B3C', { company: 'Google', use: 'statistics', shared: false }],
    ['_gcl_au', { company: 'Google', use: 'advertising', shared: false }],
    ['_fbp', { company: 'Meta', use: 'advertising', shared: false }],
    ['_sharedID', { company: 'Prebid SharedID', use: 'advertising', shared: true }],
    ['_hjSessionUser_42', { company: 'Hotjar', use: 'session-replay', shared: false }],
  ])('%s', (name, expected) => {
    expect(firstPartyIdentifier(name)).toEqual(expected);
  });

  it.each(['_gat', 'ga', '_fbpx', 'PHPSESSID', '_pk_id.1.abcd', '__proto__'])('is not %s', (name) => {
    expect(firstPartyIdentifier(name)).toBeNull();
  });
});

describe('a documented cookie of an advertising domain', () => {
  it('belongs to its domain and the hosts below it', () => {
    expect(isThirdPartyIdentifierName('IDE', 'doubleclick.net')).toBe(true);
    expect(isThirdPartyIdentifierName('IDE', 'ad.doubleclick.net')).toBe(true);
    expect(isThirdPartyIdentifierName('IDE', 'example.nl')).toBe(false);
    expect(isThirdPartyIdentifierName('test_cookie', 'doubleclick.net')).toBe(false);
  });
});
