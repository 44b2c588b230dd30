import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserEvent } from '../../../../platform/sensors/events.ts';
import { forgetAll } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';
import { claim, commit, request, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));
const { openSession } = await import('../../../../platform/recording/session.ts');
const { forget, leftIn, WorkMark } = await import('../../../../platform/recording/work-mark.ts');
const { readSessionMemory } = await import('../../../../platform/session-memory.ts');

const page = 'https://a.example/';
const pixel = 'https://volgt.example/pixel';

let stage: Stage;

beforeEach(async () => {
  resetFake();
  stage = await startWorker();
});
afterEach(forgetAll);

/** A worker that was told of events and stopped before it worked any of them off. */
function dies(...events: readonly BrowserEvent[]): InstanceType<typeof WorkMark> {
  const mark = new WorkMark();
  mark.begin();
  for (const event of events) mark.note(event);
  return mark;
}

/** The next worker, as the background starts it: with what it finds in `storage.session`. */
async function nextWorker(): Promise<void> {
  stage = await startWorker(stage.store);
  const { left } = await openSession(readSessionMemory(), new WorkMark().key);
  if ((await stage.recorder.settle(left)) && left !== null) await forget(left);
}

const gaps = async () =>
  (await stage.visits()).map(({ url, gaps: all }) => `${url} ${all.map(({ kind }) => kind).join()}`).sort();

describe('a worker that stopped in the middle of its work', () => {
  beforeEach(() => {
    fake.session.set('session', 'session1');
  });

  it('leaves a gap in every visit that is open, once', async () => {
    await stage.work(commit('A', page));
    dies(request('A', pixel));
    await nextWorker();
    await nextWorker();
    expect(await gaps()).toEqual([`${page} unflushed`]);
    expect([...fake.session.keys()]).toEqual(['session']);
  });

  it('leaves a page that it was told of, which has a visit with a gap, though its tab is gone', async () => {
    dies(commit('A', page), commit('K', 'https://kader.example/', { frameId: 3, parentFrameId: 0 }));
    fake.tabs.clear();
    await nextWorker();
    expect(await gaps()).toEqual([`${page} unflushed`]);
    expect(await stage.visits()).toMatchObject([{ documentId: 'A', startedAt: 1000, tabId: 1 }]);
  });

  it('leaves a page of which it heard a request alone, which has a visit with a gap', async () => {
    dies(request('A', pixel, { documentUrl: page }), request('K', pixel, { frameId: 3, documentUrl: pixel }));
    fake.tabs.clear();
    await nextWorker();
    expect(await gaps()).toEqual([`${page} unflushed`]);
  });

  it('leaves no second visit of a page that it did write', async () => {
    await stage.work(commit('A', page), request('A', pixel));
    dies(commit('A', page));
    await nextWorker();
    expect(await gaps()).toEqual([`${page} unflushed`]);
    expect(await stage.requested(page)).toEqual([pixel]);
  });

  it('leaves a page whose later requests come to its own visit', async () => {
    dies(commit('A', page));
    await nextWorker();
    await stage.work(request('A', pixel));
    expect(await gaps()).toEqual([`${page} unflushed`]);
    expect(await stage.requested(page)).toEqual([pixel]);
  });

  it('leaves a tab whose page nobody was told of, which has a visit that says so', async () => {
    fake.tabs.set(1, { incognito: false, url: page });
    fake.frames = [{ tabId: 1, frameId: 0, parentFrameId: -1, documentId: 'A', url: page }];
    dies();
    await nextWorker();
    expect(await gaps()).toEqual([`${page} late-start,unflushed`]);
  });

  it('leaves no visit of what may not be recorded', async () => {
    fake.incognitoAllowed = true;
    fake.tabs.set(1, { incognito: true, url: page });
    fake.frames = [{ tabId: 1, frameId: 0, parentFrameId: -1, documentId: 'A', url: page }];
    dies(commit('A', page), commit('B', 'chrome://settings/'));
    await nextWorker();
    expect(await stage.visits()).toEqual([]);
  });

  it('is told from one that wrote all, which leaves nothing to be said', async () => {
    const events = [commit('A', page), request('A', pixel)];
    const mark = dies(...events);
    await stage.work(...events);
    mark.written(events);
    mark.finish();
    fake.tabs.set(2, { incognito: false, url: 'https://b.example/' });
    fake.frames = [{ tabId: 2, frameId: 0, parentFrameId: -1, documentId: 'B', url: 'https://b.example/' }];
    await nextWorker();
    expect(await gaps()).toEqual([`${page} `]);
  });
});

