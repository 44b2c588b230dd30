/** The parts of the browser's interface that recording asks, answered from plain data. */
export interface FakeBrowser {
  incognitoAllowed: boolean;
  privateWindow: boolean;
  tabs: Map<number, { readonly incognito: boolean; readonly url?: string }>;
  frames: readonly object[];
  cookies: readonly object[];
}

export const fake: FakeBrowser = {
  incognitoAllowed: false,
  privateWindow: false,
  tabs: new Map(),
  frames: [],
  cookies: [],
};

export function resetFake(): void {
  Object.assign(fake, { incognitoAllowed: false, privateWindow: false, frames: [], cookies: [] });
  fake.tabs = new Map([[1, { incognito: false }]]);
}

/** What `wxt/browser` gives in tests: `vi.mock('wxt/browser', () => import('./browser.ts'))`. */
export const browser = {
  extension: { isAllowedIncognitoAccess: async () => fake.incognitoAllowed },
  tabs: {
    get: async (id: number) => {
      const tab = fake.tabs.get(id);
      if (tab === undefined) throw new Error('no such tab');
      return tab;
    },
  },
  windows: { getAll: async () => [{ incognito: fake.privateWindow }] },
  webNavigation: {
    getAllFrames: async () => fake.frames,
    getFrame: async ({ tabId }: { tabId: number }) =>
      fake.frames.find((frame) => 'tabId' in frame && frame.tabId === tabId) ?? null,
  },
  cookies: { getAll: async () => fake.cookies },
  runtime: { getManifest: () => ({ version: '1.0.0' }) },
};
