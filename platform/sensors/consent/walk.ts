/**
 * The tree as it is drawn: through open and closed shadow roots. A page can put an element in the place of a form's
 * property by its name alone; the getters of the prototypes are out of its reach, and none of them is used on a form.
 */

interface ShadowApi {
  /** Chromium. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The shadow root of an element, also a closed one; null where there is none or the browser does not tell. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return null;
  try {
    // Firefox.
    const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (root !== undefined) return root;
    const { chrome } = globalThis as { chrome?: ShadowApi };
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  } catch {
    return null;
  }
}

/** What stands above an element in the drawn tree: its slot, its parent, or the host of its shadow root. */
export function above(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentElement;
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
  const left = { nodes: most };
  yield* walk(container, left);
}

function* walk(parent: Element | ShadowRoot, left: { nodes: number }): Generator<Element | Text> {
  for (const node of childrenOf(parent)) {
    if (left.nodes <= 0) return;
    left.nodes -= 1;
    if (node instanceof Text) yield node;
    else if (node instanceof Element && !unread.has(node.localName)) {
      yield node;
      yield* walk(node, left);
    }
  }
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe']);

function childrenOf(parent: Element | ShadowRoot): Iterable<Node> {
  if (parent instanceof HTMLSlotElement) {
    const given = parent.assignedNodes();
    if (given.length > 0) return given;
  }
  const shadow = parent instanceof Element ? shadowOf(parent) : null;
  const nodes: Node[] = [];
  for (let node = first(shadow ?? parent); node !== null; node = node.nextSibling) nodes.push(node);
  return nodes;
}

/** A form's own property can be an element of the page's. */
function first(parent: Node): Node | null {
  firstChild ??= Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;
  return (firstChild?.call(parent) as Node | null | undefined) ?? null;
}

// Taken when first needed: the build runs this file where there is no DOM.
let firstChild: ((this: Node) => unknown) | undefined;
