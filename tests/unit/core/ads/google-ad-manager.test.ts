import { expect, test } from 'vitest';
import { address, nothing, read } from './read.ts';

const ads = 'https://securepubads.g.doubleclick.net/gampad/ads';

test('places, sizes, treatment, identifiers and key-values of a request for two places', () => {
  const asked = address(ads, {
    gdfp_req: '1',
    iu_parts: '21801234,krant,boven,zij',
    enc_prev_ius: '/0/1/2,/0/1/3',
    prev_iu_szs: '728x90|970x250,300x250',
    cust_params: 'section=sport&permutive=12345,67890&gender=male&uid=abc123',
    prev_scp: 'pos=top&hb_bidder=rubicon&hb_bidder_appnexus=appnexus|pos=side&amznbid=1abc',
    npa: '0',
    tfcd: '1',
    gdpr: '1',
    ppid: 'c0ffee00c0ffee00c0ffee00',
    cookie: 'ID=22aabbccddeeff00:T=1700000000:RT=1700000000:S=ALNI_M',
    gpic: 'UID=00000bf5c118f0f2:T=1700000000:RT=1700000000:S=ALNI_M',
  });
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'google-ad-manager',
    treatment: { nonPersonalised: false, child: true, gdprApplies: true },
    identifiers: ['ppid', 'google-cookie', 'gpic', 'key-value:uid'],
    segments: ['permutive'],
    attributes: ['gender'],
    pageKeys: ['section', 'pos'],
    slots: [
      { code: 'krant/boven', sizes: ['728x90', '970x250'] },
      { code: 'krant/zij', sizes: ['300x250'] },
    ],
    bidders: ['rubicon', 'appnexus', 'amazon'],
  });
});

test('a limited, non-personalised request from the host without cookies', () => {
  const asked =
    'https://pagead2.googlesyndication.com/gampad/ads?ltd=1&npa=1&iu=%2F1234%2Fvideo%2Fpre&sz=400x300';
  expect(read(asked)).toEqual({
    ...nothing,
    protocol: 'google-ad-manager',
    treatment: { nonPersonalised: true, limited: true },
    slots: [{ code: 'video/pre', sizes: ['400x300'] }],
  });
});

test.each([
  ['0', { ageTreatment: 0 }],
  ['1', { ageTreatment: 1 }],
  ['2', { ageTreatment: 2 }],
  ['3', {}],
])('tfat=%s', (tfat, treatment) => {
  expect(read(address(ads, { iu: '/1/a', tfat }))?.treatment).toEqual(treatment);
});

test('-1 says nothing', () => {
  expect(read(address(ads, { iu: '/1/a', tfcd: '-1', tfua: '-1' }))?.treatment).toEqual({});
});

test('companies of secure signals, not what they sent', () => {
  const a3p = 'EhkKCnB1YmNpZC5vcmcY_7Hglo40SABSAghkEhwKDWNyd2RjbnRybC5uZXQY_7Hglo40SABSAghk';
  expect(read(address(ads, { iu: '/1/a', a3p }))?.identifiers).toEqual([
    'secure-signal:pubcid.org',
    'secure-signal:crwdcntrl.net',
  ]);
});

test('the DSA’s parameters', () => {
  const asked = address(ads, { iu: '/1/a', dsarequired: '3', dsatransparency: 'a.example~1_2~~b.example~1' });
  expect(read(asked)?.transparency).toEqual({ required: 3, behalf: null, paid: null, parameters: [1, 2] });
});

test.each([
  ['age=14', ['age'], ['minor']],
  ['age=13-17', ['age'], ['minor']],
  ['age=18-24', ['age'], []],
  ['age=18+', ['age'], []],
  ['yob=2012', ['birth-year'], ['minor']],
  ['yob=2008', ['birth-year'], []],
  ['segments=teens', [], ['minor']],
  ['segments=parents of teens', [], []],
  ['agerange=6-12', [], []],
  ['interest=religion,health conditions', [], ['health', 'religion']],
  ['section=religion', [], []],
])('%s says of the person: %j, %j', (pair, attributes, traits) => {
  expect(read(address(ads, { iu: '/1/a', cust_params: pair }))).toMatchObject({ attributes, traits });
});

test.each([
  ads,
  `${ads}?npa=1`,
  'https://securepubads.g.doubleclick.net/gampad/adsense?iu=/1/a',
  'https://shop.example/gampad/ads?iu=/1/a',
  'https://securepubads.g.doubleclick.net.example/gampad/ads?iu=/1/a',
  'https://securepubads.g.doubleclick.net/pcs/view?iu=/1/a',
])('%s asks for no advertisement', (asked) => {
  expect(read(asked)).toBeNull();
});
