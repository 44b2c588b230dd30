import { describe, expect, it, test } from 'vitest';
import type { Signal, SignalKind, SignalOf } from '../../../../core/model/signal.ts';
import { adSignals, adsBegun, adsExpected, adsLoaded } from '../../../../platform/sensors/ads/ad-signals.ts';
import type { AdPlaceClaim } from '../../../../platform/sensors/ads/messages.ts';
import type { AdEvent } from '../../../../platform/sensors/events.ts';
import { type LiveVisit, liveVisit } from '../../../../platform/sensors/visits.ts';
import { buildVisit } from '../../../visits/build.ts';

const top = 'https://www.krant.example/';
const began = 1_000_000;

function place(some: Partial<AdPlaceClaim> = {}): AdPlaceClaim {
  return {
    number: 0,
    within: null,
    found: ['slot'],
    network: 'google-ad-manager',
    codes: [],
    box: { x: 0, y: 10, width: 300, height: 250 },
    covers: 0.1,
    lies: 'in-page',
    filled: true,
    labels: [],
    disclosures: [],
    advertiser: null,
    links: [],
    text: '',
    buttons: [],
    alts: [],
    controls: [],
    media: { videos: 0, autoplay: false, sound: false },
    frameHosts: [],
    unread: 0,
    ...some,
  };
}

/** A visit of a newspaper, and what it is told. */
function stage(visited: (site: string) => boolean | null = () => false) {
  const live: LiveVisit = liveVisit(buildVisit({ host: 'www.krant.example', startedAt: began }));
  const asked: string[] = [];
  const known = {
    siteOf: (host: string) => host.split('.').slice(-2).join('.'),
    visited: async (site: string) => {
      asked.push(site);
      return visited(site);
    },
    hash: (text: string) => `hash${text.length}0123456789`,
  };
  const tell = (claim: AdEvent['claim'], { at = 2000, frameId = 0, depth = 0, url = top } = {}) =>
    adSignals(
      { kind: 'ads', tabId: 1, frameId, documentId: 'D', url, timeStamp: began + at, claim },
      live,
      depth,
      known,
    );
  const show = async (some: Partial<AdPlaceClaim>, where = {}) => {
    const made = await tell({ type: 'ad-places', at: 0, places: [place(some)] }, where);
    return only(made, 'ad-place')[0];
  };
  return { live, asked, tell, show };
}

function only<Kind extends SignalKind>(signals: readonly Signal[], kind: Kind): SignalOf<Kind>[] {
  return signals.filter((signal): signal is SignalOf<Kind> => signal.kind === kind);
}
const brief = (signals: readonly Signal[]) =>
  signals.map((signal) =>
    [signal.kind, signal.kind === 'health' ? signal.state : signal.kind === 'ad-search' ? signal.ended : '']
      .join(' ')
      .trim(),
  );

