import { above, shadowOf } from './walk.ts';

/** Where banners lie, in parts of the viewport: the bottom, the middle, the top, the corners. */
const places = [
  [0.5, 0.97],
  [0.5, 0.85],
  [0.5, 0.5],
  [0.12, 0.9],
  [0.88, 0.9],
  [0.5, 0.04],
  [0.5, 0.3],
] as const;

/** The innermost element at a point, through shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found: Element | null = document.elementFromPoint(x, y);
  for (let depth = 0; found !== null && depth < 8; depth += 1) {
    const inner: Element | null = shadowOf(found)?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === found) break;
    found = inner;
  }
  return found;
}

/**
 * Blocks that lie on top of the page at a handful of points, innermost first, each once; and frames among them. `flat`
 * are elements of which an earlier look found that they lie in the page's flow: they are not asked again.
 */
export function blocksOnTop(flat = new WeakSet<Element>()): {
  readonly blocks: Element[];
  readonly frames: HTMLIFrameElement[];
} {
  const blocks = new Set<Element>();
  const frames = new Set<HTMLIFrameElement>();
  const seen = new Set<Element>();
  for (const [x, y] of places) {
    const hit = elementAt(innerWidth * x, innerHeight * y);
    let lies = false;
    for (let at = hit; at !== null && at !== document.body && !seen.has(at); at = above(at)) {
      seen.add(at);
      if (flat.has(at)) continue;
      if (!liesOnTop(at)) {
        flat.add(at);
        continue;
      }
      blocks.add(at);
      lies = true;
    }
    if (lies && hit instanceof HTMLIFrameElement) frames.add(hit);
  }
  return { blocks: [...blocks], frames: [...frames] };
}

function liesOnTop(element: Element): boolean {
  if (
    element.localName === 'dialog' ||
    element.matches('[role=dialog], [role=alertdialog], [aria-modal=true]')
  )
    return true;
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
}
