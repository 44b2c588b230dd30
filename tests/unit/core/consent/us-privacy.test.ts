import { describe, expect, it } from 'vitest';
import { decodeUsPrivacy } from '../../../../core/consent/us-privacy.ts';

describe('decodeUsPrivacy', () => {
  it('reads notice, objection to sale, and the agreement of limited service', () => {
    expect(decodeUsPrivacy('1YNN')).toEqual({ notice: true, optOutSale: false, lspa: false });
    expect(decodeUsPrivacy('1nyY')).toEqual({ notice: false, optOutSale: true, lspa: true });
  });

  it('reads that it does not apply', () => {
    expect(decodeUsPrivacy('1---')).toEqual({ notice: null, optOutSale: null, lspa: null });
  });

  it.each(['', '1YN', '2YNN', '1YNNN', '1YXN', 'null'])('refuses %j', (text) => {
    expect(decodeUsPrivacy(text)).toBeNull();
  });
});
