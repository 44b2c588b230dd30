import type { Box } from '../../../core/model/consent-signal.ts';

/** Box in CSS pixels from the top left of the viewport of the element's own frame. */
export function boxOf(element: Element): Box {
  return rounded(element.getBoundingClientRect());
}

/** Box of an element's content: a link can be as wide as the banner and show two words. Null when nothing is drawn. */
export function textBoxOf(element: Element): Box | null {
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = rounded(range.getBoundingClientRect());
  return box.width > 0 && box.height > 0 ? box : null;
}

function rounded({ x, y, width, height }: DOMRect): Box {
  return { x: pixels(x), y: pixels(y), width: pixels(width), height: pixels(height) };
}

/** Pages put things a million pixels away to hide them. */
function pixels(value: number): number {
  return Math.round(Math.max(-farthest, Math.min(farthest, value)));
}

const farthest = 100_000;
