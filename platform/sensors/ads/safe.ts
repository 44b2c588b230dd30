/**
 * Methods and properties of the prototypes. A page can put an element in the place of a form's or a document's own by a
 * name alone (`<input name="matches">`), and that shows in every world.
 */

type Getter = (this: unknown) => unknown;
const getters = new Map<string, Getter | undefined>();

export function all(
  root: Document | DocumentFragment | Element,
  selector: string,
): ArrayLike<Element> & Iterable<Element> {
  const { querySelectorAll } = prototypeOf(root);
  return querySelectorAll.call(root, selector);
}

/** The element that is the document; `documentElement` itself a page can put something in the place of. */
export function rootOf(document: Document): Element | null {
  return firstOf(document, 'html');
}

export function baseOf(document: Document): string {
  const root = rootOf(document);
  return root === null ? location.href : String(get(Node.prototype, 'baseURI', root));
}

/** How many elements there are below; browsers keep the count. */
export function countOf(root: Document | Element): number {
  const { getElementsByTagName } = root instanceof Element ? Element.prototype : Document.prototype;
  return getElementsByTagName.call(root, '*').length;
}

export function firstOf(root: Document | DocumentFragment | Element, selector: string): Element | null {
  const { querySelector } = prototypeOf(root);
  return querySelector.call(root, selector);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function attribute(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function isInside(element: Node, container: Node): boolean {
  return Node.prototype.contains.call(container, element);
}

export function nameIn(element: Element): string {
  return String(get(Element.prototype, 'localName', element));
}

export function textOf(node: Node): string {
  return String(get(Node.prototype, 'textContent', node) ?? '');
}

/** The parent, or the host of the shadow root. */
export function up(element: Element): Element | null {
  const parent = get(Node.prototype, 'parentNode', element);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The next element beside it, or the one before. */
export function beside(element: Element, which: 'next' | 'previous'): Element | null {
  const other = get(Element.prototype, `${which}ElementSibling`, element);
  return other instanceof Element ? other : null;
}

export function isDrawn(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
}

/** Nodes of a kind directly in an element, `most` of them at most. */
export function* childrenOf(element: Element, most: number): Generator<Node> {
  let node = get(Node.prototype, 'firstChild', element);
  for (let left = most; left > 0 && node instanceof Node; left -= 1) {
    yield node;
    node = get(Node.prototype, 'nextSibling', node);
  }
}

function prototypeOf(root: Document | DocumentFragment | Element): ParentNode {
  if (root instanceof Element) return Element.prototype;
  return root instanceof DocumentFragment ? DocumentFragment.prototype : Document.prototype;
}

// Taken when first needed: the build runs this file where there is no DOM.
function get(prototype: object, name: string, of: Node): unknown {
  if (!getters.has(name)) getters.set(name, Object.getOwnPropertyDescriptor(prototype, name)?.get);
  return getters.get(name)?.call(of);
}
