import { describe, expect, test } from 'vitest';
import { type CompaniesData, disguiseShift, hostBits } from '../../../../core/entities/data.ts';
import { createEntities } from '../../../../core/entities/entities.ts';
import { packHostTable } from '../../../../core/entities/host-table.ts';

const companies: CompaniesData = {
  version: 1,
  companies: [
    ['google', 'Google', 'US'],
    ['adform', 'Adform', 'DK'],
    ['amazon', 'Amazon', null],
  ],
  profiles: [
    [0, 0, [], 'doubleclick.net =ads.google.com'],
    [0, 9, [], 'google.com blogspot.com'],
    [1, 0, [3], 'adform.net expressen-media.se'],
    [2, 9, [], 'amazon.com cloudfront.net'],
  ],
  disguises: [['criteo', 'Criteo']],
  lists: ['List A', 'List B'],
};
const entities = createEntities({
  companies,
  hosts: packHostTable(
    new Map([
      ['dx.shop.nl', hostBits.blocked | (1 << disguiseShift)],
      ['tracker.nl', hostBits.blocked],
    ]),
  ),
});

describe('the company of a host', () => {
  test('is the one that owns its domain, with country and behaviours', () => {
    expect(entities.ofHost('track.adform.net')).toEqual({
      site: 'adform.net',
      company: {
        id: 'adform',
        name: 'Adform',
        country: 'DK',
        category: 'advertising',
        behaviours: ['identity-graph'],
      },
    });
  });

  test('has the category of the most specific name', () => {
    expect([
      entities.ofHost('ads.google.com').company?.category,
      entities.ofHost('www.google.com').company?.category,
    ]).toEqual(['advertising', 'hosting']);
  });

  test('does not reach below a name that stands for itself alone', () => {
    expect(entities.ofHost('x.ads.google.com').company?.category).toBe('hosting');
  });

  test.each([
    'adform.net.evil.nl',
    'notadform.net',
    'net',
    '',
    'localhost',
    '192.0.2.1',
    '[::1]',
    'a..b',
    '::',
  ])('is nobody for %j', (host) => {
    expect(entities.ofHost(host).company).toBeNull();
  });
});

describe('a disguised host', () => {
  test('leads to the company behind it, with everything below', () => {
    expect([entities.disguised('dx.shop.nl'), entities.disguised('a.dx.shop.nl.')]).toEqual([
      { id: 'criteo', name: 'Criteo' },
      { id: 'criteo', name: 'Criteo' },
    ]);
  });

  test.each(['shop.nl', 'tracker.nl', 'dx.shop.nl.org', ''])('is not seen in %j', (host) => {
    expect(entities.disguised(host)).toBeNull();
  });
});

describe('the relation of a host to a page', () => {
  test.each([
    ['the same host', 'nu.nl', 'nu.nl', 'first-party'],
    ['the same site', 'media.nu.nl', 'www.nu.nl', 'first-party'],
    ['the same address', '192.0.2.1', '192.0.2.1', 'first-party'],
    ['another site of the owner', 'ad.doubleclick.net', 'www.google.com', 'same-owner'],
    ['the cloud of the owner', 'd1.cloudfront.net', 'www.amazon.com', 'same-owner'],
    ["the site's own file server", 'x.cdn-expressen.se', 'www.expressen.se', 'family'],
    ['a stranger', 'track.adform.net', 'www.google.com', 'third-party'],
    ['the platform, for its customer', 'www.google.com', 'jan.blogspot.com', 'third-party'],
    ['another customer of the platform', 'piet.blogspot.com', 'jan.blogspot.com', 'third-party'],
    ['a known stranger under a name like the page', 'expressen-media.se', 'www.expressen.se', 'third-party'],
    ['no host', 'not a host', 'www.nu.nl', 'third-party'],
    ['no page', 'nu.nl', '', 'third-party'],
    ['neither', '', '', 'third-party'],
  ])('is right for %s', (_, host, page, relation) => {
    expect(entities.relation(host, page)).toBe(relation);
  });
});

test('data of another version is refused', () => {
  const other = { ...companies, version: 2 } as unknown as CompaniesData;
  expect(() => createEntities({ companies: other, hosts: packHostTable(new Map()) })).toThrow('version 2');
});
