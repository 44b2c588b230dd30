import { beforeEach, describe, expect, it, vi } from 'vitest';
import { act, keyOf, type PressedIn } from '../../../../platform/consent/act.ts';
import { askFrame, framesOf, putPlatform, type ShownFrame } from '../../../../platform/consent/frames.ts';
import type { ConsentDo, ConsentDone } from '../../../../platform/consent/messages.ts';

vi.mock('../../../../platform/consent/frames.ts');

const top: ShownFrame = { tabId: 1, frameId: 0, documentId: 'top', url: 'https://a.example/' };
const inner: ShownFrame = { tabId: 1, frameId: 5, documentId: 'inner', url: 'https://cmp.example/' };
const nothing: ConsentDone = { result: 'nothing', rule: null, clicks: 0, first: null, last: null };
const pressed = { clicks: 2, first: 100, last: 300 };

let answers: (frame: ShownFrame, by: ConsentDo['by']) => ConsentDone | null;
let shown: readonly ShownFrame[];
beforeEach(() => {
  answers = () => nothing;
  shown = [top];
  vi.mocked(framesOf).mockImplementation(async () => shown);
  vi.mocked(putPlatform).mockResolvedValue(true);
  vi.mocked(askFrame).mockImplementation(async (frame, { by }) => answers(frame as ShownFrame, by));
});

const order = (what: 'reject' | 'accept' = 'reject', told: PressedIn = new Map()) =>
  act({ tab: 1, what }, told).then(({ acted }) => acted);

describe('an order to choose', () => {
  it('goes by the rule of the frame that knows the banner', async () => {
    shown = [top, inner];
    answers = (frame, by) =>
      frame === inner && by === 'rule' ? { result: 'done', rule: 'Onetrust', ...pressed } : nothing;
    expect(await order()).toEqual({
      what: 'reject',
      ok: true,
      how: 'rule:Onetrust',
      clicks: 2,
      at: 300,
      why: null,
    });
  });

  it('has the moment of the first press when it agrees', async () => {
    answers = () => ({ result: 'done', rule: 'Onetrust', ...pressed });
    expect((await order('accept')).at).toBe(100);
  });

  it('tries the words where no rule knows the banner', async () => {
    answers = (_frame, by) => (by === 'words' ? { result: 'done', rule: null, ...pressed } : nothing);
    expect(await order()).toMatchObject({ ok: true, how: 'words' });
  });

  it('tries the words where a rule pressed and the banner stayed', async () => {
    answers = (_frame, by) =>
      by === 'words'
        ? { result: 'done', rule: null, ...pressed }
        : { result: 'still-there', rule: 'Onetrust', ...pressed };
    expect(await order()).toMatchObject({ ok: true, how: 'words' });
  });

  it('goes on in a frame that the rule opened, and counts all presses', async () => {
    answers = (frame) => {
      if (frame === inner) return { result: 'done', rule: 'next', clicks: 1, first: 400, last: 400 };
      shown = [top, inner];
      return { result: 'goes-on', rule: 'first', ...pressed };
    };
    expect(await order()).toMatchObject({ ok: true, how: 'rule:next', clicks: 3, at: 400 });
  });

  it('takes a frame that went away with the deciding press for the banner', async () => {
    const told: PressedIn = new Map();
    answers = () => {
      told.set(keyOf(top), {
        frame: top,
        pressed: { type: 'consent-pressed', deciding: true, rule: 'Sourcepoint-frame', ...pressed },
      });
      return null;
    };
    expect(await order('reject', told)).toMatchObject({ ok: true, how: 'rule:Sourcepoint-frame' });
  });

  it('does not take one that went away with the button for settings for answered', async () => {
    const told: PressedIn = new Map();
    answers = () => {
      told.set(keyOf(top), {
        frame: top,
        pressed: { type: 'consent-pressed', deciding: false, rule: null, ...pressed },
      });
      return null;
    };
    expect(await order('reject', told)).toMatchObject({ ok: false, how: null, why: 'no-banner' });
  });

  it.each([
    ['no-banner', 'nothing'],
    ['no-button', 'no-button'],
    ['still-there', 'still-there'],
  ] as const)('says %s', async (why, result) => {
    answers = () => ({ ...nothing, result });
    expect(await order()).toMatchObject({ ok: false, at: null, why });
  });

  it('says that nobody is let into the page', async () => {
    vi.mocked(putPlatform).mockResolvedValue(false);
    expect(await order()).toMatchObject({ ok: false, why: 'no-page' });
  });
});
