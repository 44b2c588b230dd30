import { describe, expect, test } from 'vitest';
import { detector } from '../../../detectors/ad.ts';
import type { PartialSignal } from '../../visits/build.ts';
import { see } from './see.ts';

const company = (id: string, name: string) => ({
  company: { id, name, category: 'advertising' as const, country: null, behaviours: [] },
});
const google = 'tpc.googlesyndication.com';
const hosts: readonly PartialSignal[] = [
  { kind: 'host', host: 'www.example.nl', relation: 'first-party' },
  { kind: 'host', host: google, ...company('google', 'Google') },
  { kind: 'host', host: 'ib.adnxs.com', ...company('xandr', 'Xandr') },
  { kind: 'host', host: 'hbopenbid.pubmatic.com', ...company('pubmatic', 'PubMatic') },
  { kind: 'host', host: 'los.example.org' },
];
const frameOf = (host: string, more: object = {}): PartialSignal => ({
  kind: 'request',
  url: `https://${host}/a`,
  type: 'sub_frame',
  ...more,
});
const place = (more: object = {}): PartialSignal => ({ kind: 'ad-place', ...more });
const framed = (more: object = {}): PartialSignal =>
  place({ place: '7.0', frame: 1, frameHost: google, within: 'T.1', found: ['frame'], ...more });
const ads = (...signals: readonly PartialSignal[]) => see(detector, [...hosts, ...signals]);
const data = (...signals: readonly PartialSignal[]) => ads(...signals).map((one) => one.data);

describe('what is an ad', () => {
  test('a page without places has none', () => {
    expect(data(frameOf(google))).toEqual([]);
  });

  test('a place that stayed empty is none', () => {
    expect(data(place({ filled: false }))).toEqual([]);
  });

  test('a widget gives way to its recommendations, which came later', () => {
    const widget = { found: ['widget'], network: 'outbrain' } as const;
    const whole = place({ ...widget, place: '0.1', at: 10, box: { x: 0, y: 0, width: 600, height: 200 } });
    const one = place({ ...widget, place: '0.2', at: 20, box: { x: 0, y: 20, width: 200, height: 180 } });
    const elsewhere = place({
      ...widget,
      place: '0.3',
      at: 20,
      box: { x: 0, y: 900, width: 200, height: 180 },
    });
    expect(data(whole, one).map((ad) => ad.place)).toEqual(['0.2']);
    expect(data(whole, elsewhere).map((ad) => ad.place)).toEqual(['0.1', '0.3']);
  });

  test('documents in a place are one ad with it', () => {
    const inner = place({ place: '9.0', frame: 2, frameHost: 'los.example.org', within: '7.0' });
    expect(data(place({ frameHosts: [google] }), framed(), inner, frameOf(google))).toMatchObject([
      { place: 'T.1', frame: 0, deepest: 2, found: ['slot', 'frame'] },
    ]);
  });

  test('the outermost place that shows something is the ad', () => {
    expect(data(place({ filled: false }), framed({ found: ['slot'] }), frameOf(google))).toMatchObject([
      { place: '7.0', deepest: 1 },
    ]);
  });

  test('a later measurement takes the place of the earlier one', () => {
    expect(data(place(), place({ filled: false }))).toEqual([]);
  });

  test('they come as they stand on the page', () => {
    const low = { x: 0, y: 900, width: 300, height: 250 };
    expect(data(place({ place: 'T.2', box: low }), place()).map((one) => one.place)).toEqual(['T.1', 'T.2']);
  });

  test('a frame is one only when a company that advertises brought it', () => {
    const alone = (host: string) => place({ found: ['frame'], frameHosts: [host] });
    expect(data(alone('los.example.org'), frameOf('los.example.org'))).toEqual([]);
    expect(data(alone(google))).toEqual([]);
    expect(data(alone(google), frameOf(google, { outcome: 'stopped' }))).toEqual([]);
    expect(data(alone(google), frameOf(google))).toHaveLength(1);
    const tracking = { list: 'adguard', rule: '||los.example.org^' };
    expect(data(alone('los.example.org'), frameOf('los.example.org', { tracking }))).toHaveLength(1);
  });

  test('a word alone is none, a word with a link is one', () => {
    expect(data(place({ found: ['label'], links: [] }))).toEqual([]);
    expect(data(place({ found: ['label'] }))).toHaveLength(1);
  });

  test('places that lie in each other are looked at once', () => {
    expect(data(place({ within: 'T.2' }), place({ place: 'T.2', within: 'T.1' }))).toEqual([]);
    expect(data(place({ within: 'T.1' }))).toEqual([]);
  });

  test('a page full of places is cut off', () => {
    const many = Array.from({ length: 900 }, (_, index) => place({ place: `T.${index}` }));
    expect(data(...many)).toHaveLength(60);
  });
});

