import { afterEach, expect, test, vi } from 'vitest';
import {
  cookie,
  everything,
  forgetAll,
  id,
  judgement,
  request,
  summary,
  testStore,
  value,
  visit,
} from './samples.ts';

afterEach(forgetAll);

test('a visit is read as it was put, with what was known of earlier visits', async () => {
  const store = testStore();
  const first = visit('v1', {
    earlier: { visits: 3, cookies: { 'ads.example|uid': 'aa' }, audience: 'children', choice: null },
  });
  await value(store.putVisit(first));
  expect(await value(store.readVisit(id('v1')))).toEqual({ visit: first, summary: null });
});

test('a visit that is not there is null', async () => {
  expect(await value(testStore().readVisit(id('v1')))).toBeNull();
});

test('a patch changes what it names and leaves the rest', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.updateVisit(id('v1'), { title: 'Nieuw', tabId: 7 }));
  expect((await value(store.readVisit(id('v1'))))?.visit).toEqual(visit('v1', { title: 'Nieuw', tabId: 7 }));
});

test('what is written without waiting is kept in its order', async () => {
  const store = testStore();
  await Promise.all([
    store.putVisit(visit('v1')),
    store.append(id('v1'), [request('1')]),
    store.append(id('v1'), [request('1', { outcome: 'completed', status: 200 })]),
    store.updateVisit(id('v1'), { title: 'Later' }),
  ]);
  expect(await value(store.readSignals(id('v1')))).toEqual([
    request('1', { outcome: 'completed', status: 200 }),
  ]);
});

test('a flush of several visits is one write', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.putVisit(visit('v2')));
  const flush = new Map([
    [id('v1'), [request('1')]],
    [id('v2'), [request('2')]],
  ]);
  expect(await value(store.appendMany(flush))).toEqual({ missing: [], full: [] });
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1')]);
  expect(await value(store.readSignals(id('v2')))).toEqual([request('2')]);
});

test('the first signals of a visit do not wait', async () => {
  const store = testStore({ gather: 60_000 });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1')]));
  expect((await everything()).batches).toHaveLength(1);
});

test('signals after signals wait, and a patch takes them along', async () => {
  const store = testStore({ gather: 60_000 });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1')]));
  const waiting = store.append(id('v1'), [request('2')]);
  await value(store.listVisits());
  expect((await everything()).batches).toHaveLength(1);
  await value(store.updateVisit(id('v1'), { title: 'x' }));
  expect(await value(waiting)).toEqual({ missing: [], full: [] });
  expect(await value(store.readSignals(id('v1')))).toHaveLength(2);
});

test('a flush waits for nothing', async () => {
  const store = testStore({ gather: 60_000 });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('0')]));
  const appended = store.append(id('v1'), [request('1')]);
  await value(store.flush());
  expect(await value(appended)).toEqual({ missing: [], full: [] });
});

test('the same batch twice reads as once', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1'), request('2')]));
  await value(store.append(id('v1'), [request('1'), request('2')]));
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1'), request('2')]);
});

test('signals for a visit that does not exist are dropped and told', async () => {
  const store = testStore();
  expect(await value(store.append(id('v1'), [request('1')]))).toEqual({ missing: ['v1'], full: [] });
  expect(await value(store.readSignals(id('v1')))).toEqual([]);
});

test('another store, such as a popup, reads what the first one wrote', async () => {
  const background = testStore();
  await value(background.putVisit(visit('v1')));
  await value(background.append(id('v1'), [request('1')]));
  expect(await value(testStore().readSignals(id('v1')))).toEqual([request('1')]);
});

test('a judgement is kept with the visit, and its summary in the visit itself', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  expect(await value(store.readJudgement(id('v1')))).toBeNull();
  await value(store.saveJudgement(id('v1'), judgement, summary));
  expect(await value(store.readJudgement(id('v1')))).toEqual(judgement);
  expect((await value(store.latestVisitOfTab(1, 's1')))?.summary).toEqual(summary);
});

