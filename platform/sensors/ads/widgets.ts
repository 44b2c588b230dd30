import { shadowOf } from '../consent/walk.ts';
import { all, attribute, firstOf, matches, nameIn } from './safe.ts';
import { isOffSite } from './sites.ts';
import type { SlotRow } from './slots.ts';

const mostEntries = 24;

/**
 * The paid entries of a widget of recommendations, each an ad of its own: they have each their own advertiser, address and
 * mark, and stand among entries that lead to the publisher's own pages, which are no ads. Null where nothing is in it yet.
 */
export function entriesOf(widget: Element, row: SlotRow): Element[] | null {
  const root = shadowOf(widget) ?? widget;
  const known = row.item === undefined ? [] : all(root, row.item);
  if (known.length > 0) return outermost(known).filter((entry) => isPaid(entry, row));
  const links = outermost(all(root, 'a[href]'));
  if (links.length === 0) return null;
  return links.filter(
    (link) =>
      firstOf(link, 'img, picture, video') !== null && isOffSite(attribute(link, 'href'), location.href),
  );
}

function isPaid(entry: Element, { own }: SlotRow): boolean {
  if (own !== undefined && matches(entry, own)) return false;
  const link = nameIn(entry) === 'a' ? entry : firstOf(entry, 'a[href]');
  return link !== null && isOffSite(attribute(link, 'href'), location.href);
}

function outermost(elements: ArrayLike<Element>): Element[] {
  const some: Element[] = [];
  for (let at = 0; at < elements.length && some.length < mostEntries; at += 1) {
    const element = elements[at];
    // In the order of the document: what holds another comes before it.
    const last = some.at(-1);
    if (element !== undefined && (last === undefined || !Node.prototype.contains.call(last, element)))
      some.push(element);
  }
  return some;
}
