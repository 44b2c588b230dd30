import { describe, expect, it } from 'vitest';
import { decodeAdditionalConsent } from '../../../../core/consent/additional-consent.ts';

describe('decodeAdditionalConsent', () => {
  it('counts who was agreed to, in version 1', () => {
    expect(decodeAdditionalConsent('1~1.35.41.101')).toEqual({ version: 1, consented: 4, disclosed: null });
  });

  it('counts who was shown too, in version 2', () => {
    expect(decodeAdditionalConsent('2~1.35.41.101~dv.9.21.81')).toEqual({
      version: 2,
      consented: 4,
      disclosed: 3,
    });
  });

  it('reads that nobody was agreed to', () => {
    expect(decodeAdditionalConsent('1~')).toEqual({ version: 1, consented: 0, disclosed: null });
    expect(decodeAdditionalConsent('2~~dv.9')).toEqual({ version: 2, consented: 0, disclosed: 1 });
    expect(decodeAdditionalConsent('2~~dv.')).toEqual({ version: 2, consented: 0, disclosed: 0 });
  });

  it('counts a company once', () => {
    expect(decodeAdditionalConsent('1~7.7.8')?.consented).toBe(2);
  });

  it.each(['', '3~1', '1', '1~a', '1~1..2', '2~1~9', '1~1~dv.2', '1~12345678', `1~${'1.'.repeat(9000)}1`])(
    'refuses %j',
    (text) => {
      expect(decodeAdditionalConsent(text)).toBeNull();
    },
  );
});
