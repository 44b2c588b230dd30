import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../../platform/settings.ts';
import { forgetAll, id, value } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';
import { claim, commit, navigation, request, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

let stage: Stage;

beforeEach(async () => {
  resetFake();
  stage = await startWorker();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await forgetAll();
});

const pixel = 'https://volgt.example/pixel';

describe('what is recorded', () => {
  it('is what a page asks, with who was asked', async () => {
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    expect(await stage.requested('https://a.example/')).toEqual([pixel]);
    const [visit] = await stage.visits();
    const hosts = (await stage.signals(visit)).filter(({ kind }) => kind === 'host');
    expect(hosts).toMatchObject([{ host: 'volgt.example', company: { id: 'volger' } }]);
  });

  it.each([
    'file:///home/sanne/brief.html',
    'data:text/html,<img src="https://volgt.example/pixel">',
    'blob:https://a.example/8f14e45f-ceea-467f-a8d4-0123456789ab',
    'about:blank',
    'chrome://settings/',
    'moz-extension://8f14e45f/popup.html',
    'view-source:https://a.example/',
    'javascript:alert(1)',
    'http://',
    '',
  ])('is nothing of the page %j, nor given to the page before it', async (url) => {
    await stage.work(commit('A', 'https://a.example/'));
    await stage.work(
      commit('B', url),
      request('B', pixel),
      // A document that nobody heard of, and a request without one.
      request('C', pixel, { frameId: 7, parentDocumentId: 'D' }),
      request(undefined, pixel),
      claim('B', 'Geheim'),
      navigation('completed', { url, documentId: 'B' }),
    );
    expect((await stage.visits()).map((visit) => visit.url)).toEqual(['https://a.example/']);
    expect(await stage.requested('https://a.example/')).toEqual([]);
  });

  it('is a file when the person says so', async () => {
    stage.settings = { ...stage.settings, recordFiles: true };
    await stage.work(commit('A', 'file:///home/sanne/brief.html'), request('A', pixel));
    expect(await stage.requested('file:/home/sanne/brief.html')).toEqual([pixel]);
  });

  it.each([
    ['http://[::1]:8080/', '[::1]', '[::1]'],
    ['https://www.bücher.example/', 'www.xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['https://www.a.example./', 'www.a.example.', 'a.example'],
    ['http://localhost/', 'localhost', 'localhost'],
  ])('is a page at %s', async (url, host, site) => {
    await stage.work(commit('A', url));
    expect(await stage.visits()).toMatchObject([{ host, site }]);
  });
});

describe('a private window', () => {
  beforeEach(() => {
    fake.incognitoAllowed = true;
    fake.tabs.set(1, { incognito: true });
  });

  it('is not recorded', async () => {
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel), claim('A', 'Geheim'));
    expect(await stage.visits()).toEqual([]);
  });

  it('is recorded when the person says so, and marked', async () => {
    stage.settings = { ...stage.settings, recordPrivate: true };
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    expect(await stage.visits()).toMatchObject([{ private: true }]);
  });

  it('that was closed before Helder could ask counts as private', async () => {
    fake.tabs.clear();
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    expect(await stage.visits()).toEqual([]);
  });

  it('of which a failed navigation is told is not recorded', async () => {
    await stage.work(
      request(undefined, 'https://a.example/', { type: 'main_frame' }, 'failed'),
      navigation('failed', { url: 'https://a.example/', error: 'net::ERR_FAILED' }),
    );
    expect(await stage.visits()).toEqual([]);
  });

  it('stops requests without a tab from being recorded while it is open', async () => {
    const asked = () => request(undefined, pixel, { tabId: -1, initiator: 'https://a.example' });
    fake.privateWindow = true;
    await stage.work(asked());
    expect(await stage.visits()).toEqual([]);
    fake.privateWindow = false;
    await stage.work(asked());
    expect(await stage.visits()).toMatchObject([{ kind: 'background', site: 'a.example' }]);
  });
});

