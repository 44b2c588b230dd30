import { beforeEach, describe, expect, it, vi } from 'vitest';

const session = new Map<string, unknown>();
const tabs = new Set<number>();
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        set: async (items: object) => {
          for (const [key, item] of Object.entries(items)) session.set(key, item);
        },
      },
    },
    tabs: {
      get: async (id: number) => {
        if (!tabs.has(id)) throw new Error('no such tab');
        return { id };
      },
    },
  },
}));
const { ComparisonMarks } = await import('../../../../platform/comparison/marks.ts');

/** What a worker that starts now finds. */
const memory = () => {
  const kept = Promise.resolve(Object.fromEntries(session));
  return { inTime: kept, whenever: kept };
};

const mark = { id: 'c1', run: 'none', choice: null } as const;
beforeEach(() => {
  session.clear();
  tabs.clear();
});

describe('the marks of a comparison', () => {
  it('are known to a worker that starts in the middle of one', async () => {
    tabs.add(7);
    await new ComparisonMarks(memory()).set(7, mark);
    expect(await new ComparisonMarks(memory()).of(7)).toEqual(mark);
  });

  it('are forgotten when their tab is gone', async () => {
    await new ComparisonMarks(memory()).set(7, mark);
    const later = new ComparisonMarks(memory());
    expect([await later.of(7), await later.any()]).toEqual([null, false]);
  });

  it('stay for a moment after the tab was closed, and then go', async () => {
    vi.useFakeTimers();
    const marks = new ComparisonMarks(memory());
    await marks.set(7, mark);
    marks.gone(7);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await marks.of(7)).toEqual(mark);
    await vi.advanceTimersByTimeAsync(6000);
    expect([await marks.of(7), await marks.any()]).toEqual([null, false]);
    vi.useRealTimers();
  });

  it('that are damaged count as none', async () => {
    tabs.add(7);
    session.set('compared-tabs', { 7: { id: 3 } });
    expect(await new ComparisonMarks(memory()).of(7)).toBe(null);
  });

  it('that the browser tells late are known from then on', async () => {
    tabs.add(7);
    session.set('compared-tabs', { 7: mark });
    let tell: (kept: Record<string, unknown>) => void = () => undefined;
    const whenever = new Promise<Record<string, unknown>>((resolve) => {
      tell = resolve;
    });
    const marks = new ComparisonMarks({ inTime: Promise.resolve(null), whenever });
    expect(await marks.of(7)).toBe(null);
    tell(Object.fromEntries(session));
    await expect.poll(() => marks.of(7)).toEqual(mark);
  });
});
