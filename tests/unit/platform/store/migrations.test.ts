import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { migrations } from '../../../../platform/store/migrate.ts';
import { databaseVersion, storeNames } from '../../../../platform/store/schema.ts';
import { type ExampleDatabase, exampleDatabases, formOfDatabase, restore } from './example.ts';
import {
  everything,
  forgetAll,
  id,
  judgement,
  problemOf,
  request,
  summary,
  testStore,
  value,
} from './samples.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await forgetAll();
});

const examples = exampleDatabases();
const numbers = Array.from({ length: databaseVersion }, (_, place) => place + 1);

test('there is one migration and one example database for each version', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../../platform/store/migrations'));
  expect(files.sort()).toEqual(numbers.map((number) => `${number}.ts`));
  expect(migrations.map(({ name }) => name)).toEqual(numbers.map((number) => `to${number}`));
  expect(examples.map(({ version }) => version)).toEqual(numbers);
});

test('a new database has the form that the example of this version has', async () => {
  await value(testStore().listVisits());
  const { version, stores } = examples.at(-1) ?? ({} as ExampleDatabase);
  expect(await formOfDatabase()).toEqual({ version, stores });
  expect(Object.keys(stores).sort()).toEqual([...storeNames].sort());
});

test.each(examples)(
  'the example database of version $version is read by this build as it was written',
  async (example) => {
    await restore(example);
    const store = testStore();
    const [open, closed] = await value(store.listVisits());
    expect(open?.visit).toMatchObject({ id: 'v-open', endedAt: null, tabId: 2 });
    expect(closed).toMatchObject({ visit: { id: 'v-closed', endedAt: 1_790_000_060_000 }, summary });
    expect((await value(store.readVisit(id('v-closed'))))?.visit).toMatchObject({
      gaps: [
        { kind: 'late-start', at: '2026-11-01T10:00:00.000Z', why: 'opened before Helder was installed' },
      ],
      earlier: { visits: 1, cookies: { 'ads.example|uid': '0011223344556677' }, audience: 'children' },
    });
    const signals = await value(store.readSignals(id('v-closed')));
    expect(signals.map((signal) => signal.id)).toEqual(['request:1.0', 'health:network']);
    expect(signals[0]).toMatchObject({
      at: 5,
      outcome: 'completed',
      url: 'https://ads.example/pixel',
      host: 'ads.example',
      requestHeaders: [
        ['accept', null],
        ['x-own', '1'],
      ],
      responseHeaders: [['content-type', 'image/gif']],
      setCookies: [{ name: 'uid', hash: '0011223344556677' }],
    });
    expect(await value(store.readJudgement(id('v-closed')))).toEqual(judgement);
    expect((await value(store.visitByDocument('d-closed')))?.visit.id).toBe('v-closed');
    expect(await value(store.openVisits())).toHaveLength(1);
    expect(await value(store.earlierOf('speel.example'))).toEqual({
      visits: 1,
      cookies: { 'ads.example|uid': '0011223344556677' },
      audience: 'children',
      choice: null,
    });
  },
);

test.each(examples)(
  'the example database of version $version takes writes of this build',
  async (example) => {
    await restore(example);
    const store = testStore();
    await value(store.append(id('v-open'), [request('3', { at: 30 })]));
    await value(store.addGap(id('v-open'), { kind: 'unflushed', at: '2026-11-01T10:00:00.000Z', why: 'x' }));
    await value(store.close(id('v-open'), 1_790_000_200_000));
    expect((await value(store.readSignals(id('v-open')))).map(({ at }) => at)).toEqual([10, 30]);
    await value(store.deleteSite('speel.example'));
    expect(Object.values(await everything()).flat()).toEqual([]);
  },
);

test('a migration that fails is told, leaves nothing half done, and is tried again', async () => {
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(() => {
    throw new Error('a bug in a migration');
  });
  const store = testStore();
  expect(await problemOf(store.listVisits())).toBe('upgrade-failed');
  vi.restoreAllMocks();
  expect(await value(store.listVisits())).toEqual([]);
});
