import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, redirect, script, text } from '../../cli/demo-web/answer.ts';
import type { RequestSignal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import type { Dump } from '../support/database.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** Pages of made-up sites that ask `telt-demo.nl` for a path that says which page asked. */
const ask = (path: string): string =>
  `<script>fetch('https://telt-demo.nl/${path}', { mode: 'no-cors' })</script>`;
const page = (title: string, body: string) =>
  // `no-store` would keep a page out of the back-forward cache.
  html(`<!doctype html><title>${title}</title><h1>${title}</h1>${body}`, { 'cache-control': 'no-cache' });

describe.each(['chrome', 'firefox'] as const)('attribution in %s', (browser) => {
  let helder: Helder;

  beforeAll(async () => {
    helder = await startHelder(browser, { backForwardCache: true });
    helder.web.answer('telt-demo.nl', () => text('ok', 'text/plain'));
  });
  afterAll(() => helder?.close());

  const visitTo = (dump: Dump, url: string): Visit => {
    const found = dump.visits.filter((visit) => visit.url === url);
    if (found.length !== 1) throw new Error(`${found.length} visits to ${url}`);
    return found[0] as Visit;
  };
  const requestsOf = (dump: Dump, url: string): RequestSignal[] =>
    dump.signals(visitTo(dump, url)).filter((signal) => signal.kind === 'request');
  const counted = (requests: readonly RequestSignal[]): string[] =>
    requests
      .filter(({ host }) => host === 'telt-demo.nl')
      .map(({ url }) => url.slice('https://telt-demo.nl/'.length))
      .sort();

  it('keeps every hop of a redirect chain in the visit where it ends', async () => {
    helder.web.answer('een-demo.nl', () => redirect('https://twee-demo.nl/'));
    helder.web.answer('twee-demo.nl', () => redirect('https://drie-demo.nl/'));
    helder.web.answer('drie-demo.nl', () => page('Drie', ''));
    await helder.visit('https://een-demo.nl/');
    const hops = requestsOf(await helder.dump(), 'https://drie-demo.nl/').filter(
      ({ type }) => type === 'main_frame',
    );
    expect(hops.map(({ url, hop, outcome, redirect: next }) => ({ url, hop, outcome, next }))).toEqual([
      { url: 'https://een-demo.nl/', hop: 0, outcome: 'redirected', next: 'https://twee-demo.nl/' },
      { url: 'https://twee-demo.nl/', hop: 1, outcome: 'redirected', next: 'https://drie-demo.nl/' },
      { url: 'https://drie-demo.nl/', hop: 2, outcome: 'completed', next: null },
    ]);
  });

  it('does not mix up two tabs that load at the same time', async () => {
    helder.web.answer('links-demo.nl', () => page('Links', ask('links')));
    helder.web.answer('rechts-demo.nl', () => page('Rechts', ask('rechts')));
    await Promise.all([helder.visit('https://links-demo.nl/'), helder.visit('https://rechts-demo.nl/')]);
    const dump = await helder.dump();
    expect(counted(requestsOf(dump, 'https://links-demo.nl/'))).toEqual(['links']);
    expect(counted(requestsOf(dump, 'https://rechts-demo.nl/'))).toEqual(['rechts']);
  });

  it('gives what frames ask to the page around them, with the depth of the frame', async () => {
    helder.web.answer('buiten-demo.nl', () =>
      page('Buiten', '<iframe src="https://kader-demo.nl/"></iframe>'),
    );
    helder.web.answer('kader-demo.nl', () =>
      page('Kader', '<iframe src="https://dieper-demo.nl/"></iframe>'),
    );
    helder.web.answer('dieper-demo.nl', () => page('Dieper', ask('dieper')));
    await helder.visit('https://buiten-demo.nl/');
    const requests = requestsOf(await helder.dump(), 'https://buiten-demo.nl/');
    const depth = (host: string) => requests.find((request) => request.host === host)?.frame;
    expect([
      depth('buiten-demo.nl'),
      depth('kader-demo.nl'),
      depth('dieper-demo.nl'),
      depth('telt-demo.nl'),
    ]).toEqual([0, 1, 2, 2]);
  });

  it('gives the last beacon of a page to that page, and not to the next', async () => {
    helder.web.answer('vertrek-demo.nl', () =>
      page(
        'Vertrek',
        `<script>addEventListener('pagehide', () => navigator.sendBeacon('https://telt-demo.nl/vertrek'))</script>`,
      ),
    );
    helder.web.answer('aankomst-demo.nl', () => page('Aankomst', ''));
    const tab = await helder.visit('https://vertrek-demo.nl/');
    await tab.goto('https://aankomst-demo.nl/');
    await sleep(1000);
    const dump = await helder.dump();
    expect(counted(requestsOf(dump, 'https://vertrek-demo.nl/'))).toEqual(['vertrek']);
    expect(counted(requestsOf(dump, 'https://aankomst-demo.nl/'))).toEqual([]);
  });

  it('goes on with the visit of a page that comes back from the back-forward cache', async () => {
    helder.web.answer('heen-demo.nl', () =>
      page(
        'Heen',
        `<script>addEventListener('pageshow', (event) => fetch('https://telt-demo.nl/' + (event.persisted ? 'terug' : 'heen'), { mode: 'no-cors' }))</script>`,
      ),
    );
    helder.web.answer('weg-demo.nl', () => page('Weg', ask('weg')));
    const tab = await helder.visit('https://heen-demo.nl/');
    await tab.goto('https://weg-demo.nl/');
    await sleep(500);
    await tab.evaluate(() => history.back());
    await sleep(1500);
    const dump = await helder.dump();
    expect(counted(requestsOf(dump, 'https://heen-demo.nl/'))).toEqual(['heen', 'terug']);
    expect(counted(requestsOf(dump, 'https://weg-demo.nl/'))).toEqual(['weg']);
    const steps = dump
      .signals(visitTo(dump, 'https://heen-demo.nl/'))
      .filter(({ kind }) => kind === 'navigation');
    expect(steps.map((step) => 'what' in step && step.what)).toContain('restored');
  });

  it('keeps a route that a page sets by itself inside the visit', async () => {
    helder.web.answer('app-demo.nl', () =>
      page(
        'App',
        `<script>setTimeout(() => { history.pushState({}, '', '/route'); fetch('https://telt-demo.nl/route', { mode: 'no-cors' }) }, 300)</script>`,
      ),
    );
    const tab = await helder.visit('https://app-demo.nl/');
    const dump = await helder.dump();
    expect(counted(requestsOf(dump, 'https://app-demo.nl/'))).toEqual(['route']);
    expect((await helder.report(tab)).finalUrl).toBe('https://app-demo.nl/route');
  });

  it('keeps what a service worker asks apart from the pages', async () => {
    helder.web.answer('werker-demo.nl', ({ url }) =>
      url.pathname === '/sw.js'
        ? script(
            `addEventListener('activate', (event) => event.waitUntil(fetch('https://telt-demo.nl/werker', { mode: 'no-cors' })))`,
          )
        : page('Werker', `<script>navigator.serviceWorker.register('/sw.js')</script>`),
    );
    await helder.visit('https://werker-demo.nl/', 2);
    const dump = await helder.dump();
    const inBackground = dump.visits.filter(
      (visit) => visit.kind === 'background' && visit.site === 'werker-demo.nl',
    );
    const asked = inBackground
      .flatMap((visit) => dump.signals(visit))
      .filter((signal) => signal.kind === 'request');
    expect(counted(asked)).toEqual(['werker']);
    const pages = dump.visits.filter((visit) => visit.kind === 'page' && visit.site === 'werker-demo.nl');
    expect(
      pages
        .flatMap((visit) => dump.signals(visit))
        .filter((signal) => signal.kind === 'request' && signal.host === 'telt-demo.nl'),
    ).toEqual([]);
  });
});

describe('prerendering in chrome', () => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder('chrome');
    helder.web.answer('telt-demo.nl', () => text('ok', 'text/plain'));
  });
  afterAll(() => helder?.close());

  it('gives a prerendered page a visit of its own, shown in the tab once it is activated', async () => {
    helder.web.answer('vooruit-demo.nl', ({ url }) =>
      url.pathname === '/straks'
        ? page('Straks', ask('straks'))
        : page(
            'Vooruit',
            `<script type="speculationrules">{"prerender":[{"urls":["/straks"],"eagerness":"immediate"}]}</script><a href="/straks">Straks</a>${ask('vooruit')}`,
          ),
    );
    const tab = await helder.visit('https://vooruit-demo.nl/', 2);
    const before = await helder.dump();
    const prerendered = before.visits.find(({ url }) => url === 'https://vooruit-demo.nl/straks');
    expect(prerendered?.tabId).toBeNull();
    await tab.bringToFront();
    // The tab's target is another one after the activation, so the driver loses its session in the middle of the click.
    await tab.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined);
    await sleep(1000);
    const dump = await helder.dump();
    const after = dump.visits.filter(({ url }) => url === 'https://vooruit-demo.nl/straks');
    expect(after.map(({ id }) => id)).toEqual([prerendered?.id]);
    expect(after[0]?.tabId).not.toBeNull();
    const paths = (url: string) => {
      const visit = dump.visits.find((one) => one.url === url);
      return visit === undefined
        ? []
        : dump
            .signals(visit)
            .flatMap((signal) =>
              signal.kind === 'request' && signal.host === 'telt-demo.nl' ? [signal.url] : [],
            );
    };
    expect(paths('https://vooruit-demo.nl/straks')).toEqual(['https://telt-demo.nl/straks']);
    expect(paths('https://vooruit-demo.nl/')).toEqual(['https://telt-demo.nl/vooruit']);
  });
});
