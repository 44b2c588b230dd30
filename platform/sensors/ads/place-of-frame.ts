import type { Place } from './find-places.ts';
import { isAdSize } from './frame-sizes.ts';
import { isForeign, isPage } from './label-block.ts';
import { rectOf, up } from './safe.ts';
import { rowOf } from './slots.ts';

const mostAbove = 60;

/** The place that a frame lies in; also where it was asked for before the first look. Null where it lies in none. */
export function placeElementOf(frame: Element, places: ReadonlyMap<Element, Place>): Element | null {
  let outermost: Element | null = null;
  let at: Element | null = frame;
  for (let left = mostAbove; at !== null && left > 0; left -= 1) {
    if (places.has(at)) return at;
    const sign = isPage(at) ? undefined : rowOf(at)?.sign;
    if (sign === 'slot' || sign === 'widget') outermost = at;
    at = up(at);
  }
  if (outermost !== null) return outermost;
  const { width, height } = rectOf(frame);
  return isAdSize(width, height) && isForeign(frame) ? frame : null;
}
