import type { AdPlaceSign } from '../../../core/model/ad-place-signal.ts';
import { isAdSize } from './frame-sizes.ts';
import { blockOf, isForeign, isPage } from './label-block.ts';
import { findLabels, type LabelHit } from './label-walk.ts';
import { areaOf, distance } from './rects.ts';
import { all, firstOf, isDrawn, matches, nameIn, rectOf, rootOf, up } from './safe.ts';
import { findSlots, inOrder, type SlotRow } from './slots.ts';
import { cardOf, groupOf, isBlockLink } from './sponsored-links.ts';
import { entriesOf } from './widgets.ts';

/** Something that was taken for advertising. */
export interface Place {
  readonly element: Element;
  readonly found: Set<AdPlaceSign>;
  readonly row: SlotRow | null;
  /** The widget that it is an entry of: what the widget says at its head goes for each. */
  readonly widget: Element | null;
}

export interface Found {
  readonly places: Map<Element, Place>;
  readonly labels: LabelHit[];
}

/** Of one document. */
const mostPlaces = 80;
const mostFrames = 150;
const mostAbove = 60;
const near = 40;
const leastVideo = 6000;
const films = 'video, iframe';

/**
 * Looks through the document once; for labels only if asked to, else by those that `found` has. Yields where it may be left
 * off; `found` grows meanwhile.
 */
export function* findPlaces(found: Found, walk: boolean): Generator<undefined> {
  const { places, labels } = found;
  const widgets = new Set<Element>();
  // A page that moves all the time must not be laid out anew for each question.
  const rects = new Map<Element, DOMRect>();
  const links: (readonly [Element, SlotRow])[] = [];
  const slots = new Map<Element, SlotRow>();
  yield* findSlots(document, slots);
  for (const element of inOrder(slots.keys())) {
    yield undefined;
    const row = slots.get(element);
    if (row === undefined || isPage(element)) continue;
    if (row.sign === 'sponsored-link') links.push([element, row]);
    else if (row.sign === 'widget') addWidget(element, row);
    else if (row.sign !== 'video') add(element, row.sign, row, null);
    else if (showsVideo(element)) add(playerOf(element), row.sign, row, null);
  }
  for (const [link, row] of links) {
    yield undefined;
    const around = placeAround(link);
    if (around !== null) around.found.add(row.sign);
    else if (!isIn(link, widgets) && isBlockLink(link)) addLink(link, row);
  }
  const frames = all(document, 'iframe');
  for (let at = 0; at < frames.length && at < mostFrames; at += 1) {
    const frame = frames[at];
    if (frame === undefined) break;
    const { width, height } = rectOf(frame);
    if (isAdSize(width, height) && isForeign(frame) && isDrawn(frame)) add(frame, 'frame', null, null);
    yield undefined;
  }
  const root = walk ? rootOf(document) : null;
  if (root !== null) yield* findLabels(root, labels);
  for (const hit of labels) {
    yield undefined;
    if (hit.row.alone === 'no') continue;
    const marked = placeAround(hit.element) ?? placeNear(hit.element);
    if (marked !== null) marked.found.add('label');
    else addMarked(hit);
  }

  function add(element: Element, sign: AdPlaceSign, row: SlotRow | null, widget: Element | null): void {
    const around = placeAround(element);
    if (around !== null) around.found.add(sign);
    else if (places.size < mostPlaces) places.set(element, { element, found: new Set([sign]), row, widget });
  }

  function addWidget(element: Element, row: SlotRow): void {
    if (isIn(element, widgets) || placeAround(element) !== null) return;
    widgets.add(element);
    const entries = entriesOf(element, row);
    if (entries === null) add(element, 'widget', row, null);
    else for (const entry of entries) add(entry, 'widget', row, element);
  }

  function addLink(link: Element, row: SlotRow): void {
    const card = cardOf(link);
    add(card, row.sign, row, groupOf(card));
  }

  function addMarked(hit: LabelHit): void {
    const block = blockOf(hit);
    if (block === null || isIn(block, widgets)) return;
    // What lies around places that are known by other signs is the page around them.
    const inside = [...places.values()].filter(({ element }) => isIn(element, new Set([block])));
    // An article that is paid for as a whole takes up the links in it.
    const taken = inside.filter(({ found: signs }) => [...signs].every((sign) => sign === 'sponsored-link'));
    if (hit.row.alone !== 'page') {
      if (inside.length > 0) return;
    } else for (const { element } of taken) places.delete(element);
    add(block, 'label', null, null);
    if (taken.length > 0) places.get(block)?.found.add('sponsored-link');
  }

  function placeAround(element: Element): Place | null {
    let at: Element | null = element;
    for (let left = mostAbove; at !== null && left > 0; left -= 1) {
      const place = places.get(at);
      if (place !== undefined) return place;
      at = up(at);
    }
    return null;
  }

  function placeNear(label: Element): Place | null {
    const rect = rectOf(label);
    let best: Place | null = null;
    let least = near;
    for (const place of places.values()) {
      const box = rects.get(place.element) ?? rectOf(place.element);
      rects.set(place.element, box);
      const away = distance(rect, box);
      if (away > least || areaOf(box) === 0) continue;
      least = away;
      best = place;
    }
    return best;
  }
}

function isIn(element: Element, some: ReadonlySet<Element>): boolean {
  let at: Element | null = element;
  for (let left = mostAbove; at !== null && left > 0 && some.size > 0; left -= 1) {
    if (some.has(at)) return true;
    at = up(at);
  }
  return false;
}

/** The layer that holds the frame of Google's kit and its film. */
function playerOf(element: Element): Element {
  const layer = nameIn(element) === 'iframe' ? up(element) : null;
  if (layer === null || isPage(layer)) return element;
  return areaOf(rectOf(layer)) <= 1.1 * areaOf(rectOf(element)) ? layer : element;
}

/** A player keeps its layer for advertising while it shows none. */
function showsVideo(element: Element): boolean {
  if (!isDrawn(element) || areaOf(rectOf(element)) < leastVideo) return false;
  const shown = matches(element, films) ? element : firstOf(element, films);
  return shown !== null && isDrawn(shown) && areaOf(rectOf(shown)) >= leastVideo;
}
