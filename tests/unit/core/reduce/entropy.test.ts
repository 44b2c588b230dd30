import { describe, expect, it } from 'vitest';
import { bitsOf, looksLikeIdentifier } from '../../../../core/reduce/entropy.ts';

describe('information content', () => {
  it.each([
    'true',
    'accepted',
    'dark-mode-enabled',
    'nl-NL',
    '1700000000',
    '1700000000123',
    'aaaaaaaaaaaaaaaa',
  ])('stays under the threshold of an identifier for %s', (value) => {
    expect(bitsOf(value)).toBeLessThan(40);
  });

  it.each(['8f14e45f-ceea-467f-a8d4-0123456789ab', 'GA1.2.1033501218.1368477899', 'CAESEHzz1aBcDefGhIJ'])(
    'reaches it for %s',
    (value) => {
      expect(bitsOf(value)).toBeGreaterThanOrEqual(40);
    },
  );
});

describe('a stretch that looks like an identifier', () => {
  it.each(['jan@voorbeeld.example', '8f14e45fceea467fa8d4', 'eyJhbGciOiJIUzI1NiJ9', '123456789'])(
    'is %s',
    (text) => {
      expect(looksLikeIdentifier(text)).toBe(true);
    },
  );

  it.each(['kinderfeestje', 'privacyverklaring-2026', 'v1.2.3', 'index.html'])('is not %s', (text) => {
    expect(looksLikeIdentifier(text)).toBe(false);
  });
});