describe('while Helder is paused', () => {
  const paused: [string, Partial<Settings>][] = [
    ['everywhere', { pausedEverywhere: true }],
    ['on the site', { pausedSites: ['a.example'] }],
    ['on the host', { pausedSites: ['www.a.example'] }],
  ];

  it.each(paused)('%s no visit begins', async (_, change) => {
    stage.settings = { ...stage.settings, ...change };
    await stage.work(commit('A', 'https://www.a.example/'), request('A', pixel), claim('A', 'Titel'));
    expect(await stage.visits()).toEqual([]);
  });

  it.each(paused)('%s nothing is added to a visit that was begun', async (_, change) => {
    await stage.work(commit('A', 'https://www.a.example/'));
    stage.settings = { ...stage.settings, ...change };
    await stage.work(request('A', pixel), claim('A', 'Titel'), navigation('route', { documentId: 'A' }));
    expect(await stage.requested('https://www.a.example/')).toEqual([]);
    expect(await stage.visits()).toMatchObject([{ title: '', gaps: [] }]);
  });

  it('on a site, another one is recorded', async () => {
    stage.settings = { ...stage.settings, pausedSites: ['a.example'] };
    await stage.work(commit('A', 'https://aa.example/'), request('A', pixel));
    expect(await stage.requested('https://aa.example/')).toEqual([pixel]);
  });

  it('a hole comes into being, and the visit says so once it goes on', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    const before = stage.settings;
    stage.settings = { ...before, pausedEverywhere: true };
    await stage.work(request('A', 'https://volgt.example/ongezien'));
    stage.settings = before;
    await stage.work(request('A', pixel));
    expect(await stage.requested('https://a.example/')).toEqual([pixel]);
    const [visit] = await stage.visits();
    expect(visit?.gaps.map(({ kind }) => kind)).toEqual(['late-start']);
    const healths = (await stage.signals(visit)).filter(
      (signal) => signal.kind === 'health' && signal.sensor === 'network',
    );
    expect(healths).toMatchObject([{ state: 'late' }]);
  });

  it('a service worker is not recorded, and is again afterwards', async () => {
    const asked = () => request(undefined, pixel, { tabId: -1, initiator: 'https://a.example' });
    stage.settings = { ...stage.settings, pausedSites: ['a.example'] };
    await stage.work(asked());
    expect(await stage.visits()).toEqual([]);
    stage.settings = { ...stage.settings, pausedSites: [] };
    await stage.work(asked());
    expect(await stage.requested('https://a.example/')).toEqual([pixel]);
  });
});

describe('a visit that is deleted while its page is open', () => {
  it.each(['the visit', 'the site', 'everything'])('stays away after %s was deleted', async (what) => {
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    const [visit] = await stage.visits();
    if (visit === undefined) throw new Error('no visit');
    if (what === 'the visit') await value(stage.store.deleteVisit(visit.id));
    else if (what === 'the site') await value(stage.store.deleteSite(visit.site));
    else await value(stage.store.deleteEverything());
    await stage.work(request('A', pixel));
    await stage.work(
      request('A', pixel),
      request('F', pixel, { frameId: 5, parentDocumentId: 'A' }),
      claim('A', 'Titel'),
      navigation('completed', { documentId: 'A' }),
    );
    expect(await stage.visits()).toEqual([]);
  });

  it('stays away when the page comes back from the back-forward cache', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    await stage.work(commit('B', 'https://b.example/'));
    await value(stage.store.deleteEverything());
    await stage.work(commit('A', 'https://a.example/', { transitionQualifiers: ['forward_back'] }));
    expect(await stage.visits()).toEqual([]);
  });

  it('leaves the next page of the tab alone', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    await value(stage.store.deleteEverything());
    await stage.work(request('A', pixel));
    await stage.work(commit('B', 'https://b.example/'), request('B', pixel));
    expect(await stage.requested('https://b.example/')).toEqual([pixel]);
  });
});

describe('a page that comes back', () => {
  const back = commit('A', 'https://a.example/', {
    transitionQualifiers: ['forward_back'],
    timeStamp: 90_000,
  });

  it.each(['to the same worker', 'to a worker that started anew'])('goes on as it was: %s', async (who) => {
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel), claim('A', 'Titel'));
    await stage.work(commit('B', 'https://b.example/', { timeStamp: 2000 }));
    if (who === 'to a worker that started anew') stage = await startWorker(stage.store);
    await stage.work(back, request('A', 'https://volgt.example/terug'));
    expect(await stage.requested('https://a.example/')).toEqual([pixel, 'https://volgt.example/terug']);
    const visit = (await stage.visits()).find(({ url }) => url === 'https://a.example/');
    expect(visit).toMatchObject({ title: 'Titel', startedAt: 1000, endedAt: null });
    expect((await stage.signals(visit)).filter(({ kind }) => kind === 'navigation')).toMatchObject([
      { what: 'commit' },
      { what: 'restored' },
    ]);
    expect(stage.reopened).toEqual([visit?.id]);
  });

  it('is looked for in the database once a minute has passed without a word of it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    await stage.work(commit('B', 'https://b.example/'));
    const asked = vi.spyOn(stage.store, 'visitByDocument');
    await stage.work(request('A', 'https://volgt.example/baken'));
    expect(asked).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 61_000);
    await stage.work(request('B', pixel));
    await stage.work(request('A', 'https://volgt.example/laat'));
    expect(asked.mock.calls).toEqual([['A']]);
    expect(await stage.requested('https://a.example/')).toEqual([
      'https://volgt.example/baken',
      'https://volgt.example/laat',
      pixel,
    ]);
  });

  it('is remembered longer while a request of it has not ended', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const beacon = { requestId: 'traag', timeStamp: 1020 };
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel, beacon, 'sent'));
    await stage.work(commit('B', 'https://b.example/'));
    vi.setSystemTime(Date.now() + 61_000);
    await stage.work(request('B', pixel));
    const asked = vi.spyOn(stage.store, 'visitByDocument');
    await stage.work(request('A', pixel, beacon));
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('what a service worker does', () => {
  it('goes on in the same visit when our worker starts anew', async () => {
    const asked = (path: string, timeStamp: number) =>
      request(undefined, `https://volgt.example/${path}`, {
        tabId: -1,
        initiator: 'https://a.example',
        timeStamp,
      });
    await stage.work(asked('een', 1000));
    stage = await startWorker(stage.store);
    await stage.work(asked('twee', 50_000));
    expect(await stage.visits()).toMatchObject([{ startedAt: 1000 }]);
    const requests = (await stage.signals((await stage.visits())[0])).filter(
      ({ kind }) => kind === 'request',
    );
    expect(requests.map(({ at }) => at)).toEqual([0, 49_000]);
  });
});

