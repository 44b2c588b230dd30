import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../../../platform/store/contract.ts';
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

const day = 86_400_000;

/** A visit that leaves a record in every object store: closed, judged, packed, with cookies and late signals. */
async function full(store: Store, name: string, some: Parameters<typeof visit>[1] = {}): Promise<void> {
  const { site = 'speel.example' } = some;
  const earlier = { visits: 1, cookies: { [`${site}|uid`]: 'aa' }, audience: null, choice: null };
  await value(store.putVisit(visit(name, { host: site, url: `https://${site}/`, earlier, ...some })));
  const uid = cookie('uid', { domain: site, hash: `seen by ${name}` });
  for (let n = 0; n < 50; n++) await value(store.append(id(name), [request('1', { setCookies: [uid] })]));
  await value(store.close(id(name), 2000));
  await value(store.append(id(name), [request('2', { url: `https://${site}/late` })]));
  await value(store.saveJudgement(id(name), judgement, summary));
}

async function recordsLeft(): Promise<string[]> {
  return Object.entries(await everything()).flatMap(([name, records]) => (records.length > 0 ? [name] : []));
}

test('this test would see every object store: a full visit is in each', async () => {
  await full(testStore(), 'v1');
  expect(await recordsLeft()).toEqual([
    'visits',
    'states',
    'batches',
    'packs',
    'earlier',
    'judgements',
    'sites',
    'siteCookies',
  ]);
});

test('a deleted visit leaves nothing, not even the cookies that it alone saw', async () => {
  const store = testStore();
  await full(store, 'v1');
  await value(store.deleteVisit(id('v1')));
  expect(await recordsLeft()).toEqual([]);
});

test('a deleted visit leaves the other visits to its site as they are', async () => {
  const store = testStore();
  await full(store, 'v1', { startedAt: 1 });
  await full(store, 'v2', { startedAt: 2 });
  await value(store.deleteVisit(id('v2')));
  expect(JSON.stringify(await everything())).not.toContain('v2');
  expect((await value(store.readSignals(id('v1')))).length).toBe(2);
  expect(await value(store.sites())).toEqual([
    { site: 'speel.example', visits: 1, lastAt: 1, audience: null },
  ]);
});

test('deleting a visit that is not there is no error', async () => {
  expect(await value(testStore().deleteVisit(id('v1')))).toBeUndefined();
});

test('a deleted site leaves nothing in any record, also not what the person said of it', async () => {
  const store = testStore();
  await full(store, 'v1');
  await full(store, 'v2', { site: 'other.example' });
  await value(store.putVisit(visit('v3')));
  await value(store.setAudience('speel.example', 'children'));
  await value(store.deleteSite('speel.example'));
  const left = await everything();
  expect(JSON.stringify(left)).not.toMatch(/speel\.example|v1|v3/);
  expect(left.visits?.map(([key]) => key)).toEqual(['v2']);
  expect((await value(store.readSignals(id('v2')))).length).toBe(2);
});

test('deleting everything leaves nothing', async () => {
  const store = testStore();
  await full(store, 'v1');
  await value(store.setAudience('other.example', 'not-children'));
  await value(store.deleteEverything());
  expect(await recordsLeft()).toEqual([]);
});

test('a visit that is deleted while it runs does not come back with what is still written to it', async () => {
  const background = testStore();
  const page = testStore();
  await value(background.putVisit(visit('v1')));
  await value(background.append(id('v1'), [request('1')]));
  await value(page.deleteVisit(id('v1')));
  expect((await value(background.append(id('v1'), [request('2')]))).missing).toEqual(['v1']);
  expect((await value(background.updateVisit(id('v1'), { title: 'x' }))).missing).toEqual(['v1']);
  expect((await value(background.saveJudgement(id('v1'), judgement, summary))).missing).toEqual(['v1']);
  await value(background.close(id('v1'), 2000));
  expect(await recordsLeft()).toEqual([]);
});

test('what waits to be written of a site goes with the site', async () => {
  const store = testStore();
  const writing = Promise.all([store.putVisit(visit('v1')), store.append(id('v1'), [request('1')])]);
  const deleting = store.deleteSite('speel.example');
  await Promise.all([writing, deleting]);
  expect(await recordsLeft()).toEqual([]);
});

test('an end that runs while its visit is deleted leaves nothing behind', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1', { setCookies: [cookie('uid')] })]));
  await Promise.all([store.close(id('v1'), 2000), store.deleteVisit(id('v1'))]);
  expect(await recordsLeft()).toEqual([]);
});

test('what is being packed for writing while its visit is deleted is not written', async () => {
  const store = testStore();
  await value(store.listVisits());
  const cookies = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`a.example|${n}`, `${n}`]));
  const writing = store.putVisit(
    visit('v1', { earlier: { visits: 1, cookies, audience: null, choice: null } }),
  );
  await new Promise((later) => setImmediate(later));
  await Promise.all([store.deleteVisit(id('v1')), writing]);
  expect(await recordsLeft()).toEqual([]);
});

test('a long visit that is deleted while it is packed leaves nothing behind', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  for (let n = 0; n < 50; n++) await value(store.append(id('v1'), [request('1', { at: n })]));
  await value(store.deleteVisit(id('v1')));
  // Ends come after packing: when this one is done, the packing is too.
  await value(store.close(id('v1'), 2000));
  expect(await recordsLeft()).toEqual([]);
});

test('a sweep removes what began longer ago than its days, and nothing else', async () => {
  const store = testStore();
  await full(store, 'v1', { startedAt: 10 * day - 1 });
  await full(store, 'v2', { startedAt: 10 * day });
  expect(await value(store.sweep({ days: 90, now: 100 * day }))).toBe(1);
  expect((await value(store.listVisits())).map((one) => one.visit.id)).toEqual(['v2']);
  expect(JSON.stringify(await everything())).not.toContain('v1');
});

test('a sweep keeps ninety days when nothing else is said', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { startedAt: 10 * day - 1 })));
  await value(store.putVisit(visit('v2', { startedAt: 10 * day })));
  expect(await value(store.sweep({ now: 100 * day }))).toBe(1);
});

test('a sweep removes the oldest closed visits beyond the size that is allowed', async () => {
  const store = testStore();
  await value(store.putVisit(visit('open', { startedAt: 1 })));
  await full(store, 'v1', { startedAt: 2 });
  await full(store, 'v2', { startedAt: 3 });
  await full(store, 'v3', { startedAt: 4 });
  // Each visit counts about 3 kB beside its signals.
  expect(await value(store.sweep({ maxBytes: 7500, now: day }))).toBe(2);
  expect((await value(store.listVisits())).map((one) => one.visit.id)).toEqual(['v3', 'open']);
});

test('a sweep takes more visits than one transaction deletes', async () => {
  const store = testStore();
  await Promise.all(Array.from({ length: 120 }, (_, n) => store.putVisit(visit(`v${n}`, { startedAt: n }))));
  expect(await value(store.sweep({ days: 1, now: 10 * day }))).toBe(120);
  expect(await recordsLeft()).toEqual([]);
});
