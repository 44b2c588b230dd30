import { expect, test } from 'vitest';
import { headersFromRow, headersToRow } from '../../../../platform/store/headers.ts';

// These codes lie in databases: this test says that they still mean the same.
test('the codes of headers stay what they were', () => {
  expect(headersToRow([['accept', null]])).toBe('#');
  expect(headersToRow([['set-cookie', null]])).toBe('e');
  expect(headersToRow([['x-xss-protection', null]])).toBe('t');
});

test('a name that is not listed and values stand behind the codes', () => {
  const headers = [
    ['x-own', null],
    ['accept', null],
    ['x-own', '1'],
  ] as const;
  expect(headersToRow(headers)).toEqual(['!#!=', 'x-own', 'x-own', '1']);
  expect(headersFromRow(['!#!=', 'x-own', 'x-own', '1'])).toEqual(headers);
});

test('no headers are an empty text', () => {
  expect(headersToRow([])).toBe('');
  expect(headersFromRow('')).toEqual([]);
});
