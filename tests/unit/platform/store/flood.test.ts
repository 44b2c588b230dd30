import { afterEach, expect, test } from 'vitest';
import { forgetAll, id, request, testStore, value, visit } from './samples.ts';

afterEach(forgetAll);

test('of a hundred thousand requests in one visit the first fifty thousand are kept and can be read, with a gap', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1')));
  for (let part = 0; part < 10; part++) {
    const requests = Array.from({ length: 10_000 }, (_, n) => request(`${part}-${n}`, { at: part }));
    await value(store.append(id('v1'), requests));
  }
  expect(await value(store.append(id('v1'), [request('more')]))).toEqual({ missing: [], full: ['v1'] });
  await value(store.close(id('v1'), 2000));
  const kept = (await value(store.readSignals(id('v1')))).length;
  // The last part that is taken may go a little beyond.
  expect(kept).toBeGreaterThanOrEqual(50_000);
  expect(kept).toBeLessThan(55_000);
  expect((await value(store.readVisit(id('v1'))))?.visit.gaps.map(({ kind }) => kind)).toEqual([
    'too-many-signals',
  ]);
}, 60_000);
