import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosts } from '../../sites/ads/ads.hosts.ts';
import { type ExpectedAds, expectedAds } from '../../sites/ads/expected.ts';
import { differences } from '../../support/ads-differences.ts';
import { adsTable, type FoundAds, rowStart } from '../../support/ads-table.ts';

const documented = readFileSync(join(import.meta.dirname, '../../../docs/ads.md'), 'utf8');

const row: ExpectedAds = {
  url: 'https://www.een-demo.nl/',
  network: 'Criteo',
  shows: 'beer, not marked',
  ads: 1,
  label: 'none',
  landings: ['www.bier-demo.nl'],
  categories: ['alcohol'],
  company: 'Criteo',
  fires: { 'ads.not-marked': 'strong-indication' },
};
const line = {
  landing: 'www.bier-demo.nl',
  landingHidden: false,
  company: 'Criteo SA',
  advertiser: null,
  items: 1,
  categories: ['alcohol'],
  label: 'none',
} as const;
const right: FoundAds = {
  ads: 1,
  lines: [line],
  categories: ['alcohol'],
  fired: { 'ads.not-marked': 'strong-indication' },
};

describe('the table of pages with and without ads', () => {
  it.each(expectedAds)('docs/ads.md says what is expected of $url', (expected) => {
    expect(documented).toContain(`\n${rowStart(expected)} `);
  });

  it('has each page of the sites once', () => {
    const listed = expectedAds.map(({ url }) => new URL(url).host);
    expect(new Set(listed).size).toBe(listed.length);
    const served = Object.keys(hosts).filter((host) => host.startsWith('www.'));
    expect(served.filter((host) => !listed.includes(host))).toEqual([]);
  });

  it('says "the same" where what was found is what was expected', () => {
    expect(adsTable([row], () => right).split('\n')[2]).toBe(
      '| www.een-demo.nl | Criteo | beer, not marked | 1 | none | bier | alcohol | not-marked S | the same |',
    );
    expect(adsTable([row], () => undefined)).toContain('| not visited |');
  });

  it.each<[string, FoundAds]>([
    ['2 ads are found, not 1', { ...right, ads: 2 }],
    ['marked: unknown, not none', { ...right, lines: [{ ...line, label: 'unknown' }] }],
    ['filled by null, not Criteo', { ...right, lines: [{ ...line, company: null }] }],
    ['none leads to www.bier-demo.nl', { ...right, lines: [{ ...line, landing: null }] }],
    ['categories: none, not alcohol', { ...right, categories: [] }],
    ['ads.not-marked does not fire', { ...right, fired: {} }],
    ['ads.not-marked is only signal', { ...right, fired: { 'ads.not-marked': 'signal' } }],
    ['ads.load-high fires (signal)', { ...right, fired: { ...right.fired, 'ads.load-high': 'signal' } }],
  ])('says "%s"', (said, found) => {
    expect(differences(row, found)).toContain(said);
  });

  it('says when an address that the network hides is told all the same', () => {
    const hidden = { ...row, landings: [] };
    expect(
      differences(hidden, { ...right, lines: [{ ...line, landing: null, landingHidden: true }] }),
    ).toEqual([]);
    expect(differences(hidden, right)).toContain('leads to www.bier-demo.nl');
  });
});
