import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdAuctionSignal, AdPlaceSignal, Signal } from '../../core/model/signal.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** What auctions in a page answer, and which place a frame fills: asked by the background, in both browsers. */
describe.each(['chrome', 'firefox'] as const)('in %s', (browser) => {
  let helder: Helder;
  let news: readonly Signal[];
  let auction: readonly Signal[];
  /** Names in the page's window before the auction was asked, and after. */
  let names: { readonly before: readonly string[]; readonly after: readonly string[] };

  beforeAll(async () => {
    helder = await startHelder(browser);
    const page = await helder.open('https://www.veiling-demo.nl/?manier=ja');
    const namesNow = () => page.evaluate(() => Object.keys(globalThis).sort());
    const before = await namesNow();
    const hasBids = (signals: readonly Signal[]) => auctions(signals).some(({ bids }) => bids.length > 0);
    auction = await until('www.veiling-demo.nl', hasBids);
    names = { before, after: await namesNow() };
    await helder.open('https://www.dewaterkrant-demo.nl/');
    news = await until('www.dewaterkrant-demo.nl', (signals) => framed(signals).length > 0);
  });
  afterAll(() => helder?.close());

  test('an auction names its bidders, the numbers that go along and whose they are', () => {
    expect(auctions(auction)).toMatchObject([
      {
        library: 'prebid',
        bidders: expect.arrayContaining(['appnexus', 'rubicon', 'criteo', 'improvedigital', 'taboola']),
        identifiers: expect.arrayContaining(['eids:pubcid.org']),
        modules: ['sharedId', 'id5Id'],
        coppa: false,
        slots: [{ code: 'ad-boven', path: null, filled: null }],
      },
    ]);
  });

  test('a document in a frame lies within the place of the document above', () => {
    const places = news.flatMap((signal) => (signal.kind === 'ad-place' ? [signal.place] : []));
    const inside = framed(news).map(({ within }) => within);
    expect(inside).not.toEqual([]);
    expect(inside.filter((within) => within !== null && !places.includes(within))).toEqual([]);
    expect(inside).not.toContain(null);
  });

  test('asking leaves no name behind in the page', () => {
    expect(names.after.filter((name) => !names.before.includes(name) && !/pbjs/i.test(name))).toEqual([]);
  });

  /** Signals of the latest visit to a host, asked for until it is so; after twenty seconds as they are. */
  async function until(
    host: string,
    isSo: (signals: readonly Signal[]) => boolean,
  ): Promise<readonly Signal[]> {
    const end = Date.now() + 20_000;
    for (;;) {
      const { visits, signals } = await helder.dump();
      const visit = visits.find((one) => one.host === host);
      const found = visit === undefined ? [] : signals(visit);
      if (isSo(found) || Date.now() > end) return found;
      await sleep(500);
    }
  }
});

function auctions(signals: readonly Signal[]): readonly AdAuctionSignal[] {
  return signals.filter((signal) => signal.kind === 'ad-auction');
}

function framed(signals: readonly Signal[]): readonly AdPlaceSignal[] {
  return signals.filter((signal) => signal.kind === 'ad-place').filter(({ frame }) => frame > 0);
}