describe('who fills it', () => {
  test('whose frame lies in it', () => {
    expect(data(place({ frameHosts: [google] }), frameOf(google))).toMatchObject([
      { company: 'Google', companyBy: 'frame', chain: ['Google'], sure: true },
    ]);
  });

  test('who was asked for it by name', () => {
    const asked: readonly PartialSignal[] = [
      { kind: 'request', requestId: '5', url: `https://${google}/gampad/ads` },
      {
        kind: 'ad-request',
        requestId: '5',
        protocol: 'google-ad-manager',
        host: google,
        slots: [{ code: 'nieuws/boven', sizes: [] }],
      },
    ];
    expect(data(...asked, place({ codes: ['/1234/nieuws/boven'] }))).toMatchObject([
      { company: 'Google', companyBy: 'request', codes: ['nieuws/boven'] },
    ]);
    expect(data(...asked, place({ codes: ['/1234/nieuws/zij'] }))).toMatchObject([{ company: null }]);
  });

  test('the page’s own name of a network counts only when that company was asked', () => {
    expect(data(place({ network: 'adsense' }))).toMatchObject([{ company: 'Google', companyBy: 'network' }]);
    expect(data(place({ network: 'taboola' }))).toMatchObject([
      { company: null, companyBy: null, sure: false },
    ]);
  });

  test('an element is joined to a path by what the page’s tag says, and bids come along', () => {
    const tag: PartialSignal = {
      kind: 'ad-auction',
      library: 'gpt',
      slots: [{ code: 'div-gpt-ad-1', path: '/1234/boven', filled: true }],
    };
    const auction: PartialSignal = {
      kind: 'ad-auction',
      bids: [
        { bidder: 'onbekend', code: '/1234/boven' },
        {
          bidder: 'appnexus',
          code: '/1234/boven',
          won: true,
          advertisers: ['schoenen.example'],
          transparency: { required: 3, behalf: 'Schoenen BV', paid: 'Bureau', parameters: [1] },
        },
        { bidder: 'pubmatic', code: '/1234/zij', won: true, advertisers: ['anders.example'] },
      ],
    };
    expect(data(tag, auction, place({ codes: ['div-gpt-ad-1'], links: [] }))).toMatchObject([
      {
        chain: ['Xandr', 'onbekend'],
        bidders: ['appnexus', 'onbekend'],
        wonBy: 'appnexus',
        advertiser: 'schoenen.example',
        advertiserBy: 'bid',
        behalf: 'Schoenen BV',
        paid: 'Bureau',
        parameters: ['1'],
      },
    ]);
  });

  test('an ad server chooses among all bids of the page where they name no places', () => {
    const bid: readonly PartialSignal[] = [
      { kind: 'request', requestId: '6', url: 'https://ib.adnxs.com/openrtb2' },
      { kind: 'ad-request', requestId: '6', host: 'ib.adnxs.com' },
    ];
    expect(data(...bid, place({ network: 'google-ad-manager' }))).toMatchObject([
      { chain: ['Google', 'Xandr'] },
    ]);
    expect(data(...bid, place({ network: 'adsense' }))).toMatchObject([{ chain: ['Google'] }]);
  });

  test('who measures it from within is not who fills it', () => {
    const measured = place({ frameHosts: ['cdn.doubleverify.com'] });
    expect(data(measured, frameOf('cdn.doubleverify.com'))).toMatchObject([
      { company: null, verifiers: ['DoubleVerify'] },
    ]);
  });
});

