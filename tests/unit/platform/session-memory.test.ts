import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Kept = Record<string, unknown>;

let answers: ((kept: Kept | Error) => void)[];
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: () =>
          new Promise<Kept>((resolve, reject) => {
            answers.push((kept) => (kept instanceof Error ? reject(kept) : resolve(kept)));
          }),
      },
    },
  },
}));
const { readSessionMemory } = await import('../../../platform/session-memory.ts');

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
});
afterEach(() => vi.useRealTimers());

test('what the browser says at once is what was kept', async () => {
  const { inTime } = readSessionMemory();
  answers[0]?.({ session: 'S' });
  expect(await inTime).toEqual({ session: 'S' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(answers).toHaveLength(1);
});

test.each([
  ['stays unanswered', () => undefined],
  ['fails', () => answers[0]?.(new Error('not yet'))],
])('a question that %s is asked again', async (_, first) => {
  const { inTime } = readSessionMemory();
  first();
  await vi.advanceTimersByTimeAsync(1500);
  answers[1]?.({ session: 'S' });
  expect(await inTime).toEqual({ session: 'S' });
});

test('a browser that says nothing is waited for five seconds, and heard when it speaks after all', async () => {
  const { inTime, whenever } = readSessionMemory();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await inTime).toBe(null);
  answers[0]?.({ session: 'S' });
  expect(await whenever).toEqual({ session: 'S' });
});

test('a browser that never speaks is not asked for ever', async () => {
  readSessionMemory();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toHaveLength(4);
});
