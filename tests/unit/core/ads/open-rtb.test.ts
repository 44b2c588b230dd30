import { expect, test } from 'vitest';
import { nothing, read } from './read.ts';

const exchange = 'https://ad.360yield.example/pb';
const imp = [{ id: '1', banner: { format: [{ w: 300, h: 250 }] }, tagid: 'zij' }];
const site = { page: 'https://www.krant.example/', cat: ['IAB12'] };
const bid = { id: 'a', imp, site };

test('places, page and blocked categories of a bid request without a person', () => {
  expect(read(exchange, { ...bid, bcat: ['IAB25-3', 'IAB26'] })).toEqual({
    ...nothing,
    protocol: 'openrtb',
    slots: [{ code: 'zij', sizes: ['300x250'] }],
    pageKeys: ['site.page', 'site.cat'],
    blockedCategories: ['IAB25-3', 'IAB26'],
  });
});

test('identifiers by their source, in both places where they stand', () => {
  const uids = [{ id: 'ID5*secretsecret', atype: 1 }];
  const user = {
    id: 'u1',
    buyeruid: 'b1',
    eids: [{ source: 'id5-sync.com', uids }],
    ext: {
      eids: [
        { source: 'pubcid.org', uids },
        { source: 'empty.example', uids: [] },
      ],
    },
  };
  expect(read(exchange, { ...bid, user })?.identifiers).toEqual([
    'eids:id5-sync.com',
    'eids:pubcid.org',
    'buyeruid',
    'user-id',
  ]);
});

test.each([0, '0', '-1', '00000000-0000-0000-0000-000000000000', '', null, '[USER_ID]'])(
  'the number %j is nobody’s',
  (id) => {
    const user = { id, buyeruid: id, eids: [{ source: 'a.example', uids: [{ id }] }] };
    expect(read(exchange, { ...bid, user, device: { ifa: id } })?.identifiers).toEqual([]);
  },
);

test('segments by their provider, keywords and attributes of the person', () => {
  const user = {
    yob: 2013,
    gender: 'F',
    keywords: 'voetbal,moslim',
    data: [
      { name: 'permutive.com', segment: [{ id: '1', name: 'Kids 6-12' }] },
      { name: 'leeg.example', segment: [] },
    ],
    ext: { data: { crm_tier: 'gold', gsegs: ['diabetes'] } },
  };
  expect(read(exchange, { ...bid, user })).toMatchObject({
    segments: ['permutive.com', 'user.data', 'user.keywords', 'crm_tier', 'gsegs'],
    attributes: ['birth-year', 'gender'],
    traits: ['minor', 'religion', 'health'],
  });
});

test.each([
  [{ lat: 52.3702, lon: 4.8951 }, ['location']],
  [{ lat: 52.37, lon: 4.89 }, []],
  [{ lat: 52.4, lon: 4.9, type: 1 }, ['location']],
])('a place of %j', (geo, attributes) => {
  expect(read(exchange, { ...bid, device: { geo } })?.attributes).toEqual(attributes);
});

test.each([
  [
    { coppa: 1, gdpr: 1, gpc: 1 },
    { child: true, gdprApplies: true, gpc: true },
  ],
  [{ ext: { gdpr: 0, gpc: '1' } }, { gdprApplies: false, gpc: true }],
  [{ coppa: 0 }, { child: false }],
])('laws %j', (regs, treatment) => {
  expect(read(exchange, { ...bid, regs })?.treatment).toEqual(treatment);
});

test('the DSA object', () => {
  const dsa = { dsarequired: 3, transparency: [{ domain: 'p.example', dsaparams: [2, 1] }] };
  expect(read(exchange, { ...bid, regs: { ext: { dsa } } })?.transparency).toEqual({
    required: 3,
    behalf: null,
    paid: null,
    parameters: [1, 2],
  });
});

test('bidders that a Prebid Server is to ask', () => {
  const ext = { prebid: { bidder: { appnexus: {}, rubicon: {} } } };
  expect(read('https://pbs.krant.example/auction', { ...bid, imp: [{ ...imp[0], ext }] })?.bidders).toEqual([
    'appnexus',
    'rubicon',
  ]);
});

test.each([
  ['a shop', { id: 'cart', imp: [{ id: 'sku' }], site: {} }],
  ['no list', { id: 'a', imp: { id: '1', banner: {} }, site }],
  ['an empty list', { id: 'a', imp: [], site }],
  ['no id', { imp, site }],
  ['neither page nor device', { id: 'a', imp }],
  ['an answer', { id: 'a', seatbid: [{ bid: [{ impid: '1' }] }] }],
  ['text', '"imp"'],
])('%s is no bid request', (_, body) => {
  expect(read('https://api.shop.example/', body)).toBeNull();
});
