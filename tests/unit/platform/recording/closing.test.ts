import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VisitId } from '../../../../core/model/ids.ts';
import type { Closing } from '../../../../platform/recording/closing.ts';
import type { Store } from '../../../../platform/store/contract.ts';
import { forgetAll, id, testStore, value, visit } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

let store: Store;
let closed: VisitId[];
let closing: Closing;

beforeEach(async () => {
  resetFake();
  const { Closing } = await import('../../../../platform/recording/closing.ts');
  store = testStore();
  closed = [];
  closing = new Closing(store, (one) => closed.push(one));
  await value(store.putVisit(visit('v1')));
});
afterEach(async () => {
  vi.useRealTimers();
  await forgetAll();
});

const open = async () => (await value(store.openVisits())).map((one) => one.visit.id);

/** Runs what falls due within a time; the database of these tests needs the real clock again. */
async function after(milliseconds: number, begin: () => void): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  begin();
  vi.advanceTimersByTime(milliseconds);
  vi.useRealTimers();
  await new Promise((resolve) => setTimeout(resolve, 30));
}

test('a visit that ended is closed five seconds later, when its last beacons have come', async () => {
  await after(4999, () => closing.later(id('v1'), 2000));
  expect(await open()).toEqual(['v1']);
  await after(5000, () => closing.later(id('v1'), 2000));
  expect(await open()).toEqual([]);
  expect(closed).toEqual(['v1']);
  expect((await value(store.readVisit(id('v1'))))?.visit.endedAt).toBe(2000);
});

test('a page that came back in time stays open', async () => {
  await after(60_000, () => {
    closing.later(id('v1'), 2000);
    closing.keepOpen(id('v1'));
  });
  expect(await open()).toEqual(['v1']);
  expect(closed).toEqual([]);
});

test('a visit that ends twice is closed once, at its last end', async () => {
  await after(60_000, () => {
    closing.later(id('v1'), 2000);
    closing.later(id('v1'), 3000);
  });
  expect(closed).toEqual(['v1']);
  expect((await value(store.readVisit(id('v1'))))?.visit.endedAt).toBe(3000);
});

test('what an earlier worker left behind is closed, but for what goes on', async () => {
  const shown = { session: 's1', documentId: 'D', tabId: 2 };
  await value(store.putVisit(visit('shown', shown)));
  await value(store.putVisit(visit('worker', { kind: 'background', documentId: null, tabId: null })));
  await value(store.putVisit(visit('before', { ...shown, session: 's0' })));
  fake.frames = [{ tabId: 2, documentId: 'D' }];
  await closing.leftBehind('s1');
  expect((await open()).sort()).toEqual(['shown', 'worker']);
});
