import { isDrawn } from './block.ts';
import { elementAt } from './points.ts';
import { above, isWithin, shadowOf } from './walk.ts';

/** Points per side at which is asked what lies on top. */
const grid = 10;

/** Part of the viewport that a banner and its backdrop keep from being used, 0 to 1. */
export function coversOf(container: Element): number {
  if (isModal(container)) return 1;
  let covered = 0;
  for (let row = 0; row < grid; row += 1) {
    for (let column = 0; column < grid; column += 1) {
      const x = (innerWidth * (column + 0.5)) / grid;
      const y = (innerHeight * (row + 0.5)) / grid;
      if (isCovered(elementAt(x, y), container)) covered += 1;
    }
  }
  return Math.round((covered / (grid * grid)) * 100) / 100;
}

/** The page behind cannot be scrolled, though there is more of it. */
export function isScrollLocked(): boolean {
  const { documentElement: root, body } = document;
  if (body === null) return false;
  const stopped = [root, body].some((element) => /hidden|clip/.test(getComputedStyle(element).overflowY));
  const pinned = getComputedStyle(body).position === 'fixed';
  return (stopped && Math.max(root.scrollHeight, body.scrollHeight) > innerHeight + 4) || pinned;
}

/** It, something near above it or something in it says that it is a dialog. */
export function isDialog(container: Element): boolean {
  const dialog = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
  for (let at: Element | null = container, up = 0; at !== null && up < 4; at = above(at), up += 1) {
    if (at.matches(dialog)) return true;
  }
  return [...container.querySelectorAll(dialog)].some(isDrawn);
}

/** The keyboard's focus is in it. */
export function hasFocus(container: Element): boolean {
  let active: Element | null = document.activeElement;
  for (let depth = 0; active !== null && depth < 8; depth += 1) {
    if (active !== document.body && isWithin(active, container)) return true;
    active = shadowOf(active)?.activeElement ?? null;
  }
  return false;
}

function isModal(container: Element): boolean {
  for (let at: Element | null = container; at !== null; at = above(at)) {
    if (at.localName === 'dialog' && at.matches(':modal')) return true;
  }
  return false;
}

/** By the banner itself, or by a layer that holds nothing but the banner or nothing at all. */
function isCovered(hit: Element | null, container: Element): boolean {
  if (hit === null || hit === document.body || hit === document.documentElement) return false;
  if (isWithin(hit, container)) return true;
  const text = (hit.textContent ?? '').trim().length;
  if (isWithin(container, hit)) return text <= 1.2 * (container.textContent ?? '').trim().length + 20;
  if (text > 0 || hit.childElementCount > 0) return false;
  const { position } = getComputedStyle(hit);
  const { width, height } = hit.getBoundingClientRect();
  return (position === 'fixed' || position === 'absolute') && width * height > 0.5 * innerWidth * innerHeight;
}
