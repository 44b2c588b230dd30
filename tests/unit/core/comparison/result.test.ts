import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../../core/comparison/result.ts';
import type { SeenRun } from '../../../../core/comparison/run.ts';
import { cookie, inJar, line, load } from './loads.ts';

const none: SeenRun = { run: 'none', ended: 'done', first: load([line('Lotame', 3)]), again: null };
const reject: SeenRun = {
  run: 'reject',
  ended: 'done',
  first: load([line('Lotame', 3, { phases: { before: 2, rejected: 1 } })]),
  again: load([line('Lotame', 4)]),
};
const accept: SeenRun = {
  run: 'accept',
  ended: 'done',
  first: load([
    line('Lotame', 3, { phases: { before: 3 } }),
    line('Meta', 2, { phases: { accepted: 2 }, setsIdentifier: true }),
  ]),
  again: load([line('Lotame', 3), line('Meta', 5)]),
};
const numbersOf = (result: ReturnType<typeof compareRuns>, run: string) =>
  result.columns.find((column) => column.run === run)?.seen;

describe('three runs side by side', () => {
  const result = compareRuns([none, reject, accept]);

  it('count without a choice the whole load, and else what happened after the choice', () => {
    expect(result.columns.map(({ run, seen }) => [run, seen?.companies, seen?.tracking])).toEqual([
      ['none', 1, 1],
      ['reject', 1, 1],
      ['accept', 2, 2],
    ]);
  });

  it('leave out who was only there before the choice', () => {
    const stopped = compareRuns([
      none,
      {
        ...reject,
        first: load([line('Lotame', 3, { phases: { before: 3 } })]),
        again: load([]),
      },
      accept,
    ]);
    expect(numbersOf(stopped, 'reject')?.companies).toBe(0);
    expect(stopped.companies.find(({ name }) => name === 'Lotame')).toMatchObject({
      requests: { none: 3, reject: 0, accept: 3 },
      change: 'stopped',
    });
  });

  it('count the requests of each part of a run', () => {
    expect(result.columns.map(({ seen }) => seen?.requests)).toEqual([
      { before: 3, after: null, again: null },
      { before: 2, after: 1, again: 4 },
      { before: 3, after: 2, again: 8 },
    ]);
  });

  it('say of each company what the choice did', () => {
    expect(result.companies).toEqual([
      {
        name: 'Lotame',
        category: 'advertising',
        tracker: true,
        requests: { none: 3, reject: 5, accept: 3 },
        change: 'went-on',
      },
      {
        name: 'Meta',
        category: 'advertising',
        tracker: true,
        requests: { none: 0, reject: 0, accept: 7 },
        change: 'accepted-only',
      },
    ]);
  });

  it('do not hold a refusal to have stopped who stays away after accepting as well', () => {
    const once = load([line('Lotame', 3), line('ID5', 2)]);
    const { companies } = compareRuns([{ ...none, first: once }, reject, accept]);
    expect(companies.find(({ name }) => name === 'ID5')?.change).toBe('first-only');
    const unknown = compareRuns([{ ...none, first: once }, reject]);
    expect(unknown.companies.find(({ name }) => name === 'ID5')?.change).toBe('unclear');
  });

  it('count who keeps an identifier when one of the loads showed it', () => {
    expect(numbersOf(result, 'accept')?.following).toBe(1);
    expect(numbersOf(result, 'reject')?.following).toBe(0);
  });

  it('put a company that came in spite of a refusal before one that stopped, and who does not track last', () => {
    const { companies } = compareRuns([
      { ...none, first: load([line('Cdn', 9, { tracker: false }), line('Lotame', 2), line('Stil', 2)]) },
      { ...reject, first: load([]), again: load([line('Nieuw', 1), line('Cdn', 9, { tracker: false })]) },
      accept,
    ]);
    expect(companies.map(({ name, change }) => [name, change])).toEqual([
      ['Nieuw', 'despite'],
      ['Meta', 'accepted-only'],
      ['Lotame', 'stopped'],
      ['Stil', 'first-only'],
      ['Cdn', 'went-on'],
    ]);
  });
});

describe('cookies at the end of a run', () => {
  it('are those of both loads, once, without what was deleted', () => {
    const first = load([], [inJar(cookie('a'), 1), inJar(cookie('weg'), 1)]);
    const again = load(
      [],
      [inJar(cookie('a')), inJar(cookie('weg', { lifetime: 0 }), 2), inJar(cookie('b'))],
    );
    expect(numbersOf(compareRuns([{ ...reject, first, again }]), 'reject')?.cookies).toBe(2);
  });

  it('count as identifiers when they are long and varied enough', () => {
    const known = cookie('_ga', { length: 26, bits: 70, hash: '0123456789abcdef' });
    const seen = numbersOf(
      compareRuns([{ ...none, first: load([], [inJar(known), inJar(cookie('taal'))]) }]),
      'none',
    );
    expect([seen?.cookies, seen?.identifiers]).toEqual([2, 1]);
  });
});

it('a run tells how many checks of its last load appear to break the rules', () => {
  const { report, ...rest } = load([]);
  const indications = { ...report.summary.indications, 'appears-contrary': 2 };
  const again = { ...rest, report: { ...report, summary: { ...report.summary, indications } } };
  const { columns } = compareRuns([none, { ...reject, again }]);
  expect(columns.map(({ contrary }) => contrary)).toEqual([0, 2, 0]);
});

describe('a run that did not come to its end', () => {
  it('has no numbers, so that unknown is not nothing', () => {
    const result = compareRuns([none, { ...reject, ended: 'no-banner', again: null }]);
    expect(result.columns.map(({ run, ended, seen }) => [run, ended, seen === null])).toEqual([
      ['none', 'done', false],
      ['reject', 'no-banner', true],
      ['accept', 'stopped', true],
    ]);
    expect(result.companies).toMatchObject([{ name: 'Lotame', change: 'unclear' }]);
  });

  it('without a choice shows what was seen until it was stopped', () => {
    const result = compareRuns([{ ...none, ended: 'stopped' }]);
    expect(numbersOf(result, 'none')?.companies).toBe(1);
  });
});
