import { describe, expect, it, vi } from 'vitest';
import { visit } from '../store/samples.ts';

const asked: object[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    cookies: {
      getAll: async (details: object) => {
        asked.push(details);
        return [];
      },
      getAllCookieStores: async () => [
        { id: '0', tabIds: [1, 2] },
        { id: '1', tabIds: [7] },
      ],
    },
  },
}));
const { cookieStoreOf, readJar } = await import('../../../../platform/sensors/cookie-jar.ts');

describe('the cookie store of a visit', () => {
  it('is the usual one for an ordinary window, without asking', async () => {
    expect(await cookieStoreOf(visit('v1', { tabId: 2 }))).toBe('usual');
  });

  it('is the private window’s own, and never the person’s', async () => {
    expect(await cookieStoreOf(visit('v1', { tabId: 7, private: true }))).toEqual({ id: '1' });
  });

  it('is unknown when a private tab is gone, rather than the usual one', async () => {
    expect(await cookieStoreOf(visit('v1', { tabId: 9, private: true }))).toBe('unknown');
    expect(await cookieStoreOf(visit('v1', { tabId: null, private: true }))).toBe('unknown');
  });

  it('is what is read', async () => {
    await readJar('https://a.example/', 0, () => '', { id: '1' });
    await readJar('https://a.example/', 0, () => '');
    expect(asked).toEqual([{ url: 'https://a.example/', storeId: '1' }, { url: 'https://a.example/' }]);
  });
});
