import { cheapOf, unreadIn } from './cheap.ts';
import { type Found, findPlaces, type Place } from './find-places.ts';
import { frameAt } from './frames.ts';
import { measurePlace } from './measure-place.ts';
import type { AdPlaceClaim } from './messages.ts';
import { remember } from './place-memory.ts';
import { placeElementOf } from './place-of-frame.ts';
import { pixels } from './rects.ts';
import { all, countOf, isInside, rootOf } from './safe.ts';
import { inSlices } from './slices.ts';
import { isOrphan, tell } from './tell.ts';

/** Milliseconds after the start at which is looked. */
const moments = [0, 1000, 3000, 8000] as const;
const momentsInFrame = [0, 3000] as const;
/** The first and the last look at the whole document, those between them only if it has grown. */
const whole: readonly number[] = [0, 8000];
/** Milliseconds between two looks, and between two questions after scrolling. */
const leastBetween = 1000;
const scrolledBetween = 2000;
/** A page can go on for ever. */
const mostLooks = 200;
/** Looks for words go through the whole document. */
const mostWalks = 3;
const walksBetween = 2500;
/** So do looks for places; between them only the known ones are looked at. */
const findsBetween = 2500;
const mostInMessage = 10;

/** Looks for places now and then, tells those that are new or have changed, and knows which frame lies in which. */
export function searchAds(within: string | null): {
  again(): void;
  placeOfFrame(index: number): number | null;
  places(): Iterable<Place>;
} {
  const startedAt = performance.now();
  const memory = remember(within === null ? 1 : 0);
  const read = new WeakSet<Element>();
  const heard = new WeakSet<Element>();
  const run = inSlices(look);
  let found: Found = { places: new Map(), labels: [] };
  let lastLook = Number.NEGATIVE_INFINITY;
  let planned = false;
  let looks = 0;
  let walks = 0;
  let walked = -1;
  let walkedAt = Number.NEGATIVE_INFINITY;
  let size = -1;
  let foundAt = Number.NEGATIVE_INFINITY;
  /** One of the moments has come: the whole document is looked at. */
  let due = false;
  let ended: 'found' | 'none' | null = null;
  let scrolled = false;

  for (const moment of within === null ? moments : momentsInFrame)
    setTimeout(() => {
      due ||= whole.includes(moment);
      plan();
    }, moment);
  if (within === null) addEventListener('scroll', onScroll, { passive: true, capture: true });
  return { again: plan, placeOfFrame, places: () => found.places.values() };

  function plan(): void {
    if (planned || looks >= mostLooks || isOrphan()) return;
    planned = true;
    const wait = Math.max(0, lastLook + leastBetween - performance.now());
    setTimeout(() => {
      planned = false;
      lastLook = performance.now();
      looks += 1;
      run();
    }, wait);
  }

  function* look(): Generator<undefined> {
    const count = countOf(document);
    const now = performance.now();
    // What only changed within places is seen there.
    if (due || (count !== size && now - foundAt >= findsBetween)) {
      due = false;
      size = count;
      foundAt = now;
      yield* find(count);
    } else if (count !== size) plan();
    yield* tellChanged();
    if (within === null) sayHowItStands();
  }

  function* find(count: number): Generator<undefined> {
    const next: Found = { places: new Map(), labels: [] };
    const root = rootOf(document);
    if (root === null) return;
    if (within !== null) {
      // Reading the place is reading the document.
      next.places.set(root, { element: root, found: new Set(['frame']), row: null, widget: null });
      found = next;
      return;
    }
    const now = performance.now();
    const walk = count !== walked && walks < mostWalks && now - walkedAt >= walksBetween;
    if (walk) {
      walks += 1;
      walked = count;
      walkedAt = now;
    } else next.labels.push(...found.labels.filter(({ element }) => isInside(element, document)));
    yield* findPlaces(next, walk);
    found = next;
  }

  function* tellChanged(): Generator<undefined> {
    let changed: AdPlaceClaim[] = [];
    for (const place of found.places.values()) {
      yield undefined;
      hearLoads(place.element);
      const { element } = place;
      const number = memory.due(element, `${found.labels.length} ${cheapOf(place)}`);
      const measured = number === null ? null : yield* measure(place, number);
      const claim = memory.changed(element, measured, unreadIn(element, read));
      if (claim !== null) changed.push(claim);
      if (changed.length >= mostInMessage) changed = flush(changed);
    }
    flush(changed);
  }

  function measure(place: Place, number: number): Generator<undefined, AdPlaceClaim> {
    const { labels: hits, places } = found;
    return measurePlace(place, { number, hits, within, isPlace: (element) => places.has(element) });
  }

  function flush(places: AdPlaceClaim[]): AdPlaceClaim[] {
    if (places.length > 0) tell({ type: 'ad-places', at: Date.now(), places });
    return [];
  }

  function sayHowItStands(): void {
    const last = performance.now() - startedAt >= (moments.at(-1) ?? 0);
    const now = found.places.size > 0 ? 'found' : 'none';
    if (!last || ended === 'found' || ended === now) return;
    ended = now;
    const seconds = Math.round((performance.now() - firstPaint()) / 100) / 10;
    const { scrollWidth = 0, scrollHeight = 0 } = rootOf(document) ?? {};
    tell({
      type: 'ad-search',
      at: Date.now(),
      found: now === 'found',
      seconds: Math.max(0, seconds),
      window: { width: pixels(innerWidth), height: pixels(innerHeight) },
      page: { width: pixels(scrollWidth), height: pixels(scrollHeight) },
    });
  }

  /** What a frame shows comes after its element. */
  function hearLoads(place: Element): void {
    const frames = place instanceof HTMLIFrameElement ? [place] : all(place, 'iframe');
    for (let at = 0; at < frames.length && at < 20; at += 1) {
      const frame = frames[at];
      if (frame === undefined || heard.has(frame)) continue;
      heard.add(frame);
      frame.addEventListener('load', plan);
    }
  }

  function onScroll(): void {
    if (scrolled || looks >= mostLooks) return;
    scrolled = true;
    setTimeout(() => requestIdleCallback(afterScroll), scrolledBetween);
  }

  function afterScroll(): void {
    scrolled = false;
    if (countOf(document) !== size) plan();
  }

  function placeOfFrame(index: number): number | null {
    const frame = frameAt(index, all(document, 'iframe'));
    if (frame === null) return null;
    const element = within === null ? placeElementOf(frame, found.places) : rootOf(document);
    if (element === null) return null;
    read.add(frame);
    plan();
    return memory.numberOf(element);
  }
}

function firstPaint(): number {
  return performance.getEntriesByType('paint')[0]?.startTime ?? 0;
}
