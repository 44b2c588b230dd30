import type { Place } from './find-places.ts';
import { framesIn, isShown } from './frames.ts';
import { all, countOf, rectOf, textOf } from './safe.ts';

/** What is cheap to ask of a place, and changes when it shows something else. */
export function cheapOf({ element, found }: Place): string {
  const { width, height } = rectOf(element);
  const frames = all(element, 'iframe');
  let addresses = '';
  for (let at = 0; at < frames.length && at < 20; at += 1)
    addresses += (frames[at] as HTMLIFrameElement).src.slice(0, 300);
  const media = all(element, 'video, audio, img');
  let states = '';
  for (let at = 0; at < media.length && at < 20; at += 1) {
    const one = media[at];
    states +=
      one instanceof HTMLMediaElement
        ? `${one.paused}${one.muted}`
        : one instanceof HTMLImageElement
          ? one.complete
          : '';
  }
  return [
    ...found,
    Math.round(width),
    Math.round(height),
    countOf(element),
    textOf(element).length,
    states,
    addresses,
  ].join();
}

/** Frames in a place that are drawn and that no script of ours reads. */
export function unreadIn(element: Element, read: WeakSet<Element>): number {
  const frames = framesIn(element);
  return frames.filter((frame) => isShown(frame) && !read.has(frame)).length;
}
