import { describe, expect, test } from 'vitest';
import { readOverlayEntry } from '../../../../core/entities/overlay-schema.ts';

const good = {
  id: 'example-ads',
  name: 'Example Ads',
  country: 'DE',
  category: 'advertising',
  behaviours: [],
  domains: ['example-ads.com'],
  sources: [
    { url: 'https://example-ads.com/imprint', read: '2026-11-24', says: 'Names the firm and its seat.' },
  ],
};

describe('an overlay entry', () => {
  test('with all its fields is accepted as it is', () => {
    expect(readOverlayEntry(good)).toEqual({ entry: good });
  });

  test('may leave its category out when third-party-web knows it', () => {
    const { category: _, ...rest } = good;
    expect(readOverlayEntry({ ...rest, domains: [], thirdPartyWeb: 'Example' })).toHaveProperty('entry');
  });

  test('may not leave its category out otherwise', () => {
    const { category: _, ...rest } = good;
    expect(readOverlayEntry(rest)).toEqual({
      problems: ['category may only be left out with thirdPartyWeb'],
    });
  });

  test.each([
    ['a wildcard', '*.example.com'],
    ['a scheme', 'https://example.com'],
    ['capitals', 'Example.com'],
    ['an address', '192.0.2.1'],
    ['a bare suffix', 'com'],
  ])('may not name %s as a domain', (_, domain) => {
    expect(readOverlayEntry({ ...good, domains: [domain] })).toEqual({
      problems: ['domains.0: must be a lower-case ASCII domain without *, scheme or path'],
    });
  });

  test('may not invent a category', () => {
    expect(readOverlayEntry({ ...good, category: 'spying' })).toHaveProperty('problems');
  });

  test('may not carry a key that nobody reads', () => {
    expect(readOverlayEntry({ ...good, behaviors: [] })).toHaveProperty('problems');
  });

  test('that is not even an object gives a problem and no error', () => {
    expect(readOverlayEntry(null)).toHaveProperty('problems');
  });
});
