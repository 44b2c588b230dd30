import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventQueue } from '../../../../platform/recording/queue.ts';
import type { BrowserEvent } from '../../../../platform/sensors/events.ts';
import { request } from './stage.ts';

let worked: (readonly BrowserEvent[])[];
let dropped: number[];
let said: string[];
let heard: BrowserEvent[];
let fail: boolean;
let queue: EventQueue;

beforeEach(() => {
  vi.useFakeTimers();
  [worked, dropped, said, heard, fail] = [[], [], [], [], false];
  queue = new EventQueue({
    heard: (event) => heard.push(event),
    begin: () => said.push('begin'),
    work: async (events, count) => {
      worked.push(events);
      dropped.push(count);
      if (fail) throw new Error('a bug');
    },
    finish: () => {
      said.push('finish');
      return true;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pixel = () => request('A', 'https://volgt.example/pixel');

test('events are worked off together and in their order, a quarter of a second after the first', async () => {
  const [first, second] = [pixel(), pixel()];
  queue.push(first);
  await vi.advanceTimersByTimeAsync(249);
  queue.push(second);
  expect(worked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(worked).toEqual([[first, second]]);
});

test('work is announced before it begins and once it is over', async () => {
  queue.push(pixel());
  queue.push(pixel());
  expect(heard).toHaveLength(2);
  expect(said).toEqual(['begin']);
  await vi.advanceTimersByTimeAsync(1249);
  expect(said).toEqual(['begin']);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(['begin', 'finish']);
});

test('a worker that was woken has work from its first moment, and none when nothing comes', async () => {
  queue.start();
  expect(said).toEqual(['begin']);
  queue.push(pixel());
  await vi.advanceTimersByTimeAsync(1249);
  expect(said).toEqual(['begin']);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(['begin', 'finish']);
  [said] = [[]];
  queue.start();
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual(['begin', 'finish']);
});

test('of more events than fifty thousand at once the rest is counted', async () => {
  const one = pixel();
  for (let n = 0; n < 100_000; n++) queue.push(one);
  await queue.flush();
  expect(worked.map(({ length }) => length)).toEqual([50_000]);
  expect(dropped).toEqual([50_000]);
});

test('of events with megabytes in them a few are kept and the rest is counted', async () => {
  const value = 'x'.repeat(8_000_000);
  for (let n = 0; n < 100; n++)
    queue.push(request('A', 'https://volgt.example/', { responseHeaders: [{ name: 'x', value }] }));
  await queue.flush();
  expect(worked.map(({ length }) => length)).toEqual([8]);
  expect(dropped).toEqual([92]);
});

test('there is room again after the work', async () => {
  const long = request('A', `https://volgt.example/${'x'.repeat(64_000_000)}`);
  for (let n = 0; n < 2; n++) {
    queue.push(long);
    queue.push(pixel());
    await queue.flush();
  }
  expect(worked.map(({ length }) => length)).toEqual([1, 1]);
  expect(dropped).toEqual([1, 1]);
});

test('work that fails does not stop the work that follows', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fail = true;
  queue.push(pixel());
  await queue.flush();
  fail = false;
  const next = pixel();
  queue.push(next);
  await queue.flush();
  expect(worked.at(-1)).toEqual([next]);
  expect(told).toHaveBeenCalledTimes(1);
});
