import type { Box } from '../../../core/model/consent-signal.ts';
import { rectOf, up } from './safe.ts';

/** Pages put things a million pixels away to hide them. */
const farthest = 100_000;
const mostAbove = 30;

export function areaOf(rect: { readonly width: number; readonly height: number }): number {
  return rect.width * rect.height;
}

/** Pixels between two boxes, 0 where they touch or lie over each other; the greater one of across and down. */
export function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right, 0);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
  return Math.max(across, down);
}

/** What it hangs on that stays where it is when the page is scrolled; null where it is scrolled along. */
export function fixedAround(element: Element): Element | null {
  let at: Element | null = element;
  for (let left = mostAbove; at !== null && left > 0; left -= 1) {
    if (getComputedStyle(at).position === 'fixed') return at;
    at = up(at);
  }
  return null;
}

/** From the top left of the document; of what lies over the page, from the top left of the window. */
export function documentBox(element: Element, over: boolean): Box {
  const { x, y, width, height } = rectOf(element);
  return {
    x: pixels(x + (over ? 0 : scrollX)),
    y: pixels(y + (over ? 0 : scrollY)),
    width: pixels(width),
    height: pixels(height),
  };
}

/** Part of the window that a box of this size covers when it is scrolled to. */
export function partOfWindow({ width, height }: Box): number {
  const all = innerWidth * innerHeight;
  if (all <= 0 || width <= 0 || height <= 0) return 0;
  return Math.round((100 * Math.min(width, innerWidth) * Math.min(height, innerHeight)) / all) / 100;
}

export function pixels(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.max(-farthest, Math.min(farthest, value))) : 0;
}
