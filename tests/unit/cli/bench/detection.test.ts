import { expect, test } from 'vitest';
import { compare } from '../../../../cli/bench/detection/checks.ts';
import { type Row, summarise } from '../../../../cli/bench/detection/outcome.ts';
import { markdown } from '../../../../cli/bench/detection/table.ts';
import { replaceBetweenMarks } from '../../../../cli/bench/marks.ts';
import type { Observation } from '../../../../core/model/observation.ts';

const seen = (kind: string, data: Observation['data'] = {}) => ({ kind, data }) as Observation;

test('what a library does and what was seen of it make hits and misses', () => {
  const page = { kind: 'recorder', expects: ['recording', 'typed'] } as const;
  expect(compare(page, [seen('session-recording')])).toEqual({
    hits: ['recording'],
    misses: ['typed'],
    falseAlarms: [],
  });
});

test('what is seen and not done is a false alarm, unless it may be', () => {
  const page = { kind: 'analytics', expects: [], may: ['identifier'] } as const;
  const observations = [seen('stored-identifier'), seen('fingerprint-canvas')];
  expect(compare(page, observations).falseAlarms).toEqual(['fingerprint']);
});

test('hashed contact data is another behaviour than typed text', () => {
  const page = { kind: 'form tool', expects: ['hashed-contact'] } as const;
  expect(compare(page, [seen('typed-text-sent', { hashed: true })]).hits).toEqual(['hashed-contact']);
  expect(compare(page, [seen('typed-text-sent', { hashed: false })]).hits).toEqual([]);
});

test('a harmless page shows no other sign either', () => {
  const observations = [seen('battery-read'), seen('owner-country')];
  expect(compare({ kind: 'harmless', expects: [] }, observations).falseAlarms).toEqual(['battery-read']);
  expect(compare({ kind: 'fingerprinter', expects: [] }, observations).falseAlarms).toEqual([]);
});

const row = (page: string, part: Partial<Row>): Row => ({
  page,
  kind: 'harmless',
  libraries: [{ name: 'lib', version: '1.0.0', license: 'MIT' }],
  idle: null,
  hits: [],
  misses: [],
  falseAlarms: [],
  others: [],
  errors: [],
  observed: [],
  indications: [],
  ...part,
});

const about = { browser: 'chrome', browserVersion: '156.0', date: '2026-11-24' } as const;

test('a page whose library did not run counts for nothing', () => {
  const rows = [
    row('a', { kind: 'recorder', hits: ['recording'], misses: ['typed'] }),
    row('b', { kind: 'recorder', misses: ['recording'], idle: 'did not finish its work' }),
    row('c', { falseAlarms: ['recording'] }),
    row('d', {}),
  ];
  const { rows: _, ...counts } = summarise(about, rows);
  expect(counts).toEqual({
    ...about,
    pages: 4,
    ran: 3,
    hits: 1,
    misses: 1,
    falseAlarms: 1,
    harmless: 2,
    harmlessQuiet: 1,
  });
});

test('the table says what was seen, missed and wrongly seen', () => {
  const rows = [row('a', { kind: 'recorder', hits: ['recording'], misses: ['typed'] })];
  expect(
    markdown(summarise(about, rows)),
  ).toBe(`Chromium 156.0, 2026-11-24: 1 of 2 behaviours seen, 0 false alarms; nothing reported on 0 of 0 harmless pages.

| page | library | does | seen | missed | false alarm |
|---|---|---|---|---|---|
| a | lib 1.0.0 (MIT) | recorder | recording | typed | |`);
});

test('only what stands between the marks is replaced', () => {
  const document = 'before\n<!-- detection chrome -->\nold\n<!-- /detection chrome -->\nafter';
  expect(replaceBetweenMarks(document, 'detection chrome', 'new')).toBe(
    'before\n<!-- detection chrome -->\nnew\n<!-- /detection chrome -->\nafter',
  );
});

test('a document without the marks is refused', () => {
  expect(() => replaceBetweenMarks('nothing', 'detection chrome', 'new')).toThrow('are missing');
});
