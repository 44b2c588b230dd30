import { afterEach, expect, test, vi } from 'vitest';
import type { StoreChange } from '../../../../platform/store/contract.ts';
import { forgetAll, id, request, testStore, value, visit } from './samples.ts';

afterEach(forgetAll);

test('a popup hears of each commit of the background, of deletions and of what was said of a site', async () => {
  const heard: StoreChange[] = [];
  testStore().onChange((change) => heard.push(change), new AbortController().signal);
  const background = testStore();
  await value(background.putVisit(visit('v1')));
  await value(background.append(id('v1'), [request('1')]));
  await value(background.close(id('v1'), 2000));
  await value(background.setAudience('speel.example', 'children'));
  await value(background.deleteVisit(id('v1')));
  await value(background.deleteEverything());
  await vi.waitFor(() =>
    expect(heard).toEqual([
      { what: 'visit', visitId: 'v1' },
      { what: 'visit', visitId: 'v1' },
      { what: 'visit', visitId: 'v1' },
      { what: 'site', site: 'speel.example' },
      { what: 'deleted', visitId: 'v1' },
      { what: 'everything' },
    ]),
  );
});

test('after its signal was aborted a listener hears nothing', async () => {
  const heard: StoreChange[] = [];
  const stop = new AbortController();
  const popup = testStore();
  popup.onChange((change) => heard.push(change), stop.signal);
  const later: StoreChange[] = [];
  popup.onChange((change) => later.push(change), new AbortController().signal);
  stop.abort();
  await value(testStore().putVisit(visit('v1')));
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(heard).toEqual([]);
});

test('a store does not hear its own commits', async () => {
  const heard: StoreChange[] = [];
  const store = testStore();
  store.onChange((change) => heard.push(change), new AbortController().signal);
  await value(store.putVisit(visit('v1')));
  await value(testStore().putVisit(visit('v2')));
  await vi.waitFor(() => expect(heard).toEqual([{ what: 'visit', visitId: 'v2' }]));
});

test('a message that this build does not know is ignored', async () => {
  const heard: StoreChange[] = [];
  testStore().onChange((change) => heard.push(change), new AbortController().signal);
  const stranger = new BroadcastChannel('helder-store');
  for (const message of ['text', null, { what: 'else' }, { what: 'visit' }, { what: 'site', site: 3 }])
    stranger.postMessage(message);
  stranger.postMessage({ what: 'everything' });
  await vi.waitFor(() => expect(heard).toEqual([{ what: 'everything' }]));
  stranger.close();
});
