import { expect, test } from 'vitest';
import { readBenchOptions, WrongUsage } from '../../../../cli/bench/options.ts';

test('without a name every bench runs, in a fixed order', () => {
  expect(readBenchOptions([]).names).toEqual([
    'classification',
    'overhead',
    'popup',
    'storage',
    'sizes',
    'calls',
    'detection',
    'blacklight',
    'consent',
    'ads',
  ]);
});

test('named benches run in the fixed order, each once', () => {
  expect(readBenchOptions(['sizes', 'popup', 'sizes']).names).toEqual(['popup', 'sizes']);
});

test('a name that is no bench is refused', () => {
  expect(() => readBenchOptions(['speed'])).toThrow('There is no bench speed.');
});

test('numbers and paths are read; what is not given is null', () => {
  expect(readBenchOptions(['storage', '--visits', '20', '--extension', 'peer'])).toEqual({
    names: ['storage'],
    corpus: null,
    passes: null,
    pairs: null,
    texts: null,
    loads: null,
    visits: 20,
    extension: 'peer',
    browser: null,
    pages: null,
  });
});

test('a number that is none is refused', () => {
  expect(() => readBenchOptions(['--pairs', 'many'])).toThrow('--pairs is a whole number from 1, not many.');
});

test('zero pairs are refused', () => {
  expect(() => readBenchOptions(['--pairs', '0'])).toThrow(WrongUsage);
});

test('an unknown option is refused', () => {
  expect(() => readBenchOptions(['--fast'])).toThrow(WrongUsage);
});

test('a browser and pages of the detection bench are read', () => {
  const { browser, pages } = readBenchOptions([
    'detection',
    '--browser',
    'firefox',
    '--pages',
    'rrweb,three',
  ]);
  expect([browser, pages]).toEqual(['firefox', ['rrweb', 'three']]);
});

test('a browser that Helder is not for is refused', () => {
  expect(() => readBenchOptions(['--browser', 'opera'])).toThrow(
    '--browser is chrome or firefox, not opera.',
  );
});
