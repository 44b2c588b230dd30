import { afterEach, describe, expect, test } from 'vitest';
import { forgetCookies, rememberCookies, seenCookies } from '../../../../platform/store/site.ts';
import { cookie, forgetAll, id, request, testStore, value, visit } from './samples.ts';

const nothing = { visits: [], seen: {} };
const seen = (...entries: [string, string | null][]) => new Map(entries);

test('a cookie that was seen again is remembered with its new value and its last visit', () => {
  const first = rememberCookies(nothing, seen(['a.example|x', '11'], ['a.example|y', '22']), id('v1'));
  expect(rememberCookies(first, seen(['a.example|x', '33']), id('v2'))).toEqual({
    visits: ['v1', 'v2'],
    seen: { 'a.example|y': ['22', 0], 'a.example|x': ['33', 1] },
  });
});

test('a cookie that a visit saw deleted is forgotten, and a visit that nothing is left of too', () => {
  const first = rememberCookies(nothing, seen(['a.example|x', '11']), id('v1'));
  expect(rememberCookies(first, seen(['a.example|x', null]), id('v2'))).toEqual(nothing);
});

test('of more than two hundred cookies those go that were not seen for longest', () => {
  const old = rememberCookies(nothing, seen(['a.example|old', '11'], ['a.example|kept', '22']), id('v1'));
  const many = Array.from({ length: 199 }, (_, n): [string, string] => [`b.example|${n}`, '33']);
  const { seen: names } = rememberCookies(old, seen(...many), id('v2'));
  expect(Object.keys(names)).toHaveLength(200);
  expect(names['a.example|old']).toBeUndefined();
  expect(names['a.example|kept']).toEqual(['22', 0]);
});

test('what deleted visits saw last is forgotten', () => {
  const first = rememberCookies(nothing, seen(['a.example|x', '11']), id('v1'));
  const both = rememberCookies(first, seen(['a.example|y', '22']), id('v2'));
  expect(forgetCookies(both, new Set([id('v1')]))).toEqual({
    visits: ['v2'],
    seen: { 'a.example|y': ['22', 0] },
  });
});

test('a name that looks like a part of an object is a name like any other', () => {
  const kept = rememberCookies(nothing, seen(['__proto__|x', '11'], ['constructor|y', '22']), id('v1'));
  expect(Object.keys(kept.seen)).toEqual(['__proto__|x', 'constructor|y']);
});

test('cookies of a visit: the last value, of those that last longer than a day or the session', () => {
  const signals = [
    request('1', { setCookies: [cookie('a', { hash: '11' }), cookie('short', { lifetime: 86_400 })] }),
    request('2', { setCookies: [cookie('b', { lifetime: null }), cookie('a', { hash: '22' })] }),
    request('3', { setCookies: [cookie('gone', { lifetime: -1 }), cookie('weak', { hash: null })] }),
  ];
  expect([...seenCookies(signals)]).toEqual([
    ['ads.example|b', '0011223344556677'],
    ['ads.example|a', '22'],
    ['ads.example|gone', null],
  ]);
});

describe('a site that was visited before', () => {
  afterEach(forgetAll);
  const visited = async (...visits: readonly Parameters<typeof visit>[1][]) => {
    const store = testStore();
    for (const [place, some] of visits.entries()) await value(store.putVisit(visit(`v${place}`, some)));
    return value(store.visitedSite('speel.example', 1000));
  };

  test('is one with a page visit that began earlier, open or closed', async () => {
    expect(await visited({ startedAt: 999 })).toBe(true);
    expect(await visited({ startedAt: 900, endedAt: 950 })).toBe(true);
  });

  test('is not one that is visited now or later, nor another site', async () => {
    expect(await visited()).toBe(false);
    expect(await visited({ startedAt: 1000 }, { startedAt: 1001 })).toBe(false);
    expect(await visited({ startedAt: 1, site: 'speel.example.nl' })).toBe(false);
  });

  test('is not one that was opened in a private window or a comparison, or whose service worker asked', async () => {
    const comparison = { id: 'c1', run: 'accept' } as const;
    const none = [
      { startedAt: 1, private: true },
      { startedAt: 2, comparison },
      { startedAt: 3, kind: 'background' },
    ] as const;
    expect(await visited(...none)).toBe(false);
    expect(await visited({ startedAt: 0 }, ...none)).toBe(true);
  });
});
