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
  /** The place as it is now; null where nothing new can be told of it. While `cheap` stays the same nothing is measured anew. */
  changed(
    element: Element,
    cheap: string,
    unread: number,
    measure: (number: number) => AdPlaceClaim,
  ): AdPlaceClaim | null;
} {
  const known = new WeakMap<Element, Known>();
  let count = 0;
  return { numberOf: (element) => knownOf(element)?.number ?? null, changed };

  function knownOf(element: Element): Known | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (count >= mostPlaces) return null;
    const one = { number: first + count, cheap: '', unread: 0, claim: null, told: '', tells: 0 };
    count += 1;
    known.set(element, one);
    return one;
  }

  function changed(
    element: Element,
    cheap: string,
    unread: number,
    measure: (number: number) => AdPlaceClaim,
  ): AdPlaceClaim | null {
    const one = knownOf(element);
    if (one === null || one.tells >= mostTells) return null;
    if (cheap === one.cheap && unread === one.unread) return null;
    if (cheap !== one.cheap || one.claim === null) one.claim = measure(one.number);
    one.cheap = cheap;
    one.unread = unread;
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