test('a summary alone leaves the judgement', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.saveJudgement(id('v1'), judgement, summary));
  await value(store.saveSummary(id('v1'), { ...summary, companies: 13 }));
  expect(await value(store.readJudgement(id('v1')))).toEqual(judgement);
  expect((await value(store.readVisit(id('v1'))))?.summary?.companies).toBe(13);
});

test('the same gap is kept once', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.addGap(id('v1'), { kind: 'late-start', at: '2026-11-01T10:00:00Z', why: 'x' }));
  await value(store.addGap(id('v1'), { kind: 'late-start', at: '2026-11-01T10:00:05Z', why: 'x' }));
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps).toEqual([
    { kind: 'late-start', at: '2026-11-01T10:00:00Z', why: 'x' },
  ]);
});

test('a visit is found by its document', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { documentId: 'd1' })));
  await value(store.putVisit(visit('v2', { documentId: null })));
  expect((await value(store.visitByDocument('d1')))?.visit.id).toBe('v1');
  expect(await value(store.visitByDocument('d2'))).toBeNull();
});

test('the latest visit of a tab is the one that began last in this session', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { tabId: 1, startedAt: 1 })));
  await value(store.putVisit(visit('v2', { tabId: 1, startedAt: 5 })));
  await value(store.putVisit(visit('v3', { tabId: 2, startedAt: 9 })));
  await value(store.putVisit(visit('v4', { tabId: 1, startedAt: 9, session: 's2' })));
  expect((await value(store.latestVisitOfTab(1, 's1')))?.visit.id).toBe('v2');
  expect(await value(store.latestVisitOfTab(3, 's1'))).toBeNull();
});

test('open visits are those of a session that were not closed', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.putVisit(visit('v2')));
  await value(store.putVisit(visit('v3', { session: 's2' })));
  await value(store.close(id('v1'), 2000));
  expect((await value(store.openVisits('s1'))).map((one) => one.visit.id)).toEqual(['v2']);
  expect((await value(store.openVisits())).map((one) => one.visit.id)).toEqual(['v2', 'v3']);
});

test('visits are listed newest first, page by page, those of the same moment too', async () => {
  const store = testStore();
  for (const [name, startedAt] of [
    ['a', 1],
    ['b', 2],
    ['c', 2],
    ['d', 3],
  ] as const)
    await value(store.putVisit(visit(name, { startedAt })));
  const first = await value(store.listVisits({ limit: 2 }));
  expect(first.map((one) => one.visit.id)).toEqual(['d', 'c']);
  const second = await value(store.listVisits({ limit: 2, before: { startedAt: 2, id: id('c') } }));
  expect(second.map((one) => one.visit.id)).toEqual(['b', 'a']);
  expect(await value(store.listVisits({ limit: 2, before: { startedAt: 1, id: id('a') } }))).toEqual([]);
});

test('visits of one site leave the others out', async () => {
  const store = testStore();
  await value(store.putVisit(visit('a', { site: 'a.example', startedAt: 1 })));
  await value(store.putVisit(visit('b', { site: 'b.example', startedAt: 2 })));
  await value(store.putVisit(visit('c', { site: 'a.example', startedAt: 3 })));
  expect((await value(store.visitsOfSite('a.example'))).map((one) => one.visit.id)).toEqual(['c', 'a']);
  const rest = await value(store.visitsOfSite('a.example', { before: { startedAt: 3, id: id('c') } }));
  expect(rest.map((one) => one.visit.id)).toEqual(['a']);
});

test('a closed visit has its end and reads as before', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1')]));
  await value(store.append(id('v1'), [request('1', { outcome: 'completed', status: 204 })]));
  await value(store.close(id('v1'), 2000));
  expect(await value(store.readSignals(id('v1')))).toEqual([
    request('1', { outcome: 'completed', status: 204 }),
  ]);
  expect((await value(store.readVisit(id('v1'))))?.visit.endedAt).toBe(2000);
});

