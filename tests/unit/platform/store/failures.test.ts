import { afterEach, expect, test, vi } from 'vitest';
import { connect, resetDatabase } from '../../../../platform/store/connection.ts';
import { attempt } from '../../../../platform/store/problem.ts';
import { openStore } from '../../../../platform/store/store.ts';
import {
  done,
  everything,
  forgetAll,
  id,
  judgement,
  problemOf,
  request,
  summary,
  testStore,
  value,
  visit,
} from './samples.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await forgetAll();
});

/** Lets puts fail as a full disk does, until the returned function is called. */
function failing(name: string, from = 1): () => void {
  const real = IDBObjectStore.prototype.put;
  let calls = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    calls += 1;
    if (calls >= from) throw new DOMException('injected', name);
    return real.apply(this, given);
  });
  return () => spy.mockRestore();
}

function openFailsWith(name: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('injected', name);
  });
}

test('a database of a newer build is told and left alone', async () => {
  (await done(indexedDB.open('helder', 99))).close();
  const store = testStore();
  expect(await problemOf(store.listVisits())).toBe('database-newer');
  expect(await problemOf(store.putVisit(visit('v1')))).toBe('database-newer');
  expect(store.problem()?.key).toBe('database-newer');
  const databases = await indexedDB.databases();
  expect(databases).toEqual([{ name: 'helder', version: 99 }]);
});

test('what is written while the database cannot be opened is written when it can', async () => {
  openFailsWith('UnknownError');
  const store = testStore();
  expect(await problemOf(store.putVisit(visit('v1')))).toBe('database-corrupt');
  expect(await problemOf(store.append(id('v1'), [request('1')]))).toBe('database-corrupt');
  expect(store.waiting()).toBe(1);
  vi.restoreAllMocks();
  await value(store.flush());
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1')]);
  expect(store.waiting()).toBe(0);
  expect(store.problem()).toBeNull();
});

test('storage that is forbidden is told apart from storage that is broken', async () => {
  openFailsWith('SecurityError');
  expect(await problemOf(testStore().listVisits())).toBe('storage-unavailable');
});

test('a browser that never answers is told after a while', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  const store = testStore({ patience: { blocked: 10, open: 10 } });
  expect(await problemOf(store.listVisits())).toBe('storage-unavailable');
});

test('an upgrade that another tab holds up is told, and goes on when the tab lets go', async () => {
  await value(testStore().putVisit(visit('v1')));
  const other = await done(indexedDB.open('helder', 1));
  const newer = connect({ blocked: 10, open: 1000 }, 2);
  const read = () => attempt(() => newer.read(['visits'], (tx) => tx.objectStore('visits').count()));
  expect(await problemOf(read())).toBe('database-blocked');
  expect(await problemOf(read())).toBe('database-blocked');
  other.close();
  expect(await value(read())).toBe(1);
  newer.release();
});

test('our own connection lets go at once when another build upgrades, and then says that it is newer', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  (await done(indexedDB.open('helder', 2))).close();
  expect(await problemOf(store.listVisits())).toBe('database-newer');
});

test('a corrupt database is deleted only by resetDatabase, after which a new one works', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  expect(await value(resetDatabase(100))).toBeUndefined();
  expect(await value(store.listVisits())).toEqual([]);
});

test('resetting waits for a tab that holds the database, and says so', async () => {
  const other = await done(indexedDB.open('helder', 1));
  expect(await problemOf(resetDatabase(10))).toBe('database-blocked');
  other.close();
});

test('a full disk loses nothing: the batch waits, is written later, and the visit says so', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  const diskIsFree = failing('QuotaExceededError');
  expect(await problemOf(store.append(id('v1'), [request('1')]))).toBe('storage-full');
  expect(await problemOf(store.append(id('v1'), [request('2')]))).toBe('storage-full');
  expect(store.waiting()).toBe(2);
  expect(store.problem()?.key).toBe('storage-full');
  diskIsFree();
  await value(store.append(id('v1'), [request('3')]));
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1'), request('2'), request('3')]);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps).toEqual([
    {
      kind: 'storage-failed',
      at: expect.any(String),
      why: 'a write failed (QuotaExceededError: injected) and was tried again',
    },
  ]);
});

test('a failed write is tried again by itself', async () => {
  const store = testStore({ retryAfter: 5 });
  await value(store.putVisit(visit('v1')));
  const diskIsFree = failing('QuotaExceededError');
  await store.append(id('v1'), [request('1')]);
  diskIsFree();
  await vi.waitFor(async () => expect(await value(store.readSignals(id('v1')))).toEqual([request('1')]));
});

test('what waits is bounded; what is lost then is said in the visit', async () => {
  const store = testStore({ waiting: { signals: 2, size: 1_000_000 } });
  await value(store.putVisit(visit('v1')));
  const diskIsFree = failing('QuotaExceededError');
  for (const n of ['1', '2', '3', '4']) await store.append(id('v1'), [request(n)]);
  expect(store.waiting()).toBe(2);
  diskIsFree();
  await value(store.flush());
  expect(await value(store.readSignals(id('v1')))).toEqual([request('1'), request('2')]);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps.map(({ why }) => why)).toEqual([
    'writing failed for so long that something was lost',
  ]);
});

