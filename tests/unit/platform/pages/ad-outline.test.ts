import { expect, test, vi } from 'vitest';
import { outlineAds } from '../../../../platform/pages/ad-outline.ts';

/** The tab, which has no browser here: what it was told, and how it answers. */
const tab = vi.hoisted(() => ({
  told: [] as unknown[],
  answer: async (): Promise<unknown> => undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      sendMessage: (...message: unknown[]) => {
        tab.told.push(message);
        return tab.answer();
      },
    },
  },
}));

test('the top document of the tab is told what to draw, and its answer is what is drawn', async () => {
  tab.answer = async () => true;
  expect(await outlineAds(7, true, 'Reclame')).toBe(true);
  expect(tab.told).toEqual([[7, { type: 'ad-outline', on: true, label: 'Reclame' }, { frameId: 0 }]]);
});

test('a tab in which another script hears it, and does not answer, has none', async () => {
  tab.answer = async () => undefined;
  expect(await outlineAds(7, true, 'Reclame')).toBeNull();
});

test('a tab without a script has none', async () => {
  tab.answer = () => Promise.reject(new Error('Receiving end does not exist.'));
  expect(await outlineAds(7, null, '')).toBeNull();
});