describe('a request without a document, told to a worker that started anew', () => {
  it('belongs to the page that its tab shows, which is read once', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    stage = await startWorker(stage.store);
    const read = vi.spyOn(stage.store, 'readSignals');
    await stage.work(request(undefined, pixel), request(undefined, 'https://volgt.example/nog'));
    expect(read).toHaveBeenCalledTimes(1);
    expect(await stage.requested('https://a.example/')).toEqual(['https://volgt.example/nog', pixel]);
  });

  it('does not belong to a page that the tab has left', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    await value(stage.store.close(stage.changed[0] ?? id(''), 5000));
    stage = await startWorker(stage.store);
    await stage.work(request(undefined, pixel), request('F', pixel, { frameId: 5, parentDocumentId: 'E' }));
    expect(await stage.requested('https://a.example/')).toEqual([]);
  });
});

describe('hops of a redirect chain', () => {
  it('are counted on by a worker that starts in the middle of it', async () => {
    const hop = { requestId: 'keten' };
    await stage.work(
      commit('A', 'https://a.example/'),
      request('A', 'https://volgt.example/1', hop, 'redirected'),
      request('A', 'https://volgt.example/2', hop, 'sent'),
    );
    stage = await startWorker(stage.store);
    await stage.work(
      request('A', 'https://volgt.example/2', hop, 'redirected'),
      request('A', 'https://volgt.example/3', hop, 'completed'),
    );
    expect(await stage.requested('https://a.example/')).toEqual([
      'https://volgt.example/1',
      'https://volgt.example/2',
      'https://volgt.example/3',
    ]);
  });
});

describe('an event that cannot be read', () => {
  it('costs no other, and is told once in the visits that are open', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const gaps = vi.spyOn(stage.store, 'addGap');
    await stage.work(commit('A', 'https://a.example/'));
    const broken = () => request('A', null as unknown as string);
    await stage.work(...Array.from({ length: 500 }, broken), request('A', pixel));
    expect(await stage.requested('https://a.example/')).toEqual([pixel]);
    expect(await stage.visits()).toMatchObject([
      { gaps: [{ kind: 'sensor-failed', why: 'an event could not be read: request' }] },
    ]);
    expect(gaps).toHaveBeenCalledTimes(1);
  });

  it('that was dropped before it came here is told in the visits that are open', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    for (const dropped of [3, 4]) await stage.recorder.work([request('A', pixel)], dropped);
    expect((await stage.visits())[0]?.gaps.map(({ kind }) => kind)).toEqual(['too-many-signals']);
  });
});

describe('a page that speaks of itself again and again', () => {
  it('is heard twenty times', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    const update = vi.spyOn(stage.store, 'updateVisit');
    await stage.work(...Array.from({ length: 1000 }, (_, n) => claim('A', `Titel ${n}`)));
    expect(update).toHaveBeenCalledTimes(20);
  });

  it('has its markup kept as text', async () => {
    await stage.work(commit('A', 'https://a.example/'), claim('A', '<img src=x onerror=alert(1)>'));
    expect(await stage.visits()).toMatchObject([{ title: '<img src=x onerror=alert(1)>' }]);
  });
});

describe('a database that does not take anything', () => {
  it('because the disk is full loses nothing, and the visit says so', async () => {
    await stage.work(commit('A', 'https://a.example/'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('injected', 'QuotaExceededError');
    });
    await stage.work(request('A', 'https://volgt.example/vol'));
    expect(stage.store.problem()?.key).toBe('storage-full');
    expect(stage.recorder.waiting).toBe(true);
    full.mockRestore();
    await stage.work(request('A', pixel));
    expect(await stage.requested('https://a.example/')).toEqual([pixel, 'https://volgt.example/vol']);
    expect((await stage.visits())[0]?.gaps.map(({ kind }) => kind)).toEqual(['storage-failed']);
    expect(stage.recorder.waiting).toBe(false);
  });

  it('because a newer Helder made it keeps what is seen until it can be written', async () => {
    await forgetAll();
    await new Promise((resolve, reject) => {
      const newer = indexedDB.open('helder', 99);
      newer.onsuccess = () => resolve(newer.result.close());
      newer.onerror = reject;
    });
    stage = await startWorker();
    await stage.work(commit('A', 'https://a.example/'), request('A', pixel));
    expect(stage.store.problem()?.key).toBe('database-newer');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('helder').onsuccess = resolve;
    });
    await stage.work(request('A', 'https://volgt.example/daarna'));
    expect(await stage.requested('https://a.example/')).toEqual(['https://volgt.example/daarna', pixel]);
  });
});
