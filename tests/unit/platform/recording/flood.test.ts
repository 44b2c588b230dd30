import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { forgetAll, value } from '../store/samples.ts';
import { resetFake } from './browser.ts';
import { commit, request, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

afterEach(forgetAll);

const atOnce = 5000;

/** One page asks a hundred thousand times, each request told when it was sent and when it was answered. */
async function flood(stage: Stage): Promise<void> {
  for (let part = 0; part < 20; part++) {
    const events = Array.from({ length: atOnce }, (_, n) => {
      const requestId = `${part}.${n}`;
      const url = `https://volgt.example/pixel/${part}?n=${n}`;
      return [request('A', url, { requestId }, 'sent'), request('A', url, { requestId })];
    });
    await stage.work(...events.flat());
  }
}

/** Megabytes in use once all garbage is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1_000_000;
}

test('a hundred thousand requests of one page: the first fifty thousand are kept, the rest costs nothing, and the visit says so', async () => {
  resetFake();
  const stage = await startWorker();
  await stage.work(commit('A', 'https://a.example/'));
  await flood(stage);
  const [visit] = await stage.visits();
  const kept = (await stage.signals(visit)).filter(({ kind }) => kind === 'request').length;
  expect(kept).toBeGreaterThanOrEqual(49_000);
  expect(kept).toBeLessThan(56_000);
  expect(visit?.gaps.map(({ kind }) => kind)).toEqual(['too-many-signals']);
  // After the visit was full nothing was looked up any more, and nothing judged.
  expect(stage.knowledge.asked.length).toBeLessThan(61_000);
  expect(stage.changed.length).toBeLessThan(20);
  // Another page is recorded as ever.
  await stage.work(
    commit('B', 'https://b.example/', { tabId: 2 }),
    request('B', 'https://volgt.example/', { tabId: 2 }),
  );
  expect(await stage.requested('https://b.example/')).toEqual(['https://volgt.example/']);
}, 60_000);

test('pages that come and go leave nothing in memory', async () => {
  resetFake();
  vi.useFakeTimers({ toFake: ['Date'] });
  const stage = await startWorker();
  const round = async (from: number) => {
    for (let n = from; n < from + 50; n++) {
      const uid = `${n}`.repeat(300).slice(0, 900);
      const cookies = Array.from({ length: 20 }, (_, c) => ({
        name: 'Set-Cookie',
        value: `u${c}=${c}x${uid}`,
      }));
      const hosts = Array.from({ length: 40 }, (_, h) =>
        request(`D${n}`, `https://h${h}.volgt.example/${n}`, { responseHeaders: cookies }),
      );
      const frame = { frameId: 3, parentFrameId: 0, parentDocumentId: `D${n}` };
      await stage.work(
        commit(`D${n}`, `https://s${n}.example/`),
        commit(`F${n}`, 'https://frame.example/', frame),
        ...hosts,
      );
      vi.setSystemTime(Date.now() + 61_000);
    }
    await value(stage.store.deleteEverything());
    return heap();
  };
  await round(0);
  const before = await round(50);
  const after = await round(100);
  vi.useRealTimers();
  expect(after - before).toBeLessThan(2);
}, 60_000);
