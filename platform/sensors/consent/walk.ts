/**
 * The tree as it is drawn: through open and closed shadow roots. A page can put an element in the place of a form's
 * property by its name alone; the getters of the prototypes are out of its reach, and none of them is used on a form.
 */

interface ShadowApi {
  /** Chromium. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** What a shadow tree is hung on, where it is no element of the page's own. */
const hosts = new Set(['div', 'section', 'aside', 'span', 'article', 'main', 'header', 'footer', 'nav']);

/**
 * The shadow root of an element, also a closed one; null where there is none or the browser does not tell. To ask for a
 * closed one is dear, so it is asked only of elements by the page's own names and of empty ones.
 */
export function shadowOf(element: Element): ShadowRoot | null {
  const { shadowRoot, localName } = element;
  if (shadowRoot !== null) return shadowRoot;
  const may = localName.includes('-') || (hosts.has(localName) && element.firstChild === null);
  if (!may || !(element instanceof HTMLElement)) return null;
  try {
    // Firefox.
    const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (root !== undefined) return root;
    const { chrome } = globalThis as { chrome?: ShadowApi };
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null;
  }
}

/** What stands above an element in the drawn tree: its slot, its parent, or the host of its shadow root. */
export function above(element: Element): Element | null {
  const parent = element.assignedSlot ?? parentOf(element);
  if (parent !== null) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export function isWithin(element: Element | null, container: Element): boolean {
  for (let at = element; at !== null; at = above(at)) if (at === container) return true;
  return false;
}

/** Elements and texts below a container in the order in which they are drawn, `most` of them at most. */
export function* below(container: Element | ShadowRoot, most: number): Generator<Element | Text> {
  const ahead: Node[] = childrenOf(container);
  for (let left = most; left > 0; left -= 1) {
    const node = ahead.pop();
    if (node === undefined) return;
    if (node instanceof Text) yield node;
    else if (node instanceof Element && !unread.has(node.localName)) {
      yield node;
      ahead.push(...childrenOf(node));
    }
  }
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);
/** Of one element: a list of ten thousand lines is no banner. */
const mostChildren = 1000;

/** The last one first. */
function childrenOf(parent: Element | ShadowRoot): Node[] {
  if (parent instanceof HTMLSlotElement) {
    const given = parent.assignedNodes();
    if (given.length > 0) return given.slice(0, mostChildren).reverse();
  }
  const shadow = parent instanceof Element ? shadowOf(parent) : null;
  const nodes: Node[] = [];
  for (
    let node = first(shadow ?? parent);
    node !== null && nodes.length < mostChildren;
    node = node.nextSibling
  )
    nodes.push(node);
  return nodes.reverse();
}

/** A form with a field of that name gives the field as its parent, and the field its form: without end. */
function parentOf(element: Element): Element | null {
  parentElement ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return (parentElement?.call(element) as Element | null | undefined) ?? null;
}

/** A form's own property can be an element of the page's. */
function first(parent: Node): Node | null {
  firstChild ??= Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;
  return (firstChild?.call(parent) as Node | null | undefined) ?? null;
}

// Taken when first needed: the build runs this file where there is no DOM.
let firstChild: ((this: Node) => unknown) | undefined;
let parentElement: ((this: Node) => unknown) | undefined;
