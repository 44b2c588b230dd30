import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AdScripts } from '../../../../platform/sensors/ads/inject.ts';
import type { AdPlaceClaim } from '../../../../platform/sensors/ads/messages.ts';
import { commit } from '../recording/stage.ts';

interface FakeFrame {
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId?: string;
  readonly url: string;
}

const fake = vi.hoisted(() => ({
  given: [] as string[],
  frames: [] as FakeFrame[],
  fails: false,
  /** Answers of the scripts in frames. */
  answers: new Map<number, unknown>(),
  asked: [] as unknown[],
  open: [] as (() => void)[],
  waits: false,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number; frameIds: number[] } }) => {
        fake.given.push(`${target.tabId}/${target.frameIds.join()}`);
        if (fake.waits) await new Promise<void>((open) => fake.open.push(open));
        if (fake.fails) throw new Error('no such frame');
      },
    },
    webNavigation: {
      getAllFrames: async () => fake.frames,
      getFrame: async ({ frameId }: { frameId: number }) =>
        fake.frames.find((frame) => frame.frameId === frameId) ?? null,
    },
    tabs: {
      sendMessage: async (tabId: number, message: object, { frameId }: { frameId: number }) => {
        fake.asked.push({ tabId, frameId, ...message });
        if (!fake.answers.has(frameId)) throw new Error('nobody listens');
        return fake.answers.get(frameId);
      },
    },
  },
}));

let scripts: AdScripts;
const settle = () => vi.advanceTimersByTimeAsync(0);
const frame = (frameId: number, parentFrameId: number, documentId = `D${frameId}`): FakeFrame => ({
  frameId,
  parentFrameId,
  documentId,
  url: `https://f${frameId}.example/`,
});
const place = (some: Partial<AdPlaceClaim>) =>
  ({ number: 0, frameHosts: [], unread: 0, ...some }) as unknown as AdPlaceClaim;
const framed = [place({ frameHosts: ['ads.example'] })];
const question = { type: 'ad-frame', index: 2, width: 300, height: 250 } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  Object.assign(fake, { given: [], fails: false, answers: new Map(), asked: [], open: [], waits: false });
  fake.frames = [frame(0, -1), frame(4, 0), frame(5, 0), frame(6, 4)];
  scripts = new AdScripts();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the script', () => {
  it('comes to the top document at once, and at most once in a second', async () => {
    for (let n = 0; n < 10; n += 1) scripts.look(1);
    await settle();
    expect(fake.given).toEqual(['1/0']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(fake.given).toEqual(['1/0', '1/0']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(fake.given).toHaveLength(2);
  });

  it('does not come again while a document is not ready for it', async () => {
    fake.waits = true;
    scripts.look(1);
    await vi.advanceTimersByTimeAsync(5000);
    scripts.look(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(fake.given).toHaveLength(1);
    fake.open.forEach((open) => {
      open();
    });
    await settle();
    expect(fake.given).toHaveLength(2);
  });

  it('comes thirty times to one page, and again to the next', async () => {
    for (let n = 0; n < 100; n += 1) {
      scripts.look(1);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(fake.given).toHaveLength(30);
    scripts.heard(commit('N', 'https://b.example/'));
    scripts.look(1);
    await settle();
    expect(fake.given).toHaveLength(31);
  });
});

describe('frames of a document that told of places', () => {
  it('get it when places have frames in them, each document once', async () => {
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    expect(fake.given).toEqual(['1/4', '1/5']);
    fake.frames = [frame(0, -1), frame(4, 0, 'other'), frame(5, 0)];
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    expect(fake.given).toEqual(['1/4', '1/5', '1/4']);
  });

  it('get it where a place says that it could not be read', async () => {
    await scripts.places({ tabId: 1, frameId: 4 }, [place({ unread: 1 })]);
    expect(fake.given).toEqual(['1/6']);
  });

  it('get none where no place has a frame', async () => {
    await scripts.places({ tabId: 1, frameId: 0 }, [place({})]);
    expect(fake.given).toEqual([]);
  });

  it('get it when they come later, below a document that holds places and nowhere else', async () => {
    const late = (documentId: string, parentFrameId: number, tabId = 1) =>
      scripts.heard(commit(documentId, 'https://x.example/', { frameId: 9, parentFrameId, tabId }));
    late('A', 0);
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    fake.given = [];
    late('B', 0);
    late('B', 0);
    late('C', 5);
    late('D', 0, 2);
    await settle();
    expect(fake.given).toEqual(['1/9']);
  });

  it('are forgotten with the page', async () => {
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    scripts.heard(commit('N', 'https://b.example/'));
    fake.given = [];
    scripts.heard(commit('B', 'https://x.example/', { frameId: 9, parentFrameId: 0 }));
    await settle();
    expect(fake.given).toEqual([]);
  });

  it('are 150 of one page', async () => {
    fake.frames = Array.from({ length: 300 }, (_, n) => frame(n + 1, 0));
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    expect(fake.given).toHaveLength(150);
  });

  it('are tried again when they were not ready', async () => {
    fake.fails = true;
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    fake.fails = false;
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    expect(fake.given).toEqual(['1/4', '1/5', '1/4', '1/5']);
  });
});

describe('a frame that asks whose place it fills', () => {
  const ask = (frameId: number) => scripts.placeOf({ tabId: 1, frameId }, question);

  it('is answered by the document above it', async () => {
    fake.answers.set(4, 3);
    expect(await ask(6)).toBe('4.3');
    expect(fake.asked).toEqual([
      { tabId: 1, frameId: 4, type: 'ad-frame-of', index: 2, width: 300, height: 250 },
    ]);
  });

  it.each([
    ['the document above knows none', 4, null],
    ['what answers is no number', 4, '3'],
    ['the number is none of ours', 4, 1001],
    ['nobody listens above', 5, 1],
  ])('gets none where %s', async (_, listener, answer) => {
    fake.answers.set(listener, answer);
    expect(await ask(6)).toBe(null);
  });

  it('gets none at the top, or when it went away', async () => {
    expect(await ask(0)).toBe(null);
    expect(await ask(77)).toBe(null);
    expect(fake.asked).toEqual([]);
  });

  it('is looked into again when its place was not known yet', async () => {
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    fake.answers.set(0, null);
    await ask(5);
    await scripts.places({ tabId: 1, frameId: 0 }, framed);
    expect(fake.given).toEqual(['1/4', '1/5', '1/5']);
  });

  it('is answered a hundred times in ten seconds', async () => {
    fake.answers.set(4, 3);
    for (let n = 0; n < 101; n += 1) await ask(6);
    expect(fake.asked).toHaveLength(100);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await ask(6)).toBe('4.3');
  });
});
