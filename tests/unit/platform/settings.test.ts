import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  defaultSettings,
  onSettings,
  parseSettings,
  readSettings,
  type Settings,
} from '../../../platform/settings.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const storage = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  broken: false,
  listeners: new Set(),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => {
          if (storage.broken) throw new Error('corrupt');
          return storage.kept;
        },
        set: async (change: object) => {
          storage.kept = { ...storage.kept, ...change };
        },
      },
      onChanged: {
        addListener: (listener: unknown) => storage.listeners.add(listener),
        removeListener: (listener: unknown) => storage.listeners.delete(listener),
      },
    },
  },
}));

beforeEach(() => {
  storage.kept = {};
  storage.broken = false;
  storage.listeners.clear();
});

const tell = (newValue: unknown, area = 'local', name = 'settings') => {
  for (const listener of storage.listeners as Set<Listener>) listener({ [name]: { newValue } }, area);
};

describe('without a decision of the person', () => {
  test('Helder records, but no private windows and no files', () => {
    expect(defaultSettings).toEqual({
      language: null,
      pausedEverywhere: false,
      pausedSites: [],
      recordPrivate: false,
      recordFiles: false,
      retentionDays: 90,
      maxMegabytes: 500,
    });
  });

  test('the defaults are read', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
  });
});

describe('damaged settings', () => {
  test.each([[null], [undefined], ['x'], [7], [[]], [true]])('%j are the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  test('lose what is damaged and keep the rest', () => {
    const stored = {
      pausedEverywhere: true,
      pausedSites: 'a.example',
      recordPrivate: 'ja',
      retentionDays: -1,
    };
    expect(parseSettings({ ...stored, maxMegabytes: 1e9, language: 'de' })).toEqual({
      ...defaultSettings,
      pausedEverywhere: true,
    });
  });

  test('that the browser cannot read are the defaults', async () => {
    storage.broken = true;
    expect(await readSettings()).toEqual(defaultSettings);
  });
});

describe('a change', () => {
  test('leaves the other decisions as they are', async () => {
    await changeSettings({ pausedSites: ['a.example'] });
    await changeSettings({ pausedEverywhere: true });
    expect(await readSettings()).toEqual({
      ...defaultSettings,
      pausedSites: ['a.example'],
      pausedEverywhere: true,
    });
  });

  test('is told to every part, until it stops listening', () => {
    const heard: Settings[] = [];
    const stop = new AbortController();
    onSettings((settings) => heard.push(settings), stop.signal);
    tell({ pausedEverywhere: true });
    tell({ pausedEverywhere: 'ja' });
    tell({ pausedEverywhere: true }, 'session');
    tell({ pausedEverywhere: true }, 'local', 'iets anders');
    stop.abort();
    tell({ pausedEverywhere: true });
    expect(heard.map(({ pausedEverywhere }) => pausedEverywhere)).toEqual([true, false]);
  });
});
