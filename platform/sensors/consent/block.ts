import { below, isWithin } from './walk.ts';

const pressable =
  'button, a, [role=button], [role=link], input[type=button], input[type=submit], input[type=image], summary, [onclick]';
const writable =
  'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=password], textarea';
/** A text that is longer belongs to a block that can be pressed as a whole. */
const longestName = 160;
/** A list of partners may hold a thousand buttons. */
const mostPressables = 120;

/** What a block of the page holds. */
export interface Block {
  /** Running text: not that of buttons, nor of links that stand by themselves. */
  readonly text: string;
  readonly pressables: readonly Element[];
  /** Fields in which a person writes. */
  readonly fields: number;
}

export interface BlockLimits {
  readonly nodes: number;
  readonly characters: number;
  /** Only what is drawn; costs more. */
  readonly drawn: boolean;
}

/** Reads a block, through shadow roots, as far as the limits allow. */
export function readBlock(container: Element, limits: BlockLimits): Block {
  const parts: string[] = [];
  const pressables: Element[] = [];
  let length = 0;
  let fields = 0;
  for (const node of below(container, limits.nodes)) {
    if (node instanceof Element) {
      if (limits.drawn && !isDrawn(node)) continue;
      if (node.matches(pressable)) {
        if (pressables.length < mostPressables) pressables.push(node);
      } else if (node.matches(writable)) fields += 1;
      continue;
    }
    if (length >= limits.characters) continue;
    const { parentElement: parent, data } = node;
    if (data.trim() === '' || (limits.drawn && parent !== null && !isDrawn(parent))) continue;
    if (stands(parent, pressables.at(-1) ?? null)) {
      const part = data.slice(0, limits.characters - length);
      length += part.length;
      parts.push(part);
    }
  }
  return { text: parts.join(' ').replace(/\s+/g, ' ').trim(), pressables, fields };
}

/** Whether text is part of what is read: a link in a sentence is, a button is not. */
function stands(parent: Element | null, last: Element | null): boolean {
  if (parent === null || last === null || !isWithin(parent, last)) return true;
  if (last.localName !== 'a' || last.matches('[role=button]')) return false;
  const around = last.parentNode;
  if (around === null) return false;
  for (let node = around.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text && node.data.trim().length > 3) return true;
  }
  return false;
}

/** Drawn, with a size. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Visible text of a button, else its accessible name; at most 80 characters. */
export function nameOf(element: Element): string {
  let text = '';
  for (const node of below(element, 60)) {
    if (text.length > longestName) break;
    if (node instanceof Text && (node.parentElement === null || isDrawn(node.parentElement)))
      text += ` ${node.data}`;
  }
  const said =
    squash(text) ||
    squash(element.getAttribute('aria-label') ?? '') ||
    squash(element instanceof HTMLInputElement ? element.value || element.alt : '') ||
    squash(element.getAttribute('title') ?? '') ||
    squash(element.querySelector('img[alt], svg[aria-label]')?.getAttribute('alt') ?? '');
  return said.slice(0, 80);
}

function squash(text: string): string {
  return text.slice(0, 400).replace(/\s+/g, ' ').trim();
}
