import type { Place } from './find-places.ts';
import type { AdPlaceClaim } from './messages.ts';
import { all, rectOf, textOf } from './safe.ts';

/** How often one place is told of, and how many there are in one document: a page can change them in every frame. */
const mostTells = 12;
const mostPlaces = 400;
/** Pixels by which a place may move without being told of again. */
const step = 16;

interface Known {
  readonly number: number;
  /** What is cheap to ask; while it stays the same nothing is measured. */
  cheap: string;
  told: string;
  tells: number;
}

/** Remembers which places were told of, and how they were. */
export function remember(first: number): {
  numberOf(element: Element): number | null;
  /** The place as it is now; null where nothing new can be told of it. */
  changed(place: Place, around: string, measure: (number: number) => AdPlaceClaim): AdPlaceClaim | null;
} {
  const known = new WeakMap<Element, Known>();
  let count = 0;
  return { numberOf: (element) => knownOf(element)?.number ?? null, changed };

  function knownOf(element: Element): Known | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (count >= mostPlaces) return null;
    const one = { number: first + count, cheap: '', told: '', tells: 0 };
    count += 1;
    known.set(element, one);
    return one;
  }

  function changed(
    place: Place,
    around: string,
    measure: (number: number) => AdPlaceClaim,
  ): AdPlaceClaim | null {
    const one = knownOf(place.element);
    if (one === null || one.tells >= mostTells) return null;
    const cheap = `${around} ${cheapOf(place)}`;
    if (cheap === one.cheap) return null;
    one.cheap = cheap;
    const claim = measure(one.number);
    const told = hashOf(claim);
    if (told === one.told) return null;
    one.told = told;
    one.tells += 1;
    return claim;
  }
}

function cheapOf({ element, found }: Place): string {
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
  const elements = all(element, '*').length;
  return [
    ...found,
    Math.round(width),
    Math.round(height),
    elements,
    textOf(element).length,
    states,
    addresses,
  ].join();
}

/** The same for a place that only moved a little. */
export function hashOf({ box, ...rest }: AdPlaceClaim): string {
  const { x, y, width, height } = box;
  return JSON.stringify([[x, y, width, height].map((value) => Math.round(value / step)), rest]);
}
