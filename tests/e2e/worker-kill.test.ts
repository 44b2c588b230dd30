import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, text } from '../../cli/demo-web/answer.ts';
import type { Dump } from '../support/database.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** Requests that the page makes by itself, spread over two seconds, each with a name of its own. */
const requestsPerPage = 12;
const body = `<!doctype html><title>Druk</title><script>
  const page = new URL(location.href).pathname.slice(1);
  for (let i = 0; i < ${requestsPerPage}; i += 1)
    setTimeout(() => fetch('https://telt-demo.nl/' + page + '-' + i, { mode: 'no-cors' }), i * 150);
</script>`;

/** Times a request of each path stands in the database, and whether the visit that ought to hold it carries a gap. */
function account(dump: Dump) {
  const times = new Map<string, number>();
  const gapped = new Set<string>();
  for (const visit of dump.visits) {
    const page = new URL(visit.url).pathname.slice(1);
    if (visit.gaps.length > 0) gapped.add(page);
    for (const signal of dump.signals(visit)) {
      if (signal.kind !== 'request') continue;
      const path = new URL(signal.url).pathname.slice(1);
      times.set(`${signal.host}/${path}`, (times.get(`${signal.host}/${path}`) ?? 0) + 1);
    }
  }
  return { times, gapped };
}

function startBusy(helder: Helder): void {
  helder.web.answer('druk-demo.nl', () => html(body));
  helder.web.answer('telt-demo.nl', () => text('ok', 'text/plain'));
}

/** Every request that the server saw, against the database: missing ones without a gap, and those that stand twice. */
function compare(helder: Helder, dump: Dump): { lost: string[]; twice: string[] } {
  const { times, gapped } = account(dump);
  const lost: string[] = [];
  const twice: string[] = [];
  for (const { host, path } of helder.web.log.requests({ host: /^(druk|telt)-demo\.nl$/ })) {
    if (path === '/favicon.ico') continue;
    const count = times.get(`${host}${path}`) ?? 0;
    const page = path.slice(1).split('-')[0] ?? '';
    if (count === 0 && !gapped.has(page)) lost.push(`${host}${path}`);
    if (count > 1) twice.push(`${host}${path}`);
  }
  return { lost, twice };
}

/** A small generator of the same numbers each time, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

// One at a time: beside four other browsers Firefox was seen to lose a page of which only backgrounds heard that were
// killed before their first line (docs/decisions/0002, "What is left").
describe.each(['chrome', 'firefox'] as const)(
  'a background in %s that is killed at random moments',
  (browser) => {
    let helder: Helder;
    beforeAll(async () => {
      helder = await startHelder(browser);
      startBusy(helder);
    });
    afterAll(() => helder?.close());

    it('loses no request without saying so, and keeps none twice', { timeout: 300_000 }, async () => {
      const next = random(20_261_124);
      let running = true;
      let kills = 0;
      const killing = (async () => {
        while (running && kills < 50) {
          await sleep(400 + next() * 1200);
          if (await helder.running.killWorker()) kills += 1;
        }
      })();
      for (let page = 0; kills < 50; page += 1) {
        const tab = await helder.visit(`https://druk-demo.nl/p${page}`, 2.2);
        if (next() < 0.7) await tab.close();
      }
      running = false;
      await killing;
      await sleep(3000);
      const dump = await helder.dump();
      const result = compare(helder, dump);
      expect(kills).toBe(50);
      expect(helder.web.log.requests({ host: 'telt-demo.nl' }).length).toBeGreaterThan(200);
      expect(result).toEqual({ lost: [], twice: [] });
      // A gap is no excuse for keeping nothing.
      expect(account(dump).times.size).toBeGreaterThan(50);
    });
  },
);

describe.concurrent.each([
  ['chrome', {}],
  // Firefox stops an event page after 30 seconds of quiet, too; here it does after a moment.
  ['firefox', { firefoxPreferences: { 'extensions.background.idle.timeout': 2500 } }],
] as const)('a background in %s that is left alone, idle stops included', (browser, options) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser, options);
    startBusy(helder);
  });
  afterAll(() => helder?.close());

  it('keeps every request once, and no visit carries a gap', { timeout: 180_000 }, async () => {
    for (let page = 0; page < 4; page += 1) {
      const tab = await helder.visit(`https://druk-demo.nl/p${page}`, 2.5);
      if (page % 2 === 0) await tab.close();
    }
    // Longer than Chromium's 30 seconds, so that the background stops by itself, with a page open.
    await sleep(browser === 'chrome' ? 34_000 : 6000);
    await helder.visit('https://druk-demo.nl/p9', 2.5);
    await sleep(1500);
    const dump = await helder.dump();
    expect(compare(helder, dump)).toEqual({ lost: [], twice: [] });
    expect(dump.visits.flatMap(({ url, gaps }) => gaps.map(({ kind }) => `${url} ${kind}`))).toEqual([]);
  });
});
