import { describe, expect, it } from 'vitest';
import type { AdAsk } from '../../../../core/ads/ask.ts';
import { decodeAdRequest } from '../../../../core/ads/decode.ts';
import { adTraits } from '../../../../core/model/ad-signal.ts';
import { known, read } from './read.ts';

/** An address of each network on which it is asked, with what makes it a request for advertising. */
const addresses = [
  'https://securepubads.g.doubleclick.net/gampad/ads?iu_parts=1,a&',
  'https://googleads.g.doubleclick.net/pagead/ads?client=ca-pub-1234&',
  'https://ib.adnxs.com/ut/v3/prebid?',
  'https://fastlane.rubiconproject.com/a/api/fastlane.json?account_id=1&',
  'https://aax.amazon-adsystem.com/e/dtb/bid?src=1&',
  'https://bidder.criteo.com/cdb?',
  'https://trc.taboola.com/krant/trc/3/json?',
  'https://odb.outbrain.com/utils/get?widgetJSId=AR_1&',
  'https://an.facebook.com/v2/placementbid.json?placementids[]=a&',
  'https://pangle.pangleglobal.com/get_ads?',
  'https://exchange.example/?',
];
const names =
  'iu iu_parts enc_prev_ius prev_iu_szs sz slotname format cust_params prev_scp scp t npa ltd rdp tfcd tfua tfat ppid cookie gpic a3p eo_id_str rdid dsaparams dsabehalf dsapaid dsatransparency dsarequired gdpr gdpr_consent client url slots u pj eid_x.example tpid_a ppuid tk_user_key tg_v.age tg_v.x tg_i.pbadslot p_gpid kw p_geo.latitude p_geo.longitude placement.name user.id widgetJSId idx api_user_id placementids[] adformats[] __proto__ constructor data'.split(
    ' ',
  );
const secret = 'fenna.devries@voorbeeld.example';
const number = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
const odd = [
  '%E0%A4%A',
  '\u0000\u202e<script>alert(1)</script>',
  secret,
  number,
  `age=${number}&seg=${secret}&uid=${number}&${number}=1&${secret}=2`,
  `/1/${number}/${secret}`,
  `a,${number},${secret}`,
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  deep,
  '[null,[],{},[[[]]],1e999,"\ud800"]',
  '"imp"'.repeat(60_000),
  'x'.repeat(300_000),
  'a=b&'.repeat(100_000),
  'EhkKCnB1YmNpZC5vcmcY'.repeat(2000),
  '~~~_~_'.repeat(5000),
  '1',
];
const person = {
  id: number,
  name: secret,
  key: secret,
  value: [number, secret],
  source: number,
  uids: [{ id: number }],
};
const bodies = [
  null,
  ...odd,
  JSON.stringify({
    id: number,
    imp: [
      {
        id: number,
        tagid: number,
        banner: { w: 1e9, h: -1, format: [{ w: number, h: null }] },
        ext: { gpid: secret, prebid: { bidder: { [number]: {}, [secret]: {}, toString: {} } } },
      },
    ],
    site: {
      page: secret,
      cat: [number],
      keywords: secret,
      ext: { data: { [secret]: secret, [number]: number } },
    },
    device: { ifa: number, geo: { lat: '1e400', lon: {} } },
    user: {
      id: number,
      buyeruid: number,
      yob: secret,
      gender: number,
      keywords: secret,
      eids: [person, null, 7],
      data: [
        { name: secret, segment: [person] },
        { name: number, segment: [person] },
      ],
      ext: { eids: [person], data: { [secret]: secret, [number]: [number] } },
    },
    regs: {
      coppa: 'x',
      ext: {
        dsa: {
          dsarequired: 9,
          behalf: secret,
          paid: number.replaceAll('-', ''),
          transparency: [{ domain: secret, dsaparams: [1, 9, secret, null] }],
        },
      },
    },
    bcat: [number, secret, null, {}, 'IAB25'],
  }),
  JSON.stringify({
    tags: [
      { id: number, gpid: secret, code: number, sizes: [{ width: secret }, null], keywords: [person, null] },
    ],
    slots: [{ slotid: secret, impid: number, sizes: [secret, number, null], ext: { gpid: number } }],
    user: {
      age: secret,
      gender: number,
      external_uid: secret,
      segments: [person],
      coppa: number,
      ext: { data: [[]] },
    },
    eids: [person],
    keywords: [person, { key: number, value: secret }],
    gdpr_consent: number,
    dsa: secret,
    publisher: { url: secret },
  }),
];

describe('hostile requests', () => {
  it.each(addresses)('%s never throws, and tells no value of a person', (start) => {
    for (const [index, value] of odd.entries()) {
      const cut = value.slice(0, 3000);
      const given = names.map((name, at) => [name, (odd[(at + index) % odd.length] ?? '').slice(0, 3000)]);
      const rotated = new URLSearchParams(given);
      const same = new URLSearchParams(names.map((name) => [name, cut]));
      const raw = names.map((name) => `${name}=${cut.slice(0, 400)}`).join('&');
      for (const asked of [start + rotated, start + same, start + raw]) check(read(asked));
      const fields = Object.fromEntries(names.map((name) => [name, [value]]));
      check(decodeAdRequest({ url: new URL(start), body: null, bodyFields: fields }, known));
    }
    for (const body of bodies) check(read(start, body));
    expect({}).not.toHaveProperty('polluted');
  });

  it('reads what it was made for among all that', () => {
    const [openRtb, json] = bodies.slice(-2);
    expect(read('https://exchange.example/', openRtb)).toMatchObject({
      protocol: 'openrtb',
      identifiers: ['eids:unnamed', 'buyeruid', 'user-id', 'device-id'],
      blockedCategories: ['IAB25'],
      transparency: { required: null, behalf: null, paid: null, parameters: [1] },
    });
    expect(read('https://ib.adnxs.com/ut/v3/prebid', json)).toMatchObject({ protocol: 'appnexus' });
  });

  it('takes a bounded time for the largest bodies', () => {
    const one = { id: '1', banner: { format: Array.from({ length: 40 }, () => ({ w: 300, h: 250 })) } };
    const body = JSON.stringify({ id: 'a', site: {}, imp: Array.from({ length: 200 }, () => one) });
    const start = performance.now();
    for (let run = 0; run < 20; run += 1) check(read('https://exchange.example/', body));
    expect((performance.now() - start) / 20).toBeLessThan(25);
  });
});

function check(ask: AdAsk | null): void {
  if (ask === null) return;
  const told = JSON.stringify(ask);
  for (const value of ['fenna', 'voorbeeld.example', number, number.replaceAll('-', '')]) {
    expect(told).not.toContain(value);
  }
  expect(told).not.toMatch(/\\u0000|\u202e/);
  expect(told.length).toBeLessThan(20_000);
  expect(ask.traits.filter((trait) => !adTraits.includes(trait))).toEqual([]);
  for (const list of [ask.identifiers, ask.segments, ask.pageKeys, ask.bidders, ask.blockedCategories]) {
    expect(list.length).toBeLessThanOrEqual(30);
    for (const name of list) expect(name.length).toBeLessThanOrEqual(80);
  }
  expect(ask.slots.length).toBeLessThanOrEqual(30);
}
