import words from '../../../rules/words/consent-way-back.json' with { type: 'json' };
import { isDrawn } from './block.ts';
import { phrases, plainWords } from './words.ts';

/** A way back to the choices, as the page shows it. */
export type WayBack = { readonly text: string; readonly as: 'link' | 'floating' } | 'none';

const says = phrases(words.words);
const floating = words.floating.map(({ selector }) => selector);
/** Worth reading at all: the long list is tried on few. */
const hint = /cookie|consent|privacy|toestemming|voorkeur|datenschutz|do not sell/i;
const most = 1000;
const longest = 90;

/** Whether a link or button says that it leads back to the choices. */
export function saysWayBack(text: string): boolean {
  return says.test(plainWords(text));
}

/** Looks for a link or floating button to the choices: in the page's links and buttons, the last ones first. */
export function findWayBack(): WayBack {
  const badge = floating.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  if (badge != null && isDrawn(badge)) return { text: shortTextOf(badge).slice(0, 80), as: 'floating' };
  const all = document.querySelectorAll('a, button, [role=button]');
  for (let at = all.length - 1, left = most; at >= 0 && left > 0; at -= 1, left -= 1) {
    const element = all[at];
    if (element === undefined) continue;
    const text = shortTextOf(element);
    if (text.length > longest || !hint.test(text) || !saysWayBack(text) || !isDrawn(element)) continue;
    return { text: text.slice(0, 80), as: floats(element) ? 'floating' : 'link' };
  }
  return 'none';
}

/** Text of a link or button, else its accessible name. */
export function shortTextOf(element: Element): string {
  const text = (element.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
  return text || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}

function floats(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at !== null && up < 4; at = at.parentElement, up += 1) {
    if (getComputedStyle(at).position === 'fixed') return true;
  }
  return false;
}
