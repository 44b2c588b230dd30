import type AutoConsent from '@duckduckgo/autoconsent';
import { expect, it, vi } from 'vitest';
import { Presses } from '../../../../platform/consent/presses.ts';

const domOf = (found: number) =>
  ({
    elementSelector: () => Array(found),
    click: async () => found > 0,
  }) as unknown as AutoConsent['domActions'];

it('counts what a rule presses, and tells it before', async () => {
  const heard = vi.fn();
  const presses = new Presses(heard);
  const dom = domOf(2);
  presses.watch(dom);
  await dom.click('a', true);
  expect(presses.seen().clicks).toBe(2);
  expect(heard).toHaveBeenCalledWith(expect.objectContaining({ clicks: 2 }), true);
});

it('does not count what was looked for and not there', async () => {
  const presses = new Presses(() => undefined);
  const dom = domOf(0);
  presses.watch(dom);
  await dom.click('a');
  expect(presses.seen()).toEqual({ clicks: 0, first: null, last: null });
});

it('knows the first and the last moment, also of what a platform was only told', () => {
  vi.useFakeTimers({ now: 1000 });
  const presses = new Presses(() => undefined);
  presses.pressing(1, false);
  vi.setSystemTime(2500);
  presses.asked();
  expect(presses.seen()).toEqual({ clicks: 1, first: 1000, last: 2500 });
  presses.begin();
  expect(presses.seen()).toEqual({ clicks: 0, first: null, last: null });
  vi.useRealTimers();
});