test('what comes after the end is kept, and ending it again keeps the first end', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1', { at: 1 })]));
  await value(store.close(id('v1'), 2000));
  await value(store.append(id('v1'), [request('2', { at: 2 })]));
  await value(store.close(id('v1'), 9000));
  expect(await value(store.readSignals(id('v1')))).toEqual([
    request('1', { at: 1 }),
    request('2', { at: 2 }),
  ]);
  expect((await value(store.readVisit(id('v1'))))?.visit.endedAt).toBe(2000);
});

test('a visit that is written in many parts is packed while it runs, and takes more', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  for (let n = 1; n <= 50; n++) await value(store.append(id('v1'), [request('1', { at: 1, status: n })]));
  await vi.waitFor(async () => expect((await everything()).batches).toEqual([]));
  await value(store.append(id('v1'), [request('2', { at: 2 })]));
  const records = await everything();
  expect(records.packs?.map(([key]) => key)).toEqual([['v1', 50, expect.any(Number), 50]]);
  expect(records.batches?.map(([key]) => key)).toEqual([['v1', 51, expect.any(Number), 1]]);
  expect(await value(store.readSignals(id('v1')))).toEqual([
    request('1', { at: 1, status: 50 }),
    request('2', { at: 2 }),
  ]);
});

test('a page that comes back is open again, keeps what was judged and missed, and is still one visit', async () => {
  const store = testStore();
  const gap = { kind: 'late-start', at: '2026-11-01T10:00:00Z', why: 'x' } as const;
  await value(store.putVisit(visit('v1')));
  await value(store.addGap(id('v1'), gap));
  await value(store.saveSummary(id('v1'), summary));
  await value(store.close(id('v1'), 2000));
  await value(store.putVisit(visit('v1', { endedAt: null })));
  const [open] = await value(store.openVisits('s1'));
  expect(open).toMatchObject({ visit: { endedAt: null, gaps: [gap] }, summary });
  expect((await value(store.sites()))[0]?.visits).toBe(1);
  await value(store.close(id('v1'), 3000));
  expect((await value(store.readVisit(id('v1'))))?.visit.endedAt).toBe(3000);
  expect((await value(store.earlierOf('speel.example'))).visits).toBe(1);
});

test('a patch opens a visit again too', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.close(id('v1'), 2000));
  await value(store.updateVisit(id('v1'), { endedAt: null, tabId: 4 }));
  expect((await value(store.openVisits('s1'))).map((one) => one.visit)).toMatchObject([
    { id: 'v1', endedAt: null, tabId: 4 },
  ]);
});

test('the same judgement with the same summary is not written twice', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.saveJudgement(id('v1'), judgement, summary));
  const [before] = (await everything()).states ?? [];
  await value(store.saveJudgement(id('v1'), judgement, summary));
  expect((await everything()).states).toEqual([before]);
  await value(store.saveSummary(id('v1'), { ...summary, companies: 13 }));
  await value(store.saveJudgement(id('v1'), judgement, summary));
  expect((await value(store.readVisit(id('v1'))))?.summary?.companies).toBe(12);
});

test('a full visit takes no more, says so in a gap, and can still be read', async () => {
  const store = testStore({ limits: { signals: 2, size: 1_000_000 } });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1'), request('2')]));
  expect(await value(store.append(id('v1'), [request('3')]))).toEqual({ missing: [], full: ['v1'] });
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1'), request('2')]);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps.map(({ kind }) => kind)).toEqual([
    'too-many-signals',
  ]);
});

test('a visit stays full after its end', async () => {
  const store = testStore({ limits: { signals: 2, size: 1_000_000 } });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1'), request('1')]));
  await value(store.close(id('v1'), 2000));
  expect(await value(store.append(id('v1'), [request('3')]))).toEqual({ missing: [], full: ['v1'] });
});

test('a visit is full by size too', async () => {
  const store = testStore({ limits: { signals: 100, size: 10 } });
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1')]));
  expect(await value(store.append(id('v1'), [request('2')]))).toEqual({ missing: [], full: ['v1'] });
});

