import { expect, test } from 'vitest';
import { address, nothing, read } from './read.ts';

test('AdSense: place, size, treatment and the cookie that the tag keeps', () => {
  const asked = address('https://googleads.g.doubleclick.net/pagead/ads', {
    client: 'ca-pub-1234567890123456',
    slotname: '6517631847',
    format: '336x280',
    npa: '1',
    adtest: 'on',
    url: 'https://www.krant.example/',
    cookie: 'ID=6e371df51b92e02f:T=1679861868:RT=1679861868:S=ALNI_M',
  });
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'adsense',
    treatment: { nonPersonalised: true },
    identifiers: ['google-cookie'],
    pageKeys: ['url'],
    slots: [{ code: '6517631847', sizes: ['336x280'] }],
  });
});

test('Xandr: the JSON that prebid.js sends as text', () => {
  const body = {
    tags: [
      {
        id: 13144370,
        sizes: [
          { width: 728, height: 90 },
          { width: 970, height: 250 },
        ],
        keywords: [{ key: 'genre', value: ['sport'] }],
      },
    ],
    user: {
      age: 15,
      gender: 1,
      external_uid: 'x',
      segments: [{ id: 7, name: 'Muslim families' }],
      coppa: true,
    },
    eids: [{ source: 'id5-sync.com', id: 'ID5*x' }],
    keywords: [{ key: 'interests', value: ['voetbal'] }],
    gdpr_consent: { consent_string: 'C', consent_required: true },
    dsa: { dsarequired: 1, transparency: [{ domain: 'a.example', dsaparams: [1] }] },
    device: { geo: { lat: 52.3702, lng: 4.8951 } },
  };
  expect(read('https://ib.adnxs.com/ut/v3/prebid', body)).toEqual({
    ...nothing,
    protocol: 'appnexus',
    treatment: { child: true, gdprApplies: true },
    identifiers: ['user-id', 'eids:id5-sync.com'],
    segments: ['user.segments', 'interests'],
    attributes: ['age', 'gender', 'location'],
    traits: ['minor', 'religion'],
    pageKeys: ['genre'],
    slots: [{ code: '13144370', sizes: ['728x90', '970x250'] }],
    transparency: { required: 1, behalf: null, paid: null, parameters: [1] },
  });
});

test('Magnite: parameters of the address', () => {
  const asked = address('https://fastlane.rubiconproject.com/a/api/fastlane.json', {
    account_id: '14062',
    site_id: '70608',
    zone_id: '335918',
    size_id: '15',
    'tg_i.pbadslot': '/21801234/krant/zij',
    'eid_id5-sync.com': 'ID5*x^1^^^^^',
    tpid_tdid: 'x',
    'tg_v.iab': '12,13',
    'tg_v.gender': 'F',
    'tg_v.lifestyle': 'zwanger',
    'tg_i.section': 'sport',
    kw: 'voetbal',
    ppuid: 'x',
    coppa: '1',
    gdpr: '1',
    'p_geo.latitude': '52.3702',
    'p_geo.longitude': '4.8951',
    dsarequired: '3',
    dsatransparency: 'a.example~2',
  });
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'rubicon',
    treatment: { child: true, gdprApplies: true },
    identifiers: ['eids:id5-sync.com', 'eids:tdid', 'ppid'],
    segments: ['user.data', 'lifestyle'],
    attributes: ['gender', 'location'],
    traits: ['health'],
    pageKeys: ['pbadslot', 'section', 'kw'],
    slots: [{ code: 'krant/zij', sizes: [] }],
    transparency: { required: 3, behalf: null, paid: null, parameters: [2] },
  });
});

test('Amazon: places as JSON in a parameter', () => {
  const asked = address('https://aax.amazon-adsystem.com/e/dtb/bid', {
    src: '3055',
    u: 'https://www.krant.example/',
    slots: '[{"sd":"div-1","s":["300x250","300x600"],"sn":"/21801234/krant/zij"}]',
    gdprc: 'C',
  });
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'amazon',
    slots: [{ code: 'krant/zij', sizes: ['300x250', '300x600'] }],
    pageKeys: ['u'],
  });
});