describe('who advertises, and where it leads', () => {
  test('the name in the ad goes before the bid and the address', () => {
    expect(data(place({ advertiser: 'Schoenen BV' }))).toMatchObject([
      { advertiser: 'Schoenen BV', advertiserBy: 'ad', landing: 'www.schoenen.example' },
    ]);
    expect(data(place())).toMatchObject([{ advertiser: 'schoenen.example', advertiserBy: 'landing' }]);
  });

  test('links that tell about the ad lead nowhere', () => {
    expect(data(place({ links: [{ host: 'adssettings.google.com' }] }))).toMatchObject([
      { landing: null, landingHidden: false, advertiser: null, party: null },
    ]);
  });

  test('an address that hides where it leads is said to', () => {
    expect(data(place({ links: [{ host: null, via: ['klik.example'] }] }))).toMatchObject([
      { landing: null, landingHidden: true, via: ['klik.example'], party: null },
    ]);
  });

  test('of several sites the one that most links lead to counts', () => {
    const links = [{ host: 'a.example' }, { host: 'www.b.example' }, { host: 'b.example' }];
    expect(data(place({ links }))).toMatchObject([{ landing: 'www.b.example', party: 'other' }]);
  });

  test('what leads to the site alone is its own', () => {
    expect(data(place({ links: [{ host: 'abonnement.example.nl' }] }))).toMatchObject([{ party: 'own' }]);
    const both = [{ host: 'www.example.nl' }, { host: 'www.example.nl' }, { host: 'b.example' }];
    expect(data(place({ links: both }))).toMatchObject([{ party: 'other', landing: 'b.example' }]);
  });

  test('links that pay the site for a sale are known by name and by who counts them', () => {
    const links = [{ url: 'https://www.schoenen.example/?awc', via: ['www.awin1.com'] }];
    expect(data(place({ links }))).toMatchObject([{ affiliate: ['awin1.com', 'awc'] }]);
    expect(data(place())).toMatchObject([{ affiliate: [], discounts: [] }]);
  });

  test('a widget that is measured as a whole counts what it leads to', () => {
    const links = [{ host: 'a.example' }, { host: 'b.example' }, { host: 'www.example.nl' }];
    expect(data(place({ found: ['widget'], links }))).toMatchObject([{ items: 2 }]);
    expect(data(place({ links }))).toMatchObject([{ items: 1 }]);
  });

  test('one visit before is enough, not looked up is not known', () => {
    const links = [{ visitedBefore: false }, { visitedBefore: true }];
    expect(data(place({ links }))).toMatchObject([{ visitedBefore: true }]);
    expect(data(place())).toMatchObject([{ visitedBefore: null }]);
  });
});

describe('how it is marked', () => {
  const marked = (labels: readonly object[], more: object = {}) => data(place({ labels, ...more }));

  test('no word, and all of it read', () => {
    expect(marked([])).toMatchObject([{ labelled: 'none', weakBy: [] }]);
  });

  test('no word, and something in it not read', () => {
    expect(marked([], { unread: 1 })).toMatchObject([{ labelled: 'unknown', unreadable: true }]);
    expect(marked([{}], { unread: 1 })).toMatchObject([{ labelled: 'clear', unreadable: true }]);
  });

  test('a word in the frame that fills it marks it', () => {
    const [ad] = data(place({ labels: [], frameHosts: [google] }), framed(), frameOf(google));
    expect(ad).toMatchObject({ labelled: 'clear', labels: ['advertentie'] });
  });

  test.each([
    [{ fontSize: 10.9 }, ['small']],
    [{ fontSize: 11 }, []],
    [{ contrast: 4.4 }, ['faint']],
    [{ contrast: 4.5 }, []],
    [{ fontSize: null, contrast: null, as: 'picture' }, []],
    [{ strength: 'weak', word: 'partner' }, ['word']],
    [{ language: 'en', word: 'sponsored' }, ['english']],
  ])('%j is weak by %j on a Dutch page', (label, weakBy) => {
    expect(data({ kind: 'page' }, place({ labels: [label] }))).toMatchObject([{ weakBy }]);
  });

  test('English is no fault on a page in English', () => {
    const english = place({ labels: [{ language: 'en' }] });
    expect(data({ kind: 'page', language: 'en-GB' }, english)).toMatchObject([{ weakBy: [] }]);
    expect(data(english)).toMatchObject([{ weakBy: [] }]);
  });

  test('the best of several marks speaks for it', () => {
    expect(marked([{ fontSize: 8, contrast: 2 }, { fontSize: 9 }])).toMatchObject([
      { labelFont: 9, labelContrast: 7, weakBy: ['small'] },
    ]);
  });
});