test('a signal of monstrous size is left out with a gap; its neighbours stay', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  const monster = request('2', { responseHeaders: [['x'.repeat(8_000_000), null]] });
  await value(store.append(id('v1'), [request('1'), monster, request('3')]));
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1'), request('3')]);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps.map(({ kind }) => kind)).toEqual([
    'too-many-signals',
  ]);
});

test('a site remembers its earlier visits and the cookies that they saw last', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(
    store.append(id('v1'), [
      request('1', {
        at: 1,
        setCookies: [
          cookie('uid', { hash: 'aa' }),
          cookie('short', { hash: null }),
          cookie('brief', { lifetime: 60 }),
        ],
      }),
      request('2', {
        at: 2,
        setCookies: [
          cookie('uid', { hash: 'bb' }),
          cookie('gone', { hash: 'cc' }),
          cookie('session', { hash: 'ee', lifetime: null }),
        ],
      }),
      request('3', { at: 3, setCookies: [cookie('gone', { hash: 'dd', lifetime: 0 })] }),
    ]),
  );
  expect(await value(store.earlierOf('speel.example'))).toEqual({
    visits: 0,
    cookies: {},
    audience: null,
    choice: null,
  });
  await value(store.close(id('v1'), 2000));
  const earlier = {
    visits: 1,
    cookies: { 'ads.example|uid': 'bb', 'ads.example|session': 'ee' },
    audience: null,
    choice: null,
  };
  expect(await value(store.earlierOf('speel.example'))).toEqual(earlier);
  await value(store.close(id('v1'), 2000));
  expect(await value(store.earlierOf('speel.example'))).toEqual(earlier);
});

test('what a site does in the background is no visit to it', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { kind: 'background' })));
  await value(store.close(id('v1'), 2000));
  expect((await value(store.earlierOf('speel.example'))).visits).toBe(0);
});

test('what a person said of a site is known to its next visit and stays when its visits go', async () => {
  const store = testStore();
  await value(store.setAudience('speel.example', 'children'));
  await value(store.putVisit(visit('v1')));
  await value(store.close(id('v1'), 2000));
  await value(store.deleteVisit(id('v1')));
  expect(await value(store.earlierOf('speel.example'))).toEqual({
    visits: 0,
    cookies: {},
    audience: 'children',
    choice: null,
  });
});

test('a choice in a banner is known to the next visit, and goes with the visit it was made on', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.close(id('v1'), 2000));
  await value(store.putVisit(visit('v2')));
  await value(store.setChoice(visit('v2'), { what: 'reject', at: 1500 }));
  const known = async () => (await value(store.earlierOf('speel.example'))).choice;
  expect(await known()).toEqual({ what: 'reject', at: 1500 });
  await value(store.close(id('v2'), 3000));
  expect(await known()).toEqual({ what: 'reject', at: 1500 });
  await value(store.deleteVisit(id('v2')));
  expect(await known()).toBeNull();
});

test('a choice on a visit that was deleted meanwhile leaves nothing', async () => {
  const store = testStore();
  await value(store.setChoice(visit('v1'), { what: 'accept', at: 1500 }));
  expect(await value(store.sites())).toEqual([]);
});

test('sites are listed by their latest visit, open ones included', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { site: 'a.example', startedAt: 1 })));
  await value(store.close(id('v1'), 2));
  await value(store.putVisit(visit('v2', { site: 'b.example', startedAt: 5 })));
  await value(store.putVisit(visit('v3', { site: 'a.example', startedAt: 3 })));
  expect(await value(store.sites())).toEqual([
    { site: 'b.example', visits: 1, lastAt: 5, audience: null },
    { site: 'a.example', visits: 2, lastAt: 3, audience: null },
  ]);
});

test('usage counts visits, and says null where the browser says nothing of bytes', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  expect(await value(store.usage())).toEqual({ visits: 1, bytes: null });
});