describe('a place for advertising', () => {
  it('is named by its frame and its number, and stays where it was seen first', async () => {
    const { show } = stage();
    await show({ number: 3, filled: false }, { at: 1000, frameId: 7, depth: 1 });
    expect(await show({ number: 3 }, { at: 5000, frameId: 7, depth: 1 })).toMatchObject({
      id: 'ad-place:7.3',
      place: '7.3',
      trust: 'page',
      at: 1000,
      frame: 1,
      filled: true,
    });
  });

  it('has the host of its document, and none in a frame without an address', async () => {
    const { show } = stage();
    expect((await show({}, { depth: 2, url: 'https://ads.net.example/x?y' }))?.frameHost).toBe(
      'ads.net.example',
    );
    expect((await show({}, { depth: 1, url: 'about:srcdoc' }))?.frameHost).toBe(null);
  });

  it('lies within the place that the browser named, and in no other word', async () => {
    const { show } = stage();
    expect((await show({ within: '0.3' }))?.within).toBe('0.3');
    expect((await show({ within: 'iets' }))?.within).toBe(null);
  });

  it('has hosts of the frames in it, not their addresses', async () => {
    const { show } = stage();
    const frameHosts = ['https://Ads.example/ad?id=fenna', 'ads.example', 'b.example', 'about:blank', 'x y'];
    expect((await show({ frameHosts }))?.frameHosts).toEqual(['ads.example', 'b.example']);
  });

  it('leads where its links lead', async () => {
    const href = `https://adclick.g.doubleclick.net/aclk?sa=L&adurl=${encodeURIComponent('https://www.winkel.example/jas?klant=fenna')}`;
    const seen = await stage().show({ links: [{ href, sponsored: true }] });
    expect(seen?.links).toEqual([
      {
        host: 'www.winkel.example',
        url: 'https://www.winkel.example/jas?klant',
        via: ['adclick.g.doubleclick.net'],
        sponsored: true,
        visitedBefore: false,
      },
    ]);
  });

  it('is told once of each address that it leads to', async () => {
    const link = { href: 'https://www.winkel.example/', sponsored: false };
    expect((await stage().show({ links: [link, { ...link, sponsored: true }] }))?.links).toHaveLength(2);
    expect((await stage().show({ links: [link, link] }))?.links).toHaveLength(1);
  });

  it('keeps what it is called, without what could single a person out', async () => {
    const codes = [
      '/1234567/krant/voorpagina',
      'div-gpt-ad-1234567890123-0',
      'ad-8f14e45fceea467fa8d40123456789ab',
      'ad-slot-top',
      '',
    ];
    const seen = await stage().show({ codes });
    expect(seen?.codes).toEqual([
      '/1234567/krant/voorpagina',
      'div-gpt-ad-1234567890123-0',
      ':hash3501',
      'ad-slot-top',
    ]);
  });
});

describe('the text of an ad', () => {
  it('is searched for listed words', async () => {
    const seen = await stage().show({
      text: 'Ontvang 50 free spins in ons casino',
      buttons: ['Koop nu'],
      links: [{ href: 'https://casino.example/roulette', sponsored: false }],
    });
    const lists = seen?.words.map(({ list, where }) => `${list} ${where}`);
    expect(lists).toContain('gambling text');
    expect(lists).toContain('gambling landing');
    expect(lists).toContain('exhortation button');
  });

  it('is in no signal', async () => {
    const secret = 'Geheimtaal';
    const { tell } = stage();
    const made = await tell({
      type: 'ad-places',
      at: 0,
      places: [
        place({
          text: `${secret} in de tekst, casino`,
          buttons: [`${secret} op de knop`],
          alts: [`${secret} bij het plaatje`],
          links: [{ href: `https://www.winkel.example/?q=${secret}#${secret}`, sponsored: false }],
          frameHosts: [`https://ads.example/${secret}`],
        }),
      ],
    });
    expect(only(made, 'ad-place')).toHaveLength(1);
    expect(JSON.stringify(made).toLowerCase()).not.toContain(secret.toLowerCase());
  });
});

describe('a site where an ad leads', () => {
  const to = (...hosts: string[]) => ({
    links: hosts.map((host) => ({ href: `https://${host}/`, sponsored: false })),
  });
  const earlier = (signal: SignalOf<'ad-place'> | undefined) =>
    signal?.links.map((link) => link.visitedBefore);

  it('was visited before, or was not, or is not looked up', async () => {
    const { show } = stage((site) =>
      site === 'winkel.example' ? true : site === 'cafe.example' ? false : null,
    );
    const seen = await show(to('www.winkel.example', 'www.cafe.example', 'www.anders.example'));
    expect(earlier(seen)).toEqual([true, false, null]);
  });

  it('is asked for once in a visit, and not when it is the page’s own', async () => {
    const { show, asked } = stage();
    await show(to('www.winkel.example', 'm.winkel.example'));
    expect(earlier(await show(to('www.winkel.example', 'www.krant.example')))).toEqual([false, null]);
    expect(asked).toEqual(['winkel.example']);
  });

  it('is not asked for without end', async () => {
    const { show, asked } = stage();
    for (let n = 0; n < 15; n += 1)
      await show(to(...Array.from({ length: 12 }, (_, one) => `s${n}x${one}.example`)));
    expect(asked).toHaveLength(60);
  });
});

