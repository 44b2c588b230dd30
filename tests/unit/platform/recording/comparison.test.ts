import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAll, value } from '../store/samples.ts';
import { fake, resetFake } from './browser.ts';
import { commit, request, type Stage, startWorker } from './stage.ts';

vi.mock('wxt/browser', () => import('./browser.ts'));

const mark = { id: 'c1', run: 'reject', choice: null } as const;
let stage: Stage;

beforeEach(async () => {
  resetFake();
  Object.assign(fake, { incognitoAllowed: true });
  fake.tabs.set(1, { incognito: true });
  stage = await startWorker();
});
afterEach(forgetAll);

describe('a load of a comparison', () => {
  it('is recorded though its window is private, and says whose it is', async () => {
    stage.compared.set(1, mark);
    await stage.work(commit('d1', 'https://a.example/'), request('d1', 'https://t.example/p'));
    const [visit] = await stage.visits();
    expect(visit).toMatchObject({ private: true, comparison: { id: 'c1', run: 'reject' } });
    expect(await stage.requested('https://a.example/')).toEqual(['https://t.example/p']);
  });

  it('is recorded only with its mark', async () => {
    await stage.work(commit('d1', 'https://a.example/'));
    expect(await stage.visits()).toEqual([]);
  });

  it('is not recorded while the person paused Helder', async () => {
    stage.compared.set(1, mark);
    stage.settings = { ...stage.settings, pausedEverywhere: true };
    await stage.work(commit('d1', 'https://a.example/'));
    expect(await stage.visits()).toEqual([]);
  });

  it('knows nothing of the person’s own visits, and what Helder chose in its jar', async () => {
    await value(stage.store.setAudience('a.example', 'children'));
    stage.compared.set(1, { ...mark, choice: { what: 'reject', at: 5 } });
    await stage.work(commit('d1', 'https://a.example/'));
    expect((await stage.visits())[0]?.earlier).toEqual({
      visits: 0,
      cookies: {},
      audience: null,
      choice: { what: 'reject', at: 5 },
    });
  });
});

it('what a service worker does is not recorded while a comparison goes on', async () => {
  fake.tabs.set(1, { incognito: false });
  const alone = request(undefined, 'https://t.example/p', {
    tabId: -1,
    frameId: -1,
    initiator: 'https://a.example',
  });
  stage.compared.set(1, mark);
  await stage.work(alone);
  expect(await stage.visits()).toEqual([]);
  stage.compared.clear();
  await stage.work({ ...alone, details: { ...alone.details, requestId: 'later' } });
  expect((await stage.visits()).map(({ kind }) => kind)).toEqual(['background']);
});
