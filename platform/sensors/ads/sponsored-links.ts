import { isPage } from './label-block.ts';
import { isInSentence } from './label-walk.ts';
import { areaOf, distance } from './rects.ts';
import { all, attribute, firstOf, isDrawn, matches, rectOf, up } from './safe.ts';

const pictures = 'img, picture, video, canvas, svg';
/** Square pixels. */
const smallest = 5000;
/** Pixels: what is lower is a line of text, as in a footer. */
const lowest = 40;
const mostAbove = 4;
const mostLinks = 12;
/** Pixels that a card may be larger than its link. */
const frame = 40;

/**
 * Whether a link is a block or a picture: one in a sentence is a reference, also where it is paid for. A line of text counts
 * where it says itself that it is paid for; that it leads over a click counter is too little.
 */
export function isBlockLink(link: Element): boolean {
  if (!isDrawn(link)) return false;
  const picture = firstOf(link, pictures);
  if (picture !== null && areaOf(rectOf(picture)) >= smallest) return true;
  const saysSo = matches(link, '[rel~=sponsored]');
  const { display, backgroundImage } = getComputedStyle(link);
  if (display === 'inline' && backgroundImage === 'none') {
    const around = up(link);
    return saysSo && around !== null && !isInSentence(around, link);
  }
  const rect = rectOf(link);
  return areaOf(rect) >= smallest && (saysSo || rect.height >= lowest);
}

/** The block that holds a link among others, all of them paid for; null where it stands by itself. */
export function groupOf(card: Element): Element | null {
  let group: Element | null = null;
  let at = up(card);
  for (let left = mostAbove; at !== null && left > 0 && !isPage(at); left -= 1) {
    const links = all(at, 'a[href]');
    if (links.length > 2 * mostLinks || [...links].some((link) => !matches(link, '[rel~=sponsored]'))) break;
    if (links.length > 1) group = at;
    at = up(at);
  }
  return group;
}

/** The card of a link: what lies around it and leads to the same address, or hardly is larger. */
export function cardOf(link: Element): Element {
  const href = attribute(link, 'href');
  const one = rectOf(link);
  let card = link;
  let at = up(link);
  for (let left = mostAbove; at !== null && left > 0 && !isPage(at); left -= 1) {
    const links = all(at, 'a[href]');
    if (links.length > mostLinks || [...links].some((other) => attribute(other, 'href') !== href)) break;
    const rect = rectOf(at);
    const hardlyLarger = rect.width - one.width <= frame && rect.height - one.height <= frame;
    if (links.length > all(card, 'a[href]').length || hardlyLarger) card = at;
    if (areaOf(rect) > 0.5 * innerWidth * innerHeight || distance(rect, one) > 0) break;
    at = up(at);
  }
  return areaOf(rectOf(card)) > 0.5 * innerWidth * innerHeight ? link : card;
}