describe('how much is heard of one visit', () => {
  it('is 120 places', async () => {
    const { tell } = stage();
    const made: Signal[] = [];
    for (let n = 0; n < 5; n += 1) {
      const places = Array.from({ length: 40 }, (_, one) => place({ number: n * 40 + one }));
      made.push(...(await tell({ type: 'ad-places', at: 0, places })));
    }
    expect(only(made, 'ad-place')).toHaveLength(120);
    const again = await tell({ type: 'ad-places', at: 0, places: [place({ number: 0 })] });
    expect(only(again, 'ad-place')).toHaveLength(1);
  });

  it('is 200 claims', async () => {
    const { tell } = stage();
    for (let n = 0; n < 200; n += 1) await tell({ type: 'ad-hint', at: 0 });
    expect(await tell({ type: 'ad-places', at: 0, places: [place()] })).toEqual([]);
  });
});

describe('the search for advertising', () => {
  const ended = (found: boolean) => ({ type: 'ad-search', at: 0, found, seconds: 2.345 }) as const;

  it('ends when its script says so', async () => {
    const made = await stage().tell(ended(false), { at: 3000 });
    expect(made).toMatchObject([
      { id: 'ad-search', ended: 'none', seconds: 2.3, at: 3000 },
      { id: 'health:ads', sensor: 'ads', state: 'ok', why: null },
    ]);
  });

  it('goes on when a place was told, and has found something whatever is said at its end', async () => {
    const { tell } = stage();
    expect(brief(await tell({ type: 'ad-places', at: 0, places: [place()] }))).toEqual([
      'health late',
      'ad-place',
    ]);
    expect(brief(await tell({ type: 'ad-places', at: 0, places: [place({ number: 1 })] }))).toEqual([
      'ad-place',
    ]);
    expect(brief(await tell(ended(false)))).toEqual(['ad-search found', 'health ok']);
  });

  it('is that of the top document', async () => {
    expect(await stage().tell(ended(false), { depth: 1, frameId: 4 })).toEqual([]);
  });

  it('has not ended when the page speaks first', () => {
    const { live } = stage();
    expect(adsBegun(began + 1000, live)).toMatchObject([{ id: 'health:ads', state: 'late', at: 1000 }]);
  });

  it('ends without a script where the page has loaded and nothing spoke for advertising', () => {
    const { live } = stage();
    adsBegun(began + 1000, live);
    expect(brief(adsLoaded(began + 2000, live))).toEqual(['ad-search none', 'health ok']);
    expect(adsLoaded(began + 2500, live)).toEqual([]);
    const { live: other } = stage();
    expect(adsLoaded(began + 1000, other)).toEqual([]);
    expect(brief(adsBegun(began + 2000, other))).toEqual(['ad-search none', 'health ok']);
  });

  it('goes on once something speaks for advertising, until its script ends it', async () => {
    const { live, tell } = stage();
    expect(brief(adsExpected(began + 500, live))).toEqual(['health late']);
    expect(adsExpected(began + 600, live)).toEqual([]);
    expect(brief(adsBegun(began + 1000, live))).toEqual(['health late']);
    expect(adsLoaded(began + 2000, live)).toEqual([]);
    expect(brief(await tell(ended(false)))).toEqual(['ad-search none', 'health ok']);
    expect(adsExpected(began + 9000, live)).toEqual([]);
  });

  it('begins again where the page holds a place after all', async () => {
    const { live, tell } = stage();
    adsBegun(began + 1000, live);
    adsLoaded(began + 2000, live);
    expect(brief(await tell({ type: 'ad-hint', at: 0 }))).toEqual(['health late']);
    expect(brief(await tell(ended(true)))).toEqual(['ad-search found', 'health ok']);
  });
});

test('what an auction told is kept as it was told last', async () => {
  const fields = {
    library: 'prebid',
    version: 'v11.0.0',
    bidders: ['criteo'],
    bids: [],
    identifiers: ['eids:id5-sync.com'],
    modules: ['id5Id'],
    coppa: false,
    slots: [{ code: 'ad-8f14e45fceea467fa8d40123456789ab', path: '/1/krant', filled: null }],
  } as const;
  expect(await stage().tell({ type: 'ad-auction', fields }, { at: 4000 })).toEqual([
    {
      id: 'ad-auction:prebid',
      kind: 'ad-auction',
      trust: 'page',
      at: 4000,
      ...fields,
      slots: [{ code: ':hash3501', path: '/1/krant', filled: null }],
    },
  ]);
});
