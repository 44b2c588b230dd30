/** The parts of the browser's interface that recording asks, answered from plain data. */
export interface FakeBrowser {
  incognitoAllowed: boolean;
  privateWindow: boolean;
  tabs: Map<number, { readonly incognito: boolean; readonly url?: string }>;
  frames: readonly object[];
  /** What `storage.session` holds. */
  session: Map<string, unknown>;
  cookies: readonly object[];
}

export const fake: FakeBrowser = {
  incognitoAllowed: false,
  privateWindow: false,
  tabs: new Map(),
  frames: [],
  session: new Map(),
  cookies: [],
};

export function resetFake(): void {
  Object.assign(fake, { incognitoAllowed: false, privateWindow: false, frames: [], cookies: [] });
  fake.tabs = new Map([[1, { incognito: false }]]);
  fake.session = new Map();
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
    query: async () => [...fake.tabs].map(([id, tab]) => ({ id, ...tab })),
  },
  storage: {
    session: {
      get: async (): Promise<Record<string, unknown>> => Object.fromEntries(fake.session),
      set: async (items: object) => {
        for (const [key, item] of Object.entries(items)) fake.session.set(key, item);
      },
      remove: async (keys: string | readonly string[]) => {
        for (const key of [keys].flat()) fake.session.delete(key as string);
      },
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
