import type { AdLabel } from '../../../core/model/ad-place-signal.ts';
import { contrastOf, over } from '../consent/colour.ts';
import { backgroundOf, colourOf } from '../consent/paint.ts';
import type { Place } from './find-places.ts';
import type { LabelHit } from './label-walk.ts';
import { type LabelRow, labelOf, textOfContent } from './labels.ts';
import type { LabelIn } from './read-place.ts';
import { distance } from './rects.ts';
import { all, attribute, beside, childrenOf, isDrawn, isInside, nameIn, rectOf, up } from './safe.ts';

const near = 40;
const mostLabels = 6;
/** Elements of which is asked what a style sheet puts before and after them. */
const mostStyled = 20;
const emptyElements = 'span:empty, div:empty, p:empty, a:empty, b:empty, i:empty, small:empty';

/** The labels of a place, in it and within 40 pixels of it, those in it first. */
export function labelsOf(
  { element, widget }: Place,
  inside: readonly LabelIn[],
  hits: readonly LabelHit[],
  isPlace: (element: Element) => boolean,
): AdLabel[] {
  const labels = inside.map(({ row, element: at, as }) =>
    as === 'picture' ? pictured(row) : written(row, at, null, 'inside'),
  );
  const rect = rectOf(element);
  for (const hit of hits) {
    if (labels.length >= mostLabels) return labels;
    if (isInside(hit.element, element) || !isDrawn(hit.element)) continue;
    // The head of a widget goes for each of its entries.
    const atHead = widget !== null && isInside(hit.element, widget) && isAtHead(hit.element, widget, isPlace);
    if (atHead || distance(rectOf(hit.element), rect) <= near)
      labels.push(written(hit.row, hit.element, null, 'near'));
  }
  for (const [at, where] of styledAround(element)) {
    for (const pseudo of ['::before', '::after'] as const) {
      const text = textOfContent(getComputedStyle(at, pseudo).content, (name) => attribute(at, name));
      const row = text === null ? null : labelOf(text);
      if (row !== null && labels.length < mostLabels) labels.push(written(row, at, pseudo, where));
    }
  }
  return labels;
}

/** A word that stands in another entry of the widget is that one's. */
function isAtHead(label: Element, widget: Element, isPlace: (element: Element) => boolean): boolean {
  let at: Element | null = label;
  for (let left = 30; at !== null && at !== widget && left > 0; left -= 1) {
    if (isPlace(at)) return false;
    at = up(at);
  }
  return true;
}

/** Elements whose style sheets may say it: the place, what holds it alone, what stands before it, and what it begins with. */
function styledAround(element: Element): (readonly [Element, 'inside' | 'near'])[] {
  const rect = rectOf(element);
  const some: (readonly [Element, 'inside' | 'near'])[] = [[element, 'inside']];
  for (const child of childrenOf(element, 8)) {
    if (child instanceof Element && nameIn(child) !== 'iframe') some.push([child, 'inside']);
  }
  const empty = all(element, emptyElements);
  for (let at = 0; at < empty.length && some.length < mostStyled; at += 1) {
    const one = empty[at];
    if (one !== undefined) some.push([one, 'inside']);
  }
  let parent = up(element);
  for (let depth = 0; depth < 2 && parent !== null && distance(rectOf(parent), rect) === 0; depth += 1) {
    const around = rectOf(parent);
    // What is much larger than the place says it of something else.
    if (around.height - rect.height > 2 * near) break;
    some.push([parent, 'near']);
    parent = up(parent);
  }
  const before = beside(element, 'previous');
  if (before !== null && distance(rectOf(before), rect) <= near) some.push([before, 'near']);
  return some;
}

function pictured({ word, language, strength }: LabelRow): AdLabel {
  return { word, language, strength, where: 'inside', as: 'picture', fontSize: null, contrast: null };
}

function written(
  { word, language, strength }: LabelRow,
  element: Element,
  pseudo: '::before' | '::after' | null,
  where: 'inside' | 'near',
): AdLabel {
  const { fontSize, color } = getComputedStyle(element, pseudo ?? undefined);
  const background = backgroundOf(element);
  const colour = colourOf(color);
  const contrast =
    background === null || colour === null ? null : contrastOf(over(colour, background), background);
  const size = Math.round(Number.parseFloat(fontSize) * 10) / 10;
  const as = pseudo === null ? 'text' : 'style';
  return { word, language, strength, where, as, fontSize: Number.isFinite(size) ? size : null, contrast };
}
