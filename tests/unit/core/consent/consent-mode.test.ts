import { describe, expect, it } from 'vitest';
import { decodeGcd, decodeGcs, stateOf } from '../../../../core/consent/consent-mode.ts';

describe('decodeGcs', () => {
  it.each([
    ['G100', 'denied', 'denied'],
    ['G101', 'denied', 'granted'],
    ['G110', 'granted', 'denied'],
    ['G111', 'granted', 'granted'],
    ['G1--', 'unset', 'unset'],
    ['G1-1', 'unset', 'granted'],
  ])('reads %s', (text, adStorage, analyticsStorage) => {
    expect(decodeGcs(text)).toEqual({ adStorage, analyticsStorage });
  });

  it.each(['', 'G1', 'G1x1', 'G211', '111', 'G1111111111'])('refuses %j', (text) => {
    expect(decodeGcs(text)).toBeNull();
  });
});

describe('decodeGcd', () => {
  it.each([
    ['l', 'unset', 'unset'],
    ['m', 'unset', 'denied'],
    ['n', 'unset', 'granted'],
    ['p', 'denied', 'unset'],
    ['q', 'denied', 'denied'],
    ['r', 'denied', 'granted'],
    ['t', 'granted', 'unset'],
    ['u', 'granted', 'denied'],
    ['v', 'granted', 'granted'],
  ])('reads the letter %s', (letter, byDefault, update) => {
    expect(decodeGcd(`11${letter}1l1l1l5`)?.adStorage).toEqual({ byDefault, update });
  });

  it('reads the four kinds in their order', () => {
    expect(decodeGcd('13p3t3r3v5l1')).toEqual({
      adStorage: { byDefault: 'denied', update: 'unset' },
      analyticsStorage: { byDefault: 'granted', update: 'unset' },
      adUserData: { byDefault: 'denied', update: 'granted' },
      adPersonalization: { byDefault: 'granted', update: 'granted' },
    });
  });

  it.each([
    '',
    '11l1l',
    '1234567890',
    '21l1l1l1l5',
    '1al1l1l1l5',
    '11!1l1l1l5',
    `11l1l1l1l${'1'.repeat(60)}`,
  ])('refuses %j', (text) => {
    expect(decodeGcd(text)).toBeNull();
  });
});

describe('stateOf', () => {
  it('takes the update over the default', () => {
    expect(stateOf({ gcs: null, gcd: '13r3p3l3u5' })).toEqual({
      adStorage: 'granted',
      analyticsStorage: 'denied',
      adUserData: 'unset',
      adPersonalization: 'denied',
    });
  });

  it('takes what was told last of the two storages from gcs', () => {
    expect(stateOf({ gcs: 'G101', gcd: '13l3l3p3p5' })).toEqual({
      adStorage: 'denied',
      analyticsStorage: 'granted',
      adUserData: 'denied',
      adPersonalization: 'denied',
    });
  });

  it('is null where neither can be read', () => {
    expect(stateOf({ gcs: 'x', gcd: null })).toBeNull();
  });
});