describe('what it does', () => {
  const control = (kind: string, side = 20) => ({ kind, width: side, height: 30 });
  const over = { lies: 'over', covers: 0.8 };

  test.each([
    [{ controls: [control('play')] }, ['button']],
    [{ controls: [control('play')], media: { videos: 1, autoplay: false, sound: false } }, []],
    [{ controls: [control('download')] }, ['button']],
    [{ controls: [control('download')], links: [{ host: 'play.google.com' }] }, []],
    [{ words: [{ list: 'start-button', word: 'start', strong: true, where: 'button' }] }, ['button']],
    [{ words: [{ list: 'start-button', word: 'start', strong: true, where: 'text' }] }, []],
    [{ controls: [control('close')] }, []],
    [{ controls: [control('close')], lies: 'over' }, ['small-close']],
    [{ controls: [control('close', 24)], lies: 'over' }, []],
    [over, ['over-page']],
    [{ ...over, covers: 0.79 }, []],
    [{ ...over, lies: 'in-page' }, []],
  ])('%j has the tricks %j', (more, tricks) => {
    expect(data(place(more))).toMatchObject([{ tricks }]);
  });

  test('sound and films are those of any document in it', () => {
    const film = framed({ media: { videos: 1, autoplay: true, sound: true } });
    expect(data(place(), film)).toMatchObject([{ sound: true, autoplay: true, videos: 1 }]);
  });

  test('calls to buy are kept with their words', () => {
    const words = [{ list: 'exhortation', word: 'koop nu', strong: true, where: 'button' }];
    expect(data(place({ words }))).toMatchObject([{ exhortations: ['koop nu'], categories: [] }]);
  });

  test('ways to be told why are kept; to change settings is none', () => {
    expect(data(place({ disclosures: ['change-settings'] }))).toMatchObject([{ explained: false }]);
    expect(data(place({ disclosures: ['paid-by'] }))).toMatchObject([{ explained: true }]);
  });

  test('what it is for is told with the words that say so', () => {
    const words = [{ list: 'political', word: 'stem op', strong: true, where: 'text' }];
    expect(data(place({ words }))).toMatchObject([
      { categories: ['political'], words: ['stem op'], special: ['politics'] },
    ]);
  });
});

describe('whose word it is', () => {
  const trust = (...signals: readonly PartialSignal[]) => ads(...signals).map((one) => one.trust);

  test('what the page draws is its own word against itself', () => {
    expect(trust(place())).toEqual(['browser']);
  });

  test('what a company that advertises brought counts, and what it lets in', () => {
    const inner = place({ place: '9.0', frame: 2, frameHost: 'los.example.org', within: '7.0' });
    expect(trust(place({ frameHosts: [google] }), framed(), inner, frameOf(google))).toEqual(['browser']);
  });

  test('what somebody else drew in a frame is a claim', () => {
    const foreign = framed({ frameHost: 'los.example.org' });
    expect(trust(place(), foreign, frameOf('los.example.org'))).toEqual(['page']);
  });

  test('a frame of a company of which the record knows nothing is a claim', () => {
    expect(trust(place(), framed())).toEqual(['page']);
  });

  test('a document of the page’s own in a frame is its own word', () => {
    expect(trust(place(), framed({ frameHost: null }))).toEqual(['browser']);
    expect(trust(place(), framed({ frameHost: 'www.example.nl' }))).toEqual(['browser']);
  });

  test('a frame that lies in no known place is a claim', () => {
    expect(trust(framed({ frameHost: null, within: null, found: ['slot'] }))).toEqual(['page']);
  });
});

test('it rests on the place, the documents in it, who was asked and who bid', () => {
  const seen = ads(
    place({ frameHosts: [google], codes: ['boven'] }),
    framed(),
    frameOf(google),
    { kind: 'request', requestId: '6', url: 'https://ib.adnxs.com/openrtb2' },
    { kind: 'ad-request', requestId: '6', host: 'ib.adnxs.com', slots: [{ code: 'boven', sizes: [] }] },
    { kind: 'ad-auction', bids: [{ won: true }] },
  );
  expect(seen[0]?.because).toEqual([
    'ad-place:5',
    'ad-place:6',
    'request:7',
    'ad-request:9',
    'request:8',
    'ad-auction:10',
  ]);
});
