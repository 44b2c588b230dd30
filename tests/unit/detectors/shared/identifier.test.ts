import { describe, expect, it } from 'vitest';
import { identifierEvidence, lifetimeInDays } from '../../../../detectors/shared/identifier.ts';
import { buildCookie } from '../../../visits/build.ts';

const firstVisit = { visits: 0, cookies: {}, audience: null, choice: null };
const sameAsBefore = {
  visits: 1,
  cookies: { 'www.example.nl|uid': '00112233445566aa' },
  audience: null,
  choice: null,
};
const otherThanBefore = {
  visits: 1,
  cookies: { 'www.example.nl|uid': 'ffffffffffffffff' },
  audience: null,
  choice: null,
};

describe('an identifier', () => {
  it('of an unknown name is unconfirmed when seen once', () => {
    expect(identifierEvidence(buildCookie({}), firstVisit, false)).toBe('unconfirmed');
  });

  it('of an unknown name is stable when its value was the same at the last visit', () => {
    expect(identifierEvidence(buildCookie({}), sameAsBefore, false)).toBe('stable');
  });

  it('is none when its value changed since the last visit', () => {
    expect(identifierEvidence(buildCookie({}), otherThanBefore, false)).toBeNull();
  });

  it('of a known name needs no second visit and survives a change', () => {
    expect(identifierEvidence(buildCookie({}), firstVisit, true)).toBe('known-name');
    expect(identifierEvidence(buildCookie({}), otherThanBefore, true)).toBe('known-name');
  });

  it('has at least 12 characters, or 8 under a known name', () => {
    expect(identifierEvidence(buildCookie({ length: 11 }), firstVisit, false)).toBeNull();
    expect(identifierEvidence(buildCookie({ length: 12 }), firstVisit, false)).toBe('unconfirmed');
    expect(identifierEvidence(buildCookie({ length: 7 }), firstVisit, true)).toBeNull();
    expect(identifierEvidence(buildCookie({ length: 8 }), firstVisit, true)).toBe('known-name');
  });

  it('has at least 40 bits, whatever its name', () => {
    expect(identifierEvidence(buildCookie({ bits: 39 }), firstVisit, true)).toBeNull();
    expect(identifierEvidence(buildCookie({ bits: 40 }), firstVisit, true)).toBe('known-name');
  });

  it('is none when the cookie is being deleted', () => {
    expect(identifierEvidence(buildCookie({ lifetime: 0 }), firstVisit, true)).toBeNull();
  });
});

describe('a lifetime', () => {
  it('is counted in whole days, and null for a session', () => {
    expect(lifetimeInDays({ lifetime: 395 * 86_400 + 60 })).toBe(395);
    expect(lifetimeInDays({ lifetime: null })).toBeNull();
  });
});
