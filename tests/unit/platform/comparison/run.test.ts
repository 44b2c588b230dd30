import { describe, expect, it } from 'vitest';
import type { ProgressEvent } from '../../../../core/comparison/progress.ts';
import type { Run } from '../../../../core/comparison/run.ts';
import { visitId } from '../../../../core/model/ids.ts';
import type { Hands, Jar } from '../../../../platform/comparison/hands.ts';
import { compare } from '../../../../platform/comparison/run.ts';
import { line, load } from '../../core/comparison/loads.ts';

/** Hands that write down what they did; the banner that they meet is a stub. */
function stage(change: Partial<Hands> = {}) {
  const did: string[] = [];
  let jars = 0;
  let loads = 0;
  let run: Run = 'none';
  const closers: (() => void)[] = [];
  const hands: Hands = {
    async openJar(): Promise<Jar> {
      const number = ++jars;
      const gone = new AbortController();
      closers.push(() => gone.abort());
      did.push(`jar ${number}`);
      return {
        tabId: number,
        gone: gone.signal,
        destroy: async () => void did.push(`destroy ${number}`),
      };
    },
    async mark(jar, which, choice) {
      run = which;
      did.push(`mark ${jar.tabId} ${which} ${choice?.what ?? '-'}`);
    },
    async load(jar) {
      loads += 1;
      did.push(`load ${jar.tabId}`);
      return 'loaded';
    },
    async reload(jar) {
      loads += 1;
      did.push(`reload ${jar.tabId}`);
      return 'loaded';
    },
    visitIn: async () => visitId(`${run}-${loads}`),
    awaitBanner: async () => undefined,
    async choose(jar, visit, what) {
      did.push(`choose ${jar.tabId} ${visit} ${what}`);
      return { ok: true, noBanner: false };
    },
    wait: async () => undefined,
    read: async (visit) => load([line(visit, 1)]),
    ...change,
  };
  const stop = new AbortController();
  const events: ProgressEvent[] = [];
  return {
    did,
    events,
    stop,
    closeWindow: () => closers.at(-1)?.(),
    go: () => compare(hands, (event) => events.push(event), stop.signal),
  };
}

describe('a comparison', () => {
  it('loads the page in a jar of its own for each run, and chooses before it loads it again', async () => {
    const { did, go } = stage();
    await go();
    expect(did).toEqual([
      'jar 1',
      'mark 1 none -',
      'load 1',
      'destroy 1',
      'jar 2',
      'mark 2 reject -',
      'load 2',
      'choose 2 reject-2 reject',
      'mark 2 reject reject',
      'reload 2',
      'destroy 2',
      'jar 3',
      'mark 3 accept -',
      'load 3',
      'choose 3 accept-4 accept',
      'mark 3 accept accept',
      'reload 3',
      'destroy 3',
    ]);
  });

  it('hands back both loads of a run with a choice', async () => {
    const seen = await stage().go();
    const names = seen.map(({ run, ended, first, again }) => [
      run,
      ended,
      first?.report.companies[0]?.name,
      again?.report.companies[0]?.name,
    ]);
    expect(names).toEqual([
      ['none', 'done', 'none-1', undefined],
      ['reject', 'done', 'reject-2', 'reject-3'],
      ['accept', 'done', 'accept-4', 'accept-5'],
    ]);
  });

  it('goes on when there was nothing to choose in, and says so', async () => {
    const { did, go } = stage({ choose: async () => ({ ok: false, noBanner: true }) });
    const seen = await go();
    expect(seen.map(({ ended }) => ended)).toEqual(['done', 'no-banner', 'no-banner']);
    expect(did.filter((deed) => deed.startsWith('reload'))).toEqual([]);
  });

  it.each([
    ['not-chosen', { choose: async () => ({ ok: false, noBanner: false }) }, 'reject'],
    ['not-loaded', { load: async () => 'failed' as const }, 'none'],
    ['not-recorded', { visitIn: async () => null }, 'none'],
    ['not-loaded', { reload: async () => 'failed' as const }, 'accept'],
  ] as const)('says %s of a run that came to that', async (ending, change, run) => {
    const seen = await stage(change).go();
    expect(seen.find((one) => one.run === run)?.ended).toBe(ending);
  });

  it('tells its steps in order', async () => {
    const { events, go } = stage();
    await go();
    const told = events.map((event) => ('step' in event ? event.step : event.what));
    expect(told.slice(0, 12)).toEqual([
      'begin',
      'loading',
      'watching',
      'closing',
      'end',
      'begin',
      'loading',
      'watching',
      'choosing',
      'after',
      'again',
      'closing',
    ]);
  });
});

