import { beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../../../platform/consent/act.ts';
import { runSnippet } from '../../../../platform/consent/autoconsent-host.ts';
import { type ConsentHostParts, hostConsent } from '../../../../platform/consent/host.ts';

const browser = vi.hoisted(() => {
  const listeners: ((message: unknown, sender: object) => unknown)[] = [];
  return {
    listeners,
    runtime: {
      getURL: () => 'chrome-extension://abc/',
      onMessage: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../../platform/consent/act.ts', async (original) => ({
  ...(await original<typeof import('../../../../platform/consent/act.ts')>()),
  act: vi.fn(),
}));
vi.mock('../../../../platform/consent/autoconsent-host.ts', () => ({ runSnippet: vi.fn(async () => true) }));

const page = { url: 'chrome-extension://abc/compare.html' };
const script = { url: 'https://a.example/', tab: { id: 4 }, frameId: 0, documentId: 'D' };
const order = { type: 'consent-act', tab: 4, what: 'accept' };
const acted = { what: 'accept', ok: true, how: 'words', clicks: 1, at: 900, why: null } as const;
const top = { tabId: 4, frameId: 0, documentId: 'D', url: 'https://a.example/' };

const tell = vi.fn();
let childMode = false;
const parts: ConsentHostParts = { tell, childMode: () => childMode, visitOf: async () => 'v1' };
const say = (message: unknown, sender: object) => browser.listeners[0]?.(message, sender);

beforeEach(() => {
  browser.listeners.length = 0;
  childMode = false;
  vi.clearAllMocks();
  vi.mocked(act).mockResolvedValue({ acted, frame: top });
  hostConsent(parts);
});

describe('an order', () => {
  it('from a page of the extension is carried out and recorded', async () => {
    expect(await say(order, page)).toEqual(acted);
    expect(tell).toHaveBeenCalledWith({
      ...top,
      at: 900,
      is: 'choice',
      fields: { what: 'accept', by: 'helder', clicks: 1, text: '' },
    });
  });

  it.each([script, { url: 'https://chrome-extension.example/' }, {}])(
    'from %j is not heard',
    async (sender) => {
      expect(await say(order, sender)).toBeUndefined();
      expect(act).not.toHaveBeenCalled();
    },
  );

  it('to accept is refused in child mode', async () => {
    childMode = true;
    expect(await say(order, page)).toMatchObject({ ok: false, why: 'child-mode' });
    expect(act).not.toHaveBeenCalled();
  });

  it('for another visit than the tab shows is refused', async () => {
    expect(await say({ ...order, visit: 'v0' }, page)).toMatchObject({ ok: false, why: 'other-page' });
    expect(act).not.toHaveBeenCalled();
  });

  it('has to wait for the one before', async () => {
    let end = (_: Awaited<ReturnType<typeof act>>) => {};
    vi.mocked(act).mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
    const first = say(order, page);
    expect(await say(order, page)).toMatchObject({ why: 'busy' });
    end({ acted, frame: top });
    expect(await first).toEqual(acted);
    expect(await say(order, page)).toEqual(acted);
  });

  it('that failed is not recorded', async () => {
    vi.mocked(act).mockResolvedValue({ acted: { ...acted, ok: false, why: 'no-button' }, frame: null });
    await say(order, page);
    expect(tell).not.toHaveBeenCalled();
  });
});

describe('platform.js', () => {
  const known = { type: 'consent-platform', rule: 'Onetrust', ofSite: false, shown: true, at: 500 };

  it('names a platform as people do', () => {
    say(known, script);
    expect(tell).toHaveBeenCalledWith({
      ...top,
      at: 500,
      is: 'platform',
      fields: { name: 'OneTrust', by: 'rule', cmpId: null },
    });
  });

  it('names nobody for the own banner of one site', () => {
    say({ ...known, rule: 'ah.nl', ofSite: true }, script);
    expect(tell).not.toHaveBeenCalled();
  });

  it('has a snippet run in its own document, by name alone', async () => {
    expect(await say({ type: 'consent-eval', snippet: 'EVAL_KLARO_1', code: 'alert(1)' }, script)).toBe(true);
    expect(runSnippet).toHaveBeenCalledWith('EVAL_KLARO_1', top);
  });
});
