import { describe, expect, test } from 'vitest';
import { mergeCompanies, slug } from '../../../../cli/data/companies.ts';
import type { Entity } from '../../../../cli/data/third-party-web.ts';
import { createEntities } from '../../../../core/entities/entities.ts';
import { packHostTable } from '../../../../core/entities/host-table.ts';
import type { OverlayEntry } from '../../../../core/entities/overlay-schema.ts';

const entities: readonly Entity[] = [
  { name: 'Doubleclick', company: 'Google', category: 'ad', domains: ['*.doubleclick.net'] },
  { name: 'Google Fonts', company: 'Google', category: 'cdn', domains: ['fonts.gstatic.com'] },
  { name: 'Clarity', company: 'Microsoft', category: 'utility', domains: ['*.clarity.ms'] },
  { name: 'Lonely Ads', category: 'ad', domains: ['*.lonely.example'] },
];
const source = { url: 'https://example.org/', read: '2026-11-24', says: 'Says who they are.' };
const entry = (given: Partial<OverlayEntry> & { id: string }): OverlayEntry => ({
  name: given.id,
  country: null,
  behaviours: [],
  domains: [],
  sources: [source],
  ...given,
});

function merge(...overlay: OverlayEntry[]) {
  const merged = mergeCompanies(entities, overlay, ['Criteo', 'Lonely Ads'], ['A', 'B']);
  const known = createEntities({ companies: merged.data, hosts: packHostTable(new Map()) });
  return { ...merged, company: (host: string) => known.ofHost(host).company };
}

describe('third-party-web alone', () => {
  test('names the organisation and not the product', () => {
    expect(merge().company('ad.doubleclick.net')).toEqual({
      id: 'google',
      name: 'Google',
      country: null,
      category: 'advertising',
      behaviours: [],
    });
  });

  test('takes a domain without a star for itself alone', () => {
    expect([merge().company('fonts.gstatic.com')?.category, merge().company('x.fonts.gstatic.com')]).toEqual([
      'cdn',
      null,
    ]);
  });
});

describe('an overlay entry', () => {
  test('adds a company', () => {
    const { company } = merge(
      entry({
        id: 'new-ads',
        name: 'New Ads',
        country: 'NL',
        category: 'advertising',
        domains: ['new.example'],
      }),
    );
    expect(company('t.new.example')).toMatchObject({ id: 'new-ads', name: 'New Ads', country: 'NL' });
  });

  test('wins for the same domain', () => {
    const { company } = merge(
      entry({ id: 'mine', category: 'analytics', domains: ['doubleclick.net', 'fonts.gstatic.com'] }),
    );
    expect([company('ad.doubleclick.net')?.id, company('fonts.gstatic.com')?.id]).toEqual(['mine', 'mine']);
  });

  test('gives a group its country and leaves each product its category', () => {
    const { company } = merge(
      entry({
        id: 'google',
        name: 'Google',
        country: 'US',
        category: 'advertising',
        thirdPartyWeb: 'Google',
      }),
    );
    expect([company('ad.doubleclick.net'), company('fonts.gstatic.com')]).toMatchObject([
      { id: 'google', country: 'US', category: 'advertising' },
      { id: 'google', country: 'US', category: 'cdn' },
    ]);
  });

  test('changes the category and conduct of a product that it names', () => {
    const { company } = merge(
      entry({
        id: 'microsoft',
        name: 'Microsoft',
        country: 'US',
        category: 'other',
        domains: ['microsoft.com'],
      }),
      entry({
        id: 'microsoft-clarity',
        owner: 'microsoft',
        category: 'session-replay',
        behaviours: ['session-replay'],
        thirdPartyWeb: 'Clarity',
      }),
    );
    expect(company('www.clarity.ms')).toEqual({
      id: 'microsoft',
      name: 'Microsoft',
      country: 'US',
      category: 'session-replay',
      behaviours: ['session-replay'],
    });
  });

  test('with a name that third-party-web lacks is warned of', () => {
    expect(merge(entry({ id: 'x', category: 'other', thirdPartyWeb: 'Nobody' })).warnings).toEqual([
      'x: third-party-web has no Nobody',
    ]);
  });

  test('with a domain of another entry is warned of, and the first keeps it', () => {
    const one = entry({ id: 'one', category: 'other', domains: ['same.example'] });
    const { company, warnings } = merge(one, { ...one, id: 'two' });
    expect([company('same.example')?.id, warnings]).toEqual([
      'one',
      ['two: same.example stands with one already'],
    ]);
  });
});

test('a company of the CNAME section is the one that is known by that name', () => {
  const { data } = merge(
    entry({ id: 'lonely', name: 'Lonely', category: 'advertising', thirdPartyWeb: 'Lonely Ads' }),
  );
  expect(data.disguises).toEqual([
    ['criteo', 'Criteo'],
    ['lonely', 'Lonely'],
  ]);
});

test('a category that nobody decided on stops the build', () => {
  const odd = [{ name: 'Odd', category: 'odd', domains: ['odd.example'] }];
  expect(() => mergeCompanies(odd, [], [], ['A', 'B'])).toThrow('"odd"');
});

test.each([
  ['Google/Doubleclick Ads', 'google-doubleclick-ads'],
  ['Médiamétrie', 'mediametrie'],
  ['  ! ', 'unnamed'],
])('%j as an id is %s', (name, id) => {
  expect(slug(name)).toBe(id);
});
