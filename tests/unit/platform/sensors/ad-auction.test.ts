import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { Auctions } from '../../../../platform/sensors/ads/auction.ts';
import { auctionFields } from '../../../../platform/sensors/ads/auction-fields.ts';
import { readAuctions } from '../../../../platform/sensors/ads/auction-read.ts';
import type { AdEvent } from '../../../../platform/sensors/events.ts';
import { commit } from '../recording/stage.ts';

const fake = vi.hoisted(() => ({ asked: 0, url: 'https://krant.example/', answer: null as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async () => {
        fake.asked += 1;
        return [{ result: fake.answer }];
      },
    },
    webNavigation: { getFrame: async () => ({ url: fake.url, documentId: 'D' }) },
  },
}));

const bid = (some: object = {}) => ({
  adId: 'a1',
  bidder: 'criteo',
  adUnitCode: 'ad-boven',
  width: 300,
  height: 250,
  meta: {},
  ...some,
});
const pbjs = (some: object = {}) => ({
  version: 'v11.36.0',
  adUnits: [{ code: 'ad-boven', bids: [{ bidder: 'criteo' }, { bidder: 'rubicon' }] }],
  getBidResponses: () => ({ 'ad-boven': { bids: [bid()] } }),
  getAllWinningBids: () => [],
  getNoBids: () => ({}),
  getUserIdsAsEids: () => [],
  getConfig: (name: string) => (name === 'coppa' ? false : {}),
  ...some,
});
const slot = (information: object | null) => ({
  getSlotElementId: () => 'div-gpt-boven',
  getAdUnitPath: () => '/1/krant',
  getResponseInformation: () => information,
});
/** What the page's world answers when it holds these names. */
const read = (world: object) => {
  vi.stubGlobal('window', world);
  // As it is sent to the page: as text.
  const sent = new Function(`return (${readAuctions.toString()})()`) as () => unknown;
  const answer = sent();
  return structuredClone(answer);
};
const fields = (world: object) => auctionFields(read(world));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('an auction of Prebid', () => {
  it('tells who was asked, who bid, and what of', () => {
    expect(fields({ pbjs: pbjs() })).toEqual([
      {
        library: 'prebid',
        version: 'v11.36.0',
        bidders: ['criteo', 'rubicon'],
        bids: [
          {
            bidder: 'criteo',
            code: 'ad-boven',
            size: '300x250',
            won: false,
            advertisers: [],
            categories: [],
            transparency: null,
          },
        ],
        identifiers: [],
        modules: [],
        coppa: false,
        slots: [{ code: 'ad-boven', path: null, filled: null }],
      },
    ]);
  });

  it('tells of the bid that was shown, once', () => {
    const [told] = fields({ pbjs: pbjs({ getAllWinningBids: () => [bid()] }) });
    expect(told?.bids.map(({ won }) => won)).toEqual([true]);
    expect(told?.slots).toEqual([{ code: 'ad-boven', path: null, filled: true }]);
  });

  it('tells for whom a bid is, of what kind, and what the DSA asks', () => {
    const meta = {
      advertiserDomains: ['winkel.example', 'https://www.winkel.example/jas?x', '<b>'],
      primaryCatId: 'IAB9-7',
      secondaryCatIds: ['IAB8-5'],
      dsa: {
        behalf: 'Winkel BV',
        paid: 'Bureau',
        transparency: [{ domain: 'x.example', dsaparams: [1, 2] }],
      },
    };
    const [told] = fields({ pbjs: pbjs({ getBidResponses: () => ({ x: { bids: [bid({ meta })] } }) }) });
    expect(told?.bids[0]).toMatchObject({
      advertisers: ['winkel.example', 'www.winkel.example'],
      categories: ['IAB9-7', 'IAB8-5'],
      transparency: { required: null, behalf: 'Winkel BV', paid: 'Bureau', parameters: [1, 2] },
    });
  });

  it('tells which numbers go along, of which kind, and which modules are set up', () => {
    const userIds = [{ name: 'id5Id', params: { partner: 1 } }, { name: 'sharedId' }];
    const [told] = fields({
      pbjs: pbjs({
        getUserIdsAsEids: () => [{ source: 'id5-sync.com', uids: [{ id: 'ID5-geheim' }] }],
        getConfig: (name: string) => (name === 'coppa' ? true : { userIds }),
      }),
    });
    expect(told).toMatchObject({
      identifiers: ['eids:id5-sync.com'],
      modules: ['id5Id', 'sharedId'],
      coppa: true,
    });
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  it('has another name where the page gave it one, and several are one', () => {
    const world = {
      _pbjsGlobals: ['pbjs', 'krantPbjs'],
      pbjs: pbjs(),
      krantPbjs: pbjs({ adUnits: [{ code: 'x', bids: [{ bidder: 'adf' }] }] }),
    };
    const told = fields(world);
    expect(told).toHaveLength(1);
    expect(told[0]?.bidders).toEqual(['criteo', 'rubicon', 'adf']);
  });

  it('is none where the library has not come', () => {
    expect(fields({ pbjs: { que: [] }, googletag: { cmd: [] } })).toEqual([]);
    expect(fields({})).toEqual([]);
  });
});

test('Google’s tag tells of its places and whether they were filled', () => {
  const googletag = {
    pubads: () => ({ getSlots: () => [slot({ advertiserId: 1 }), slot(null)] }),
    getVersion: () => '202611170101',
  };
  expect(fields({ googletag })).toEqual([
    {
      library: 'gpt',
      version: '202611170101',
      bidders: [],
      bids: [],
      identifiers: [],
      modules: [],
      coppa: null,
      slots: [
        { code: 'div-gpt-boven', path: '/1/krant', filled: true },
        { code: 'div-gpt-boven', path: '/1/krant', filled: false },
      ],
    },
  ]);
});

describe('a page that answers to do harm', () => {
  const thrown = () => {
    throw new Error('nee');
  };

  it.each([
    ['throws', pbjs({ getBidResponses: thrown, getConfig: thrown, getUserIdsAsEids: thrown })],
    [
      'has getters that throw',
      {
        version: '1',
        ...{},
        get adUnits() {
          return thrown();
        },
      },
    ],
    ['answers nonsense', pbjs({ getBidResponses: () => 'x', getAllWinningBids: () => 7, adUnits: 'x' })],
    ['answers null', pbjs({ getBidResponses: () => null, getConfig: () => null, adUnits: null })],
    ['answers functions', pbjs({ getBidResponses: () => ({ x: { bids: [thrown] } }), adUnits: [thrown] })],
    ['has names that are none', pbjs({ adUnits: [{ code: 'x', bids: [{ bidder: '<b>' }, { bidder: 7 }] }] })],
    ['names somebody', pbjs({ adUnits: [{ code: 'x', bids: [{ bidder: '8f14e45fceea467fa8d4' }] }] })],
  ])('is heard no more than it says: it %s', (_, hostile) => {
    const [told] = fields({ pbjs: hostile });
    expect(told?.bidders.filter((name) => name !== 'criteo' && name !== 'rubicon')).toEqual([]);
  });

  it('fills 60 kB and no more', () => {
    const long = 'x'.repeat(10_000);
    const bids = Array.from({ length: 5000 }, (_, n) =>
      bid({ adId: n, adUnitCode: `${n}${long}`, meta: { advertiserDomains: Array(500).fill(long) } }),
    );
    const answer = read({
      pbjs: pbjs({ getBidResponses: () => ({ x: { bids } }), getAllWinningBids: () => bids, adUnits: bids }),
      _pbjsGlobals: Array.from({ length: 500 }, () => 'pbjs'),
    });
    expect(JSON.stringify(answer).length).toBeLessThan(60_000);
    expect(JSON.stringify(answer).length).toBeGreaterThan(1000);
  });

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    { prebid: 'x' },
    { prebid: [{}], gpt: null },
    { prebid: [], gpt: 7 },
  ])('is no auction when it answers %j', (answer) => {
    expect(auctionFields(answer)).toEqual([]);
  });

  it('finds nothing changed in its window', () => {
    const world = { pbjs: Object.freeze(pbjs()) };
    read(Object.freeze(world));
    expect(Object.keys(world)).toEqual(['pbjs']);
  });
});

