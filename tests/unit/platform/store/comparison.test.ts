import { afterEach, expect, test } from 'vitest';
import { cookie, forgetAll, id, request, testStore, value, visit } from './samples.ts';

afterEach(forgetAll);

const comparison = { id: 'c1', run: 'accept' } as const;
const number = cookie('uid', { domain: 'speel.example' });

test('a load of a comparison is no visit of the person: nothing of it is known to the next one', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { comparison })));
  await value(store.append(id('v1'), [request('1', { setCookies: [number] })]));
  await value(store.close(id('v1'), 2000));
  expect(await value(store.earlierOf('speel.example'))).toEqual({
    visits: 0,
    cookies: {},
    audience: null,
    choice: null,
  });
});

test('a load of a comparison is kept with its mark, and its site is in the list without being counted', async () => {
  const store = testStore();
  await value(store.putVisit(visit('v1', { comparison })));
  expect((await value(store.readVisit(id('v1'))))?.visit.comparison).toEqual(comparison);
  expect(await value(store.sites())).toMatchObject([{ site: 'speel.example', visits: 0, lastAt: 1000 }]);
  await value(store.close(id('v1'), 2000));
  expect(await value(store.sites())).toMatchObject([{ site: 'speel.example', visits: 0, lastAt: 1000 }]);
});

test('deleting it takes no visit of the person from the count', async () => {
  const store = testStore();
  await value(store.putVisit(visit('own')));
  await value(store.close(id('own'), 2000));
  await value(store.putVisit(visit('v1', { comparison })));
  await value(store.close(id('v1'), 2000));
  await value(store.deleteVisit(id('v1')));
  expect(await value(store.sites())).toMatchObject([{ visits: 1 }]);
});