test('what waits is forgotten when a page deletes everything', async () => {
  const background = testStore();
  const page = testStore();
  await value(page.listVisits());
  const diskIsFree = failing('QuotaExceededError');
  await background.putVisit(visit('v1'));
  await background.append(id('v1'), [request('1')]);
  diskIsFree();
  await value(page.deleteEverything());
  await vi.waitFor(() => expect(background.waiting()).toBe(0));
  await value(background.flush());
  expect(await value(page.listVisits())).toEqual([]);
});

test('while writing works nothing is lost, however much comes at once', async () => {
  const store = testStore({ waiting: { signals: 2, size: 1_000_000 } });
  await Promise.all([
    store.putVisit(visit('v1')),
    ...['1', '2', '3', '4'].map((n) => store.append(id('v1'), [request(n)])),
  ]);
  expect((await value(store.readSignals(id('v1')))).length).toBe(4);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps).toEqual([]);
});

test('a judgement that could not be written is not kept waiting, and makes no gap: it can be made again', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  const diskIsFree = failing('QuotaExceededError');
  expect(await problemOf(store.saveJudgement(id('v1'), judgement, summary))).toBe('storage-full');
  diskIsFree();
  await value(store.flush());
  expect(await value(store.readJudgement(id('v1')))).toBeNull();
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps).toEqual([]);
});

test('a visit whose end could not be written stays open', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  const diskIsFree = failing('QuotaExceededError');
  expect(await problemOf(store.close(id('v1'), 2000))).toBe('storage-full');
  diskIsFree();
  expect(await value(store.openVisits('s1'))).toHaveLength(1);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'killed at write %i, and told again by the next worker: the same visit',
  async (write) => {
    const told = async () => {
      const store = testStore();
      await store.putVisit(
        visit('v1', {
          earlier: { visits: 1, cookies: { 'a.example|b': 'cc' }, audience: null, choice: null },
        }),
      );
      await store.append(id('v1'), [request('1', { at: 1 }), request('2', { at: 2 })]);
      await store.append(id('v1'), [request('1', { at: 5, outcome: 'completed', status: 200 })]);
      await store.close(id('v1'), 2000);
      await store.saveJudgement(id('v1'), judgement, summary);
      store.release();
    };
    const alive = failing('AbortError', write);
    await told();
    alive();
    await told();
    const store = testStore();
    expect(await value(store.readSignals(id('v1')))).toEqual([
      request('1', { at: 1, outcome: 'completed', status: 200 }),
      request('2', { at: 2 }),
    ]);
    expect(await value(store.readVisit(id('v1')))).toEqual({
      visit: visit('v1', {
        endedAt: 2000,
        earlier: { visits: 1, cookies: { 'a.example|b': 'cc' }, audience: null, choice: null },
      }),
      summary,
    });
    expect(await value(store.readJudgement(id('v1')))).toEqual(judgement);
    expect((await value(store.earlierOf('speel.example'))).visits).toBe(1);
  },
);

test('a damaged record of one visit is told for that visit alone', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.putVisit(visit('v2')));
  await value(store.append(id('v1'), [request('1')]));
  await value(store.append(id('v2'), [request('2')]));
  await damage();
  expect(await problemOf(store.readSignals(id('v1')))).toBe('visit-damaged');
  expect(await value(store.readSignals(id('v2')))).toEqual([request('2')]);
  expect(await value(store.listVisits())).toHaveLength(2);
});

test('a visit with a damaged record can be ended: what is readable stays, and a gap says so', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  await value(store.append(id('v1'), [request('1')]));
  await value(store.append(id('v1'), [request('2')]));
  await damage();
  await value(store.close(id('v1'), 2000));
  expect(await value(store.readSignals(id('v1')))).toEqual([request('2')]);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps).toEqual([
    { kind: 'storage-failed', at: expect.any(String), why: 'stored signals could not be read' },
  ]);
  expect((await everything()).batches).toEqual([]);
});

/** Makes the first batch of the first visit unreadable. */
async function damage(): Promise<void> {
  const database = await done(indexedDB.open('helder'));
  const batches = database.transaction('batches', 'readwrite').objectStore('batches');
  const [key] = await done(batches.getAllKeys());
  await done(batches.put({ form: 'json+gzip', data: new Uint8Array([31, 139, 8, 0, 1, 2]) }, key));
  database.close();
}

test('a store knows whether its database was there before it was opened', async () => {
  const first = testStore();
  await value(first.putVisit(visit('v1')));
  expect(first.isNew()).toBe(true);
  const second = testStore();
  await value(second.listVisits());
  expect(second.isNew()).toBe(false);
});

test.each([
  ['QuotaExceededError', '', 'storage-full'],
  ['UnknownError', 'Corruption detected, unable to continue', 'database-corrupt'],
  ['UnknownError', 'Internal error', 'storage-failed'],
  ['AbortError', '', 'storage-failed'],
  ['NotReadableError', '', 'database-corrupt'],
])('a transaction that fails with %s "%s" is %s', async (name, message, key) => {
  expect(await problemOf(attempt(() => Promise.reject(new DOMException(message, name))))).toBe(key);
});

test('a bug is not dressed up as a full disk', async () => {
  const bug = new TypeError('a bug');
  await expect(attempt(() => Promise.reject(bug))).rejects.toBe(bug);
});

test('a store that was never used leaves nothing open', async () => {
  openStore().release();
  expect(await indexedDB.databases()).toEqual([]);
});