describe('when an auction is asked', () => {
  let told: AdEvent[];
  let auctions: Auctions;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    told = [];
    Object.assign(fake, { asked: 0, answer: read({ pbjs: pbjs() }) });
    auctions = new Auctions((event) => told.push(event));
  });

  it('is some time after the last request', async () => {
    auctions.later(1);
    await vi.advanceTimersByTimeAsync(2000);
    auctions.later(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(fake.asked).toBe(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(fake.asked).toBe(1);
    expect(told).toMatchObject([
      { kind: 'ads', tabId: 1, frameId: 0, documentId: 'D', claim: { type: 'ad-auction' } },
    ]);
  });

  it('is after eight seconds, however many requests come', async () => {
    for (let n = 0; n < 9; n += 1) {
      auctions.later(1);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(fake.asked).toBe(1);
  });

  it('is four times in one page', async () => {
    for (let n = 0; n < 8; n += 1) {
      auctions.later(1);
      await vi.advanceTimersByTimeAsync(3000);
    }
    expect(fake.asked).toBe(4);
    auctions.heard(commit('N', 'https://b.example/'));
    auctions.later(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(fake.asked).toBe(5);
  });

  it('is never when the page went away', async () => {
    auctions.later(1);
    auctions.later(2);
    auctions.heard(commit('N', 'https://b.example/'));
    auctions.heard({ kind: 'tab-gone', tabId: 2, timeStamp: 1 });
    await vi.advanceTimersByTimeAsync(9000);
    expect(fake.asked).toBe(0);
  });
});
