import type { Box } from '../../../core/model/consent-signal.ts';

/** Box in CSS pixels from the top left of the viewport of the element's own frame. */
export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
