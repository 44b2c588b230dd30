import { beforeEach, expect, it, vi } from 'vitest';
import { askFrame, framesOf, putPlatform } from '../../../../platform/consent/frames.ts';

const browser = vi.hoisted(() => ({
  scripting: { executeScript: vi.fn() },
  tabs: { sendMessage: vi.fn() },
  webNavigation: { getAllFrames: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const frame = { tabId: 1, frameId: 2, documentId: 'D' };
const files = () => browser.scripting.executeScript.mock.calls.filter(([injection]) => 'files' in injection);

beforeEach(() => {
  vi.resetAllMocks();
});

it('puts platform.js into a frame once', async () => {
  browser.scripting.executeScript.mockResolvedValueOnce([{ result: false }]);
  expect(await putPlatform(frame)).toBe(true);
  expect(files()).toHaveLength(1);
  browser.scripting.executeScript.mockResolvedValueOnce([{ result: true }]);
  expect(await putPlatform(frame)).toBe(true);
  expect(files()).toHaveLength(1);
});

it('says when the browser lets nobody in', async () => {
  browser.scripting.executeScript.mockRejectedValue(new Error('cannot access'));
  expect(await putPlatform(frame)).toBe(false);
});

it('lists the frames of a tab, the top one first, without those that failed', async () => {
  browser.webNavigation.getAllFrames.mockResolvedValue([
    { frameId: 7, url: 'https://b.example/', documentId: 'B' },
    { frameId: 9, url: 'https://c.example/', errorOccurred: true },
    { frameId: 0, url: 'https://a.example/' },
  ]);
  expect(await framesOf(1)).toEqual([
    { tabId: 1, frameId: 0, documentId: null, url: 'https://a.example/' },
    { tabId: 1, frameId: 7, documentId: 'B', url: 'https://b.example/' },
  ]);
});

it('knows no frames of a tab that is gone', async () => {
  browser.webNavigation.getAllFrames.mockRejectedValue(new Error('no tab'));
  expect(await framesOf(1)).toEqual([]);
});

it('takes an answer that is none for no answer', async () => {
  browser.tabs.sendMessage.mockResolvedValue({ result: 'done', clicks: -1 });
  expect(await askFrame(frame, { what: 'reject', by: 'rule' })).toBeNull();
});