test('Criteo: its own JSON', () => {
  const body = {
    publisher: { url: 'https://www.krant.example/', networkid: 8123 },
    slots: [{ impid: 'ad-zij', sizes: ['300x250'], zoneid: 1462 }],
    user: { ext: { eids: [{ source: 'pubcid.org', uids: [{ id: 'x' }] }] } },
    eids: [{ source: 'criteo.com', uids: [{ id: 'x' }] }],
    gdprConsent: { gdprApplies: true },
    regs: { coppa: 1 },
  };
  expect(read('https://bidder.criteo.com/cdb?profileId=207', body)).toEqual({
    ...nothing,
    protocol: 'criteo',
    treatment: { child: true, gdprApplies: true },
    identifiers: ['eids:criteo.com', 'eids:pubcid.org'],
    slots: [{ code: 'ad-zij', sizes: ['300x250'] }],
    pageKeys: ['publisher.url'],
  });
});

test('Criteo and Taboola in an auction speak OpenRTB', () => {
  const body = {
    id: 'a',
    imp: [{ id: '1', banner: { w: 300, h: 250 } }],
    site: { page: 'https://x.example/' },
  };
  for (const asked of [
    'https://grid-bidder.criteo.com/openrtb_2_5/pbjs/auction/request?profileId=207',
    'https://display.bidder.taboola.com/OpenRTB/TaboolaHB/auction',
  ]) {
    expect(read(asked, body)).toMatchObject({ protocol: 'openrtb', slots: [{ sizes: ['300x250'] }] });
  }
});

test('Taboola: recommendations for a place', () => {
  const api = address('https://api.taboola.com/1.2/json/krant/recommendations.get', {
    'placement.name': 'Onder artikel',
    'user.id': 'abc',
    'source.url': 'https://www.krant.example/',
  });
  expect(read(api)).toEqual({
    ...nothing,
    protocol: 'taboola',
    identifiers: ['user-id'],
    pageKeys: ['source.url'],
    slots: [{ code: 'Onder artikel', sizes: [] }],
  });
  expect(read('https://trc.taboola.com/krant/trc/3/json?data=%7B%7D')).toMatchObject({ protocol: 'taboola' });
});

test('Outbrain: a widget on a page', () => {
  const asked = address('https://odb.outbrain.com/utils/get', {
    url: 'https://www.krant.example/',
    widgetJSId: 'AR_1',
    key: 'NANOWDGT01',
    idx: '0',
    api_user_id: '278559ce-b132-4b7f-9078-e20fe121216d',
  });
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'outbrain',
    identifiers: ['user-id'],
    pageKeys: ['url'],
    slots: [{ code: 'AR_1/0', sizes: [] }],
  });
});

test('Meta: places and sizes in the same order', () => {
  const asked =
    'https://an.facebook.com/v2/placementbid.json?placementids[]=boven&placementids%5B%5D=zij&adformats[]=native&adformats[]=300x250&pageurl=https%3A%2F%2Fx.example';
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'meta',
    slots: [
      { code: 'boven', sizes: [] },
      { code: 'zij', sizes: ['300x250'] },
    ],
    pageKeys: ['pageurl'],
  });
});

test('TikTok: OpenRTB at Pangle', () => {
  const body = {
    id: 'a',
    imp: [{ id: '1', banner: { w: 300, h: 250 } }],
    site: {},
    user: { ext: { eids: [{ source: 'www.krant.example', uids: [{ id: 'x' }] }] } },
  };
  expect(read('https://pangle.pangleglobal.com/api/ad/union/web_js/common/get_ads', body)).toMatchObject({
    protocol: 'tiktok',
    identifiers: ['eids:www.krant.example'],
  });
});

test.each([
  ['https://googleads.g.doubleclick.net/pagead/viewthroughconversion/1/?client=ca-pub-1', null],
  ['https://googleads.g.doubleclick.net/pagead/ads?slotname=1', null],
  ['https://ib.adnxs.com/setuid', { tags: [{}] }],
  ['https://ib.adnxs.com/ut/v3/prebid', { tags: {} }],
  ['https://shop.example/ut/v3/prebid', { tags: [{ id: 1 }] }],
  ['https://fastlane.rubiconproject.com/a/api/fastlane.json', null],
  ['https://aax.amazon-adsystem.com/e/dtb/bid', null],
  ['https://www.amazon.nl/e/dtb/bid?src=1', null],
  ['https://sslwidget.criteo.com/event?a=1', { slots: [{}] }],
  ['https://bidder.criteo.com/cdb', { slots: [] }],
  ['https://trc.taboola.com/krant/log/3/unip?en=page_view', null],
  ['https://odb.outbrain.com/utils/get?url=x', null],
  ['https://www.facebook.com/tr?placementids[]=a', null],
  ['https://pangle.pangleglobal.com/api/ad/union/web_js/common/get_ads', { id: 'a' }],
] as const)('%s with %j asks for no advertisement', (asked, body) => {
  expect(read(asked, body)).toBeNull();
});
