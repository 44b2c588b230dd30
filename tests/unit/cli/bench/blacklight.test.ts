import { expect, test } from 'vitest';
import { differences } from '../../../../cli/bench/blacklight/compare.ts';

test('a check that both answer alike is no difference', () => {
  const reports = { canvas_fingerprinters: { fingerprinters: ['https://a.example/a.js'] } };
  expect(differences('page', reports, [{ kind: 'fingerprint-canvas' }])).toEqual([]);
  expect(differences('page', {}, [])).toEqual([]);
});

test('who alone sees something is named, and a difference that nobody looked into has no reason', () => {
  const reports = { fb_pixel_events: [{ eventName: 'PageView' }] };
  expect(differences('page', reports, [{ kind: 'typed-text-sent' }])).toEqual([
    { page: 'page', check: 'typed text sent', by: 'Helder', reason: null },
    { page: 'page', check: 'pixel event', by: 'Blacklight', reason: null },
  ]);
});

test('fonts count only with both of the parts that Blacklight asks for', () => {
  const one = { canvas_font_fingerprinters: { canvas_font: {}, text_measure: { 'a.js': {} } } };
  const both = { canvas_font_fingerprinters: { canvas_font: { 'a.js': [] }, text_measure: { 'a.js': {} } } };
  expect(differences('page', one, [])).toEqual([]);
  expect(differences('page', both, []).map(({ check }) => check)).toEqual(['font fingerprint']);
});

test('a known difference comes with its reason', () => {
  const reports = { behaviour_event_listeners: { KEYBOARD: {} } };
  expect(differences('key-logging', reports, [])[0]?.reason).toContain('games and editors');
});
