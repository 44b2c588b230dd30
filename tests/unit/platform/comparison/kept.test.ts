import { beforeEach, describe, expect, it, vi } from 'vitest';

const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
const area = (kept: Map<string, unknown>) => ({
  get: async (key: string) => ({ [key]: kept.get(key) }),
  set: async (items: object) => {
    for (const [key, item] of Object.entries(items)) kept.set(key, item);
  },
});
const closed: number[] = [];
const removed: string[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    storage: { local: area(areas.local), session: area(areas.session) },
    windows: {
      remove: async (id: number) => {
        if (id === 13) throw new Error('no such window');
        closed.push(id);
      },
    },
    contextualIdentities: { remove: async (id: string) => removed.push(id) },
  },
}));
const { containersKept, windowsKept } = await import('../../../../platform/comparison/kept.ts');
const { takeLeftovers } = await import('../../../../platform/comparison/jar.ts');

beforeEach(() => {
  areas.local.clear();
  areas.session.clear();
  closed.length = 0;
  removed.length = 0;
});

describe('what jars are made of', () => {
  it('is written down where it lives as long as what it names', async () => {
    await windowsKept.add(7);
    await containersKept.add('firefox-container-9');
    expect(areas.session.get('comparison-windows')).toEqual([7]);
    expect(areas.local.get('comparison-containers')).toEqual(['firefox-container-9']);
  });

  it('is taken away when nobody else did, and forgotten', async () => {
    await windowsKept.add(7);
    await containersKept.add('firefox-container-9');
    await takeLeftovers();
    expect([closed, removed]).toEqual([[7], ['firefox-container-9']]);
    expect([await windowsKept.all(), await containersKept.all()]).toEqual([[], []]);
  });

  it('is forgotten also when it was gone already', async () => {
    await windowsKept.add(13);
    await takeLeftovers();
    expect(await windowsKept.all()).toEqual([]);
  });

  it('is nothing when what is written there is damaged', async () => {
    areas.local.set('comparison-containers', { 0: 'firefox-default' });
    areas.session.set('comparison-windows', ['7', null]);
    await takeLeftovers();
    expect([closed, removed]).toEqual([[], []]);
  });
});
