import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetAll } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';
import { commit, navigation, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

const agreed = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA';
const refused = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA';
const cookie = (value: string, name = 'euconsent-v2') => ({
  name,
  value,
  domain: 'a.example',
  path: '/',
  hostOnly: true,
  secure: true,
  httpOnly: false,
  sameSite: 'lax',
});
const completed = () => navigation('completed', { documentId: 'A', timeStamp: 3000 });
let stage: Stage;

beforeEach(async () => {
  resetFake();
  stage = await startWorker();
});
afterEach(async () => {
  vi.useRealTimers();
  await forgetAll();
});

async function strings() {
  const [visit] = await stage.visits();
  const signals = await stage.signals(visit);
  return signals.flatMap((signal) =>
    signal.kind === 'consent-string' ? [{ text: signal.text, at: signal.at }] : [],
  );
}

it('keeps the consent string that lay in the jar, from the beginning', async () => {
  Object.assign(fake, { cookies: [cookie(agreed), cookie('geheim-nummer-1234567890', 'sessie')] });
  await stage.work(commit('A', 'https://a.example/'));
  expect(await strings()).toEqual([{ text: agreed, at: 0 }]);
  const [visit] = await stage.visits();
  expect(JSON.stringify(await stage.signals(visit))).not.toContain('geheim');
});

it('keeps another value beside it, and the moment at which each was seen first', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  await stage.work(commit('A', 'https://a.example/', { timeStamp: 1000 }));
  vi.setSystemTime(1700);
  Object.assign(fake, { cookies: [cookie(agreed)] });
  await stage.work(completed());
  vi.setSystemTime(9000);
  Object.assign(fake, { cookies: [cookie(agreed), cookie('x', 'andere')] });
  await stage.work(completed());
  expect(await strings()).toEqual([{ text: agreed, at: 700 }]);
  vi.setSystemTime(9500);
  Object.assign(fake, { cookies: [cookie(refused)] });
  await stage.work(completed());
  expect(await strings()).toEqual([
    { text: agreed, at: 700 },
    { text: refused, at: 8500 },
  ]);
});
