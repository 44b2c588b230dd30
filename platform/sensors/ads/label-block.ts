import type { LabelHit } from './label-walk.ts';
import type { LabelRow } from './labels.ts';
import { areaOf, distance } from './rects.ts';
import { all, attribute, beside, firstOf, isDrawn, matches, nameIn, rectOf, textOf, up } from './safe.ts';
import { isOffSite } from './sites.ts';

/** What a label marks lies this near, in pixels. */
const near = 40;
const mostAbove = 6;
/** Pixels between a word that marks a whole article and the article. */
const headRoom = 200;
/** Square pixels: what is smaller is a symbol. */
const smallest = 5000;
/** Part of the window: what is larger is the page. */
const largest = 0.7;
const mostLinks = 20;
const mostText = 1200;
const pictures = 'img, picture, video, canvas, svg, [style*=background]';

/** The block that a label marks as advertising; null where it marks none. */
export function blockOf({ row, element }: LabelHit): Element | null {
  if (row.alone === 'no') return null;
  const article = row.alone === 'page' ? articleAround(element) : null;
  if (article !== null) return article;
  const label = rectOf(element);
  let at: Element | null = element;
  for (let left = mostAbove; at !== null && left > 0 && !isPage(at); left -= 1) {
    if (isMarkable(at, row)) return at;
    for (const which of ['next', 'previous'] as const) {
      const other = beside(at, which);
      if (other !== null && distance(label, rectOf(other)) <= near && isMarkable(other, row)) return other;
    }
    at = up(at);
  }
  return null;
}

/** The article that a word at its head marks as a whole. */
function articleAround(element: Element): Element | null {
  let at: Element | null = element;
  for (let left = 2 * mostAbove; at !== null && left > 0; left -= 1) {
    const name = nameIn(at);
    if ((name === 'article' || name === 'main') && (name === 'article' || firstOf(at, 'h1') !== null))
      return at;
    at = up(at);
  }
  // The word stands above the article.
  const below = firstOf(document, 'main, article');
  if (below === null || firstOf(below, 'h1') === null) return null;
  const label = rectOf(element);
  const rect = rectOf(below);
  return rect.top >= label.top && distance(label, rect) <= headRoom ? below : null;
}

/** Whether a block can be an ad: it holds a frame of another site, or a link with a picture or little text beside it. */
function isMarkable(block: Element, { alone }: LabelRow): boolean {
  const area = areaOf(rectOf(block));
  if (isPage(block) || area < smallest || area > largest * innerWidth * innerHeight || !isDrawn(block))
    return false;
  const frame = nameIn(block) === 'iframe' ? block : firstOf(block, 'iframe');
  if (frame !== null && areaOf(rectOf(frame)) >= smallest && isForeign(frame)) return true;
  const links = linksIn(block).filter(
    (link) => alone !== 'off-site' || isOffSite(attribute(link, 'href'), location.href),
  );
  if (links.length === 0) return false;
  if (matches(block, pictures) || firstOf(block, pictures) !== null) return true;
  const text = textOf(block).trim().length;
  const linked = links.reduce((sum, link) => sum + textOf(link).trim().length, 0);
  return text <= mostText && linked >= 0.5 * text;
}

function linksIn(block: Element): Element[] {
  const found = nameIn(block) === 'a' ? [block] : all(block, 'a[href]');
  const some: Element[] = [];
  for (let at = 0; at < found.length && some.length < mostLinks; at += 1) {
    const link = found[at];
    if (link !== undefined) some.push(link);
  }
  return some;
}

/** A frame of another site, or one that a script of the page fills. */
export function isForeign(frame: Element): boolean {
  const address = attribute(frame, 'src') ?? '';
  return address === '' || address.startsWith('about:') || isOffSite(address, location.href);
}

/** Blocks that are the page, or what it is about. */
export function isPage(element: Element): boolean {
  const name = nameIn(element);
  return (
    name === 'html' ||
    name === 'body' ||
    name === 'main' ||
    (name === 'article' && firstOf(element, 'h1') !== null)
  );
}
