import { isDrawn, nameOf, readBlock } from './block.ts';
import { isTextLink, roleOfButton } from './buttons.ts';
import { hintedContainers, isKnownContainer, knownContainers } from './containers.ts';
import { isBanner } from './is-banner.ts';
import { blocksOnTop } from './points.ts';
import { above, below, isWithin } from './walk.ts';

/** A banner in this frame's document. */
export interface FoundBanner {
  readonly container: Element;
  readonly foundBy: 'platform' | 'words';
  /** Running text, capped at 2000 characters. */
  readonly text: string;
  readonly pressables: readonly Element[];
}

const limits = { nodes: 3000, characters: 6000, drawn: true };
const longestText = 2000;
const dialog = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';
const mostNodes = 1500;

/** All banners that are drawn in this frame, the best first: what lies on top before what a platform's name tells of. */
export function findBanners(opened: boolean): FoundBanner[] {
  const { blocks } = blocksOnTop();
  const whole = window === window.top || document.body === null ? [] : [document.body];
  const found: FoundBanner[] = [];
  const named = [...knownContainers(), ...hintedContainers(new WeakMap())];
  // A platform may keep all its layers in one container.
  const layers = named.flatMap((container) => layersIn(container));
  const all = [...new Set([...blocks, ...layers, ...named, ...whole])];
  // The innermost first: what holds a banner is its wrapper, or the page. Otherwise what lies on top comes first.
  const inside = new Map(all.map((element) => [element, depthOf(element)]));
  all.sort((a, b) => (inside.get(b) ?? 0) - (inside.get(a) ?? 0));
  for (const element of all) {
    if (found.some(({ container }) => isWithin(container, element) || isWithin(element, container))) continue;
    const banner = examine(element, opened && blocks.includes(element));
    if (banner !== null) found.push(banner);
  }
  return found;
}

function examine(element: Element, opened: boolean): FoundBanner | null {
  const { width, height } = element.getBoundingClientRect();
  const known = isKnownContainer(element) || (element.matches(dialog) && isInKnown(element));
  if (!known && (width < 120 || height < 24)) return null;
  const { text, pressables, fields } = readBlock(element, limits);
  if (pressables.length === 0) return null;
  // So much text is a page, not a banner.
  if (!known && text.length >= limits.characters) return null;
  const roles = pressables.filter((one) => !isTextLink(one)).map((one) => roleOfButton(one, nameOf(one)));
  if (!isBanner({ text, roles, fields, known, opened })) return null;
  return {
    container: element,
    foundBy: known ? 'platform' : 'words',
    text: text.slice(0, longestText),
    pressables,
  };
}

/** Dialogs below a container that are drawn, the last one first: it lies on top. */
function layersIn(container: Element): Element[] {
  const found: Element[] = [];
  for (const node of below(container, mostNodes)) {
    if (node instanceof Element && node.matches(dialog) && isDrawn(node)) found.unshift(node);
  }
  return found;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = above(element); at !== null; at = above(at)) depth += 1;
  return depth;
}

function isInKnown(element: Element): boolean {
  return knownContainers().some((container) => isWithin(element, container));
}