describe('a person who stops', () => {
  const forever = () => new Promise<never>(() => undefined);

  it('ends the run at once, with its jar destroyed and what was seen so far', async () => {
    const { did, stop, go } = stage({ wait: forever });
    const going = go();
    await settle();
    stop.abort();
    const seen = await going;
    expect(seen.map(({ run, ended, first }) => [run, ended, first !== null])).toEqual([
      ['none', 'stopped', true],
    ]);
    expect(did).toEqual(['jar 1', 'mark 1 none -', 'load 1', 'destroy 1']);
  });

  it('may also close the window of the run', async () => {
    const { did, closeWindow, go } = stage({ wait: forever });
    const going = go();
    await settle();
    closeWindow();
    expect((await going).map(({ ended }) => ended)).toEqual(['stopped']);
    expect(did.at(-1)).toBe('destroy 1');
  });

  it('by closing the window is no failure, though the step that was going on failed', async () => {
    const { did, go } = failing();
    expect((await go()).map(({ ended }) => ended)).toEqual(['stopped']);
    expect(did.at(-1)).toBe('destroy 1');
  });

  it('while the page loads finds it loaded no further', async () => {
    let arrive = () => undefined as undefined;
    const { did, stop, go } = stage({
      load: () => new Promise((resolve) => (arrive = () => void resolve('loaded') as undefined)),
    });
    const going = go();
    await settle();
    stop.abort();
    arrive();
    expect((await going).map(({ ended, first }) => [ended, first])).toEqual([['stopped', null]]);
    await settle();
    expect(did.filter((deed) => deed.startsWith('choose') || deed.startsWith('reload'))).toEqual([]);
  });

  it('before it began gets no jar at all', async () => {
    const { did, stop, go } = stage();
    stop.abort();
    expect(await go()).toEqual([]);
    expect(did).toEqual([]);
  });
});

/** Hands whose window is closed while the page loads; what comes of it is told in the wrong order. */
function failing() {
  const made = stage({
    load: async () => {
      throw new Error('no tab with that id');
    },
    wait: async () => made.closeWindow(),
  });
  return made;
}

it('destroys the jar also when a hand fails', async () => {
  const { did, go } = stage({
    load: async () => {
      throw new Error('the tab is gone');
    },
  });
  await expect(go()).rejects.toThrow('the tab is gone');
  expect(did.at(-1)).toBe('destroy 1');
});

it('tells what the first run saw when the browser gives no jar for the next', async () => {
  let jars = 0;
  const { openJar } = handsOf();
  const { go, events } = stage({
    openJar: () => {
      jars += 1;
      if (jars > 1) throw new Error('the jar was not empty');
      return openJar();
    },
  });
  const seen = await go();
  expect(seen.map(({ run, ended, first }) => [run, ended, first !== null])).toEqual([
    ['none', 'done', true],
    ['reject', 'not-recorded', false],
    ['accept', 'not-recorded', false],
  ]);
  expect(events.at(-1)).toEqual({ what: 'end', ending: 'not-recorded' });
});

it('fails when the browser gives no jar at all', async () => {
  const { go } = stage({
    openJar: async () => {
      throw new Error('the jar was not empty');
    },
  });
  await expect(go()).rejects.toThrow('the jar was not empty');
});

function handsOf(): Pick<Hands, 'openJar'> {
  return {
    openJar: async () => ({
      tabId: 1,
      gone: new AbortController().signal,
      destroy: async () => undefined,
    }),
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
