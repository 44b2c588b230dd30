import type { Box } from '../../core/model/consent-signal.ts';
import type { AdPlaceSignal } from '../../core/model/signal.ts';

/** An ad as it is drawn: the outermost place that shows something, and the documents in it. */
export interface AdTree {
  readonly root: AdPlaceSignal;
  /** Places around it that show nothing by themselves, the outermost first. */
  readonly above: readonly AdPlaceSignal[];
  /** The root first, then what lies in it, each after the place that it lies in. */
  readonly places: readonly AdPlaceSignal[];
}

/** Places that are looked at; a page that has more is cut off. */
const placeLimit = 240;

/**
 * Puts places together by what they lie in, in the order in which they were told. Each place is in one tree at most,
 * whatever a page makes of their names.
 */
export function adTrees(signals: readonly AdPlaceSignal[]): readonly AdTree[] {
  // The later signal of a place is what it shows now.
  const places = new Map(signals.map((signal) => [signal.place, signal]));
  const told = [...places.values()].slice(0, placeLimit);
  const kept = told.filter((place) => !isReplaced(place, told));
  const inside = Map.groupBy(kept, ({ within }) => within);
  const seen = new Set<string>();
  const trees: AdTree[] = [];

  function visit(place: AdPlaceSignal, above: readonly AdPlaceSignal[]): void {
    if (seen.has(place.place)) return;
    if (place.filled) {
      const all = gather(place);
      trees.push({ root: place, above, places: all });
      return;
    }
    seen.add(place.place);
    for (const inner of inside.get(place.place) ?? []) visit(inner, [...above, place]);
  }

  function gather(root: AdPlaceSignal): readonly AdPlaceSignal[] {
    const all: AdPlaceSignal[] = [];
    const waiting = [root];
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      if (seen.has(place.place)) continue;
      seen.add(place.place);
      all.push(place);
      waiting.push(...(inside.get(place.place) ?? []));
    }
    return all;
  }

  for (const place of kept) if (place.within === null || !places.has(place.within)) visit(place, []);
  return trees;
}

/** A widget that was told as a whole before its recommendations had come, each of which was told since. */
function isReplaced(place: AdPlaceSignal, all: readonly AdPlaceSignal[]): boolean {
  if (!place.found.includes('widget')) return false;
  return all.some(
    (other) =>
      other !== place &&
      documentOf(other) === documentOf(place) &&
      other.network === place.network &&
      other.found.includes('widget') &&
      other.at >= place.at &&
      liesIn(other.box, place.box),
  );
}

/** Names of places begin with the frame's id. */
function documentOf({ place }: AdPlaceSignal): string {
  return place.split('.')[0] ?? '';
}

/** Inside, and smaller. */
function liesIn(inner: Box, outer: Box): boolean {
  return (
    inner.width * inner.height < outer.width * outer.height &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** What a place and the places around it are called. */
export function codesOf({ above, places }: AdTree): readonly string[] {
  return [...new Set([...above, ...places].flatMap(({ codes }) => codes))];
}
