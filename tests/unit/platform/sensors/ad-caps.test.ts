import { afterEach, expect, test, vi } from 'vitest';
import type { AdPlaceClaim } from '../../../../platform/sensors/ads/messages.ts';
import { remember } from '../../../../platform/sensors/ads/place-memory.ts';
import { inSlices } from '../../../../platform/sensors/ads/slices.ts';

const claim = (number: number, text: string) =>
  ({ number, text, box: { x: 0, y: 0, width: 300, height: 250 } }) as unknown as AdPlaceClaim;
const element = () => ({}) as Element;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a place that changes for ever is told of twelve times, and then not even measured', () => {
  const memory = remember(1);
  const place = element();
  let told = 0;
  for (let at = 0; at < 100; at += 1) {
    const number = memory.due(place, `${at}`);
    if (number === null) continue;
    if (memory.changed(place, claim(number, `${at}`), 0) !== null) told += 1;
  }
  expect(told).toBe(12);
  expect(memory.due(place, 'once more')).toBeNull();
});

test('of a million places four hundred are known', () => {
  const memory = remember(1);
  const numbers = Array.from({ length: 1000 }, () => memory.numberOf(element()));
  expect(numbers.slice(0, 2)).toEqual([1, 2]);
  expect(numbers.filter((number) => number !== null)).toHaveLength(400);
});

test('a place that cheaply looks the same is not measured', () => {
  const memory = remember(1);
  const place = element();
  expect(memory.due(place, 'same')).toBe(1);
  expect(memory.due(place, 'same')).toBeNull();
});

test('a frame that is read now is told of without measuring', () => {
  const memory = remember(1);
  const place = element();
  expect(memory.changed(place, claim(1, 'a'), 1)).toMatchObject({ unread: 1 });
  expect(memory.changed(place, null, 0)).toMatchObject({ unread: 0, text: 'a' });
  expect(memory.changed(place, null, 0)).toBeNull();
});

test('a place that was measured and is as it was is not told of', () => {
  const memory = remember(1);
  const place = element();
  expect(memory.changed(place, claim(1, 'a'), 0)).toMatchObject({ number: 1 });
  expect(memory.changed(place, claim(1, 'a'), 0)).toBeNull();
});

test('work is left off after three milliseconds, and what is asked for meanwhile is done once more', () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
  let now = 0;
  vi.stubGlobal('performance', { now: () => now });
  let steps = 0;
  const start = inSlices(function* () {
    for (let at = 0; at < 10; at += 1) {
      steps += 1;
      now += 1;
      yield undefined;
    }
  });
  start();
  waiting.shift()?.();
  expect(steps).toBe(3);
  start();
  start();
  for (let left = 20; waiting.length > 0 && left > 0; left -= 1) waiting.shift()?.();
  expect(steps).toBe(20);
});

test('work that fails ends, and can be begun again', () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
  let begun = 0;
  // biome-ignore lint/correctness/useYield: it fails before it could.
  const start = inSlices(function* (): Generator<undefined> {
    begun += 1;
    throw new Error('a page that makes reading fail');
  });
  start();
  waiting.shift()?.();
  start();
  waiting.shift()?.();
  expect(begun).toBe(2);
  expect(waiting).toEqual([]);
});
