import type { AdPlaceClaim } from './messages.ts';

/** How often one place is told of, and how many there are in one document: a page can change them in every frame. */
const mostTells = 12;
const mostPlaces = 400;
/** Pixels by which a place may move without being told of again. */
const step = 16;

interface Known {
  readonly number: number;
  cheap: string;
  unread: number;
  claim: AdPlaceClaim | null;
  told: string;
  tells: number;
}

/** Remembers which places were told of, and how they were. */
export function remember(first: number): {
  numberOf(element: Element): number | null;
  /** Number of a place that is to be measured anew: `cheap` is not what it was, and there is room to tell of it. */
  due(element: Element, cheap: string): number | null;
  /** The place as it is now; null where nothing new can be told of it. A `claim` of null says that it was not measured anew. */
  changed(element: Element, claim: AdPlaceClaim | null, unread: number): AdPlaceClaim | null;
} {
  const known = new WeakMap<Element, Known>();
  let count = 0;
  return { numberOf: (element) => knownOf(element)?.number ?? null, due, changed };

  function knownOf(element: Element): Known | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (count >= mostPlaces) return null;
    const one = { number: first + count, cheap: '', unread: 0, claim: null, told: '', tells: 0 };
    count += 1;
    known.set(element, one);
    return one;
  }

  function due(element: Element, cheap: string): number | null {
    const one = knownOf(element);
    if (one === null || one.tells >= mostTells || cheap === one.cheap) return null;
    one.cheap = cheap;
    return one.number;
  }

  function changed(element: Element, measured: AdPlaceClaim | null, unread: number): AdPlaceClaim | null {
    const one = knownOf(element);
    if (one === null || one.tells >= mostTells) return null;
    if (measured === null && unread === one.unread) return null;
    one.claim = measured ?? one.claim;
    one.unread = unread;
    if (one.claim === null) return null;
    const claim = { ...one.claim, unread };
    const told = hashOf(claim);
    if (told === one.told) return null;
    one.told = told;
    one.tells += 1;
    return claim;
  }
}

/** The same for a place that only moved a little. */
export function hashOf({ box, ...rest }: AdPlaceClaim): string {
  const { x, y, width, height } = box;
  return JSON.stringify([[x, y, width, height].map((value) => Math.round(value / step)), rest]);
}
