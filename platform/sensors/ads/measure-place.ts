import { codesOf } from './codes.ts';
import type { Place } from './find-places.ts';
import { isShown } from './frames.ts';
import type { LabelHit } from './label-walk.ts';
import type { AdPlaceClaim } from './messages.ts';
import { labelsOf } from './place-labels.ts';
import { readPlace } from './read-place.ts';
import { areaOf, documentBox, fixedAround, partOfWindow, pixels } from './rects.ts';
import { all, baseOf, isDrawn, matches, rectOf, textOf } from './safe.ts';

const leastPlace = 100;
const mostHosts = 8;
/** Letters that a layer has besides the place: its close button, a mark. */
const mostBeside = 80;

interface Surroundings {
  readonly number: number;
  /** The document itself is the place, and fills this one of the document above. */
  readonly within: string | null;
  readonly hits: readonly LabelHit[];
  isPlace(element: Element): boolean;
}

/** A place as it is drawn now. Yields where it may be left off. */
export function* measurePlace(
  place: Place,
  { number, within, hits, isPlace }: Surroundings,
): Generator<undefined, AdPlaceClaim> {
  const { element, row, found } = place;
  const content = yield* readPlace(element, row?.advertiser);
  yield undefined;
  const drawn = shownOf(element);
  const fixed = within === null ? fixedAround(drawn) : null;
  const lies = fixed !== null;
  const layer = fixed === null || !isLayerOf(fixed, element) ? null : fixed;
  const shown = layer ?? drawn;
  const box =
    within === null
      ? documentBox(shown, lies)
      : { x: 0, y: 0, width: pixels(innerWidth), height: pixels(innerHeight) };
  const frames = content.frames.filter(isShown);
  yield undefined;
  const labels = labelsOf(place, content.labels, hits, isPlace);
  yield undefined;
  const controls =
    layer === null || layer === element ? content.controls : (yield* readPlace(layer, undefined)).controls;
  const isEmpty = row?.empty !== undefined && matches(element, row.empty);
  return {
    number,
    within,
    found: [...found],
    network: row?.network ?? null,
    codes: codesOf(element),
    box,
    // How much of the window a frame covers only the document above can tell.
    covers: within === null ? partOfWindow(box) : 0,
    lies: lies ? 'over' : 'in-page',
    filled: content.filled && !isEmpty && box.width * box.height >= leastPlace && isDrawn(shown),
    labels,
    disclosures: content.disclosures,
    advertiser: content.advertiser,
    links: content.links,
    text: content.text,
    buttons: content.buttons,
    alts: content.alts,
    controls,
    media: content.media,
    frameHosts: hostsOf(frames),
    unread: 0,
  };
}

/** A layer over the page that holds a place and hardly anything else: it comes and goes with the ad. */
function isLayerOf(layer: Element, place: Element): boolean {
  if (layer === place) return true;
  const beside = textOf(layer).trim().length - textOf(place).trim().length;
  return beside <= mostBeside && all(layer, 'input, select, textarea, form').length === 0;
}

/** A slot may have no size of its own: what it holds is fixed, or floats. */
function shownOf(element: Element): Element {
  if (areaOf(rectOf(element)) >= leastPlace) return element;
  let best = element;
  const inside = all(element, 'iframe, img, video, div');
  for (let at = 0; at < inside.length && at < 30; at += 1) {
    const one = inside[at];
    if (one !== undefined && areaOf(rectOf(one)) > areaOf(rectOf(best)) && isDrawn(one)) best = one;
  }
  return best;
}

function hostsOf(frames: readonly HTMLIFrameElement[]): string[] {
  const hosts = frames.flatMap(({ src }) => URL.parse(src, baseOf(document))?.host || []);
  return [...new Set(hosts)].slice(0, mostHosts);
}