describe('the mark of a worker', () => {
  it('is there before anything is awaited, with the page that was begun and no word of it that singles out', () => {
    const mark = new WorkMark();
    mark.note(commit('A', 'https://a.example/?sid=0123456789abcdef'));
    mark.begin();
    const left = leftIn(Object.fromEntries(fake.session), 'another');
    expect(left.marks).toEqual([mark.key]);
    expect(left.pages).toMatchObject([{ documentId: 'A', tabId: 1, url: 'https://a.example/?sid' }]);
  });

  it('names a page no more when its visit is written', () => {
    const mark = dies(commit('A', page), commit('B', 'https://b.example/'));
    mark.written([commit('A', page)]);
    expect(leftIn(Object.fromEntries(fake.session), '').pages.map(({ documentId }) => documentId)).toEqual([
      'B',
    ]);
  });

  it('names a page once, and not again after its visit was written', () => {
    const asks = () => request('A', pixel, { documentUrl: page });
    const mark = dies(commit('A', page), asks());
    const named = () =>
      leftIn(Object.fromEntries(fake.session), '').pages.map(({ documentId }) => documentId);
    expect(named()).toEqual(['A']);
    mark.written([asks()]);
    mark.note(asks());
    expect(named()).toEqual([]);
  });

  it('is no other’s', () => {
    const mark = dies(commit('A', page));
    expect(leftIn(Object.fromEntries(fake.session), mark.key)).toEqual({ marks: [], pages: [] });
  });

  it('that is damaged, or of an older Helder, counts as a mark without pages', () => {
    expect(leftIn({ 'mark:1': 4711, 'mark:2': { pages: [{ url: 7 }] }, session: 's' }, '')).toEqual({
      marks: ['mark:1', 'mark:2'],
      pages: [],
    });
  });
});

describe('a browser that does not say what was left', () => {
  const silent = (whenever: Promise<Record<string, unknown>>) =>
    openSession({ inTime: Promise.resolve(null), whenever }, 'own');

  it('leaves a gap in what is open, of whatever session: unknown is not fine', async () => {
    fake.tabs.set(2, { incognito: false, url: 'https://b.example/' });
    fake.frames = [{ tabId: 2, frameId: 0, parentFrameId: -1, documentId: 'B', url: 'https://b.example/' }];
    await stage.work(commit('A', page));
    const session = await silent(new Promise(() => undefined));
    stage = await startWorker(stage.store);
    expect(await stage.recorder.settle(session.left)).toBe(true);
    expect(await gaps()).toEqual([`${page} unflushed`, 'https://b.example/ late-start,unflushed']);
  });

  it('is heard when it says so late', async () => {
    dies(commit('A', page));
    const session = await silent(Promise.resolve(Object.fromEntries(fake.session)));
    await stage.recorder.settle(session.left);
    expect(await stage.visits()).toEqual([]);
    await stage.recorder.settle(await session.leftAfterAll);
    expect(await gaps()).toEqual([`${page} unflushed`]);
  });
});

it('what a page says of itself comes to a worker that started anew', async () => {
  await stage.work(commit('A', page));
  stage = await startWorker(stage.store);
  await stage.work(claim('A', 'Speelplein'));
  expect((await stage.visits()).map(({ title }) => title)).toEqual(['Speelplein']);
});
