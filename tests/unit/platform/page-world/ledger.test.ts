import { beforeEach, expect, test } from 'vitest';
import {
  count,
  flush,
  longRecord,
  newCounter,
  record,
  tellTo,
} from '../../../../platform/page-world/ledger.ts';

let told: string[] = [];
tellTo((text) => told.push(text));
beforeEach(() => {
  flush();
  told = [];
});

test('what does not go into one text goes into the next', () => {
  const ids = Array.from({ length: 400 }, (_, at) => `canvas.${'x'.repeat(300)}${at}`);
  for (const id of ids) count(newCounter(id), '', '');
  flush();
  flush();
  flush();
  const all = told.join('');
  expect(told.length).toBeGreaterThan(1);
  expect(ids.filter((id) => !all.includes(`${id}\u001f`))).toEqual([]);
});

test('a long record without room is left out and adds nothing to the one before', () => {
  for (let at = 0; at < 100; at += 1) record('stored', 'y'.repeat(1000));
  longRecord('body', 'geheim', 'socket', 'wss://a.example/');
  flush();
  expect(told.join('')).not.toContain('geheim');
});
