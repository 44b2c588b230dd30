import known from '../../../rules/words/consent-containers.json' with { type: 'json' };

const selectors = known.rows.map(({ selector }) => selector);
const ids = new Set(selectors.flatMap((one) => (/^#[\w-]+$/.test(one) ? [one.slice(1)] : [])));
const others = selectors.filter((one) => !ids.has(one.slice(1))).join(', ');
const hint = /cookie|consent|gdpr|avg-|privacy|cmp/i;
/** Children of the body that are looked at, at each end. */
const mostChildren = 25;

/** Elements in which a known platform puts its banner, found by their ids alone, which costs next to nothing. */
export function knownContainers(): Element[] {
  return [...ids].flatMap((id) => document.getElementById(id) ?? []);
}

/** Whether a known platform calls its banner so. */
export function isKnownContainer(element: Element): boolean {
  return ids.has(element.id) || element.matches(others);
}

/**
 * Children of the body whose name tells of consent: a banner that stands in the page's own flow. `known` are children whose
 * name an earlier look read, by that name: most keep it.
 */
export function hintedContainers(known: WeakMap<Element, string>): Element[] {
  const all = document.body?.children ?? [];
  const some: Element[] = [];
  for (let at = 0; at < all.length; at += 1) {
    if (at >= mostChildren && at < all.length - mostChildren) continue;
    const element = all[at];
    if (element !== undefined && isHinted(element, known)) some.push(element);
  }
  return some;
}

function isHinted(element: Element, known: WeakMap<Element, string>): boolean {
  const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
  if (known.get(element) === name) return false;
  if (hint.test(name) || isKnownContainer(element)) return true;
  known.set(element, name);
  return false;
}
