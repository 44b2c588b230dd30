import { shadowOf } from '../consent/walk.ts';
import { areaOf } from './rects.ts';
import { all, isDrawn, rectOf } from './safe.ts';

/** Frames of one document among which this one is looked for. */
const mostFrames = 1000;

/** Which of the frames of the document above this document's is; null where it is none of them, as in a shadow tree. */
export function indexAbove(): number | null {
  const above = window.parent;
  if (above === window) return null;
  const count = Math.min(above.length, mostFrames);
  for (let index = 0; index < count; index += 1) if (above[index] === window) return index;
  return null;
}

/** The frame element of this document whose document has an index; null where there is none. */
export function frameAt(index: number, frames: Iterable<Element>): HTMLIFrameElement | null {
  const inside = window[index];
  if (inside === undefined) return null;
  for (const frame of frames)
    if (frame instanceof HTMLIFrameElement && frame.contentWindow === inside) return frame;
  return null;
}

/** Square pixels: what is smaller is not drawn to be seen. */
const leastShown = 400;
const mostInPlace = 20;

/** Frames in a place, also those in its shadow tree, and the place itself where it is one. */
export function framesIn(place: Element): HTMLIFrameElement[] {
  if (place instanceof HTMLIFrameElement) return [place];
  const root = shadowOf(place);
  const found = [all(place, 'iframe'), root === null ? [] : all(root, 'iframe')];
  const frames: HTMLIFrameElement[] = [];
  for (const some of found) {
    for (let at = 0; at < some.length && frames.length < mostInPlace; at += 1) {
      const frame = some[at];
      if (frame instanceof HTMLIFrameElement) frames.push(frame);
    }
  }
  return frames;
}

export function isShown(frame: Element): boolean {
  return areaOf(rectOf(frame)) >= leastShown && isDrawn(frame);
}
