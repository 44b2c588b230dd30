import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdEvent } from '../../../../platform/sensors/events.ts';
import { forgetAll } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';
import { claim, commit, navigation, request, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

let stage: Stage;
beforeEach(async () => {
  resetFake();
  stage = await startWorker();
});
afterEach(forgetAll);

const page = 'https://krant.example/';
const ads = (told: AdEvent['claim'], documentId = 'A'): AdEvent => ({
  kind: 'ads',
  tabId: 1,
  frameId: 0,
  documentId,
  url: page,
  timeStamp: 3000,
  claim: told,
});
const hint = (documentId?: string) => ads({ type: 'ad-hint', at: 0 }, documentId);
const placeOf = (href: string) =>
  ads({
    type: 'ad-places',
    at: 0,
    places: [
      {
        number: 0,
        within: null,
        found: ['slot'],
        network: null,
        codes: [],
        box: { x: 0, y: 0, width: 300, height: 250 },
        covers: 0.1,
        lies: 'in-page',
        filled: true,
        labels: [],
        disclosures: [],
        advertiser: null,
        links: [{ href, sponsored: false }],
        text: '',
        buttons: [],
        alts: [],
        controls: [],
        media: { videos: 0, autoplay: false, sound: false },
        frameHosts: [],
        unread: 0,
      },
    ],
  });
const signals = async () => {
  const visits = await stage.visits();
  return stage.signals(visits.find(({ url }) => url === page));
};
const health = async () =>
  (await signals()).find((signal) => signal.kind === 'health' && signal.sensor === 'ads');

describe('a page is looked at for advertising', () => {
  it('when it asks for some', async () => {
    const ask = request('A', 'https://securepubads.g.doubleclick.net/gampad/ads?iu=/1/krant&sz=1x1');
    await stage.work(commit('A', page), ask);
    expect(stage.advertised).toEqual([[1, true]]);
  });

  it('when it loads the script of a network, or a frame of who advertises', async () => {
    await stage.work(
      commit('A', page),
      request('A', 'https://cdn.taboola.com/libtrc/krant/loader.js', { type: 'script' }),
      request('F', 'https://volgt.example/frame', { type: 'sub_frame', parentDocumentId: 'A', frameId: 4 }),
      request('A', 'https://volgt.example/pixel'),
    );
    expect(stage.advertised).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it('when its script says that it holds a place', async () => {
    await stage.work(commit('A', page), hint());
    expect(stage.advertised).toEqual([[1, false]]);
  });

  it('not while Helder is paused', async () => {
    await stage.work(commit('A', page));
    stage.settings = { ...stage.settings, pausedEverywhere: true };
    await stage.work(hint());
    expect(stage.advertised).toEqual([]);
  });

  it('not in a private window that is not looked at', async () => {
    fake.incognitoAllowed = true;
    fake.tabs.set(1, { incognito: true });
    await stage.work(commit('A', page), hint());
    expect(stage.advertised).toEqual([]);
  });
});

describe('that no advertising was seen', () => {
  it('counts once the page has loaded and was looked at', async () => {
    await stage.work(commit('A', page), claim('A', 'Krant'));
    expect(await health()).toMatchObject({ state: 'late' });
    await stage.work(navigation('completed', { documentId: 'A', timeStamp: 2500 }));
    expect(await health()).toMatchObject({ state: 'ok', at: 1500 });
    expect(await signals()).toContainEqual(expect.objectContaining({ kind: 'ad-search', ended: 'none' }));
  });

  it('does not count where some was asked for, until its script has looked', async () => {
    await stage.work(
      commit('A', page),
      request('A', 'https://cdn.taboola.com/libtrc/krant/loader.js', { type: 'script' }),
      claim('A', 'Krant'),
      navigation('completed', { documentId: 'A', timeStamp: 2500 }),
    );
    expect(await health()).toMatchObject({ state: 'late' });
    await stage.work(ads({ type: 'ad-search', at: 0, found: false, seconds: 8 }));
    expect(await health()).toMatchObject({ state: 'ok' });
  });
});

describe('the site where an ad leads', () => {
  const visited = async () => {
    await stage.work(commit('A', page), placeOf('https://www.winkel.example/jas'));
    const place = (await signals()).find((signal) => signal.kind === 'ad-place');
    return place?.kind === 'ad-place' ? place.links.map((link) => link.visitedBefore) : null;
  };
  const shop = () => stage.work(commit('S', 'https://winkel.example/jas', { timeStamp: 500 }));

  it('was visited before when a page of it was', async () => {
    await shop();
    expect(await visited()).toEqual([true]);
  });

  it('was not when none was', async () => {
    expect(await visited()).toEqual([false]);
  });

  it('is not looked up in a comparison', async () => {
    await shop();
    stage.compared.set(1, { id: 'c1', run: 'accept', choice: null });
    expect(await visited()).toEqual([null]);
  });

  it('is not looked up in a private window', async () => {
    await shop();
    fake.incognitoAllowed = true;
    fake.tabs.set(1, { incognito: true });
    stage.settings = { ...stage.settings, recordPrivate: true };
    expect(await visited()).toEqual([null]);
  });
});
