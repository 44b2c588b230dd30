import words from '../../../rules/words/consent-way-back.json' with { type: 'json' };
import { isDrawn, nameOf } from './block.ts';
import { phrases, plainWords } from './words.ts';

/** A way back to the choices, as the page shows it. */
export type WayBack = { readonly text: string; readonly as: 'link' | 'floating' } | 'none';

const says = phrases(words.words);
/** Worth reading at all: the long list is tried on few. */
const hint = /cookie|consent|privacy|toestemming|voorkeur|datenschutz|do not sell/i;
const most = 600;
const longest = 90;

/** Whether a link or button says that it leads back to the choices. */
export function saysWayBack(text: string): boolean {
  return says.test(plainWords(text));
}

/** Looks for a link or floating button to the choices: in the page's links and buttons, the last ones first. */
export function findWayBack(): WayBack {
  const badge = words.floating.map(({ selector }) => bySelector(selector)).find((found) => found !== null);
  if (badge != null && isDrawn(badge))
    return { text: (shortTextOf(badge) || nameOf(badge)).slice(0, 80), as: 'floating' };
  for (const element of pressablesFromTheEnd()) {
    const text = wayBackIn(element);
    if (text === null || !isDrawn(element)) continue;
    return { text: text.slice(0, 80), as: floats(element) ? 'floating' : 'link' };
  }
  return 'none';
}

/** Links first, then buttons, the last ones first: by their tags, which a browser keeps lists of, and a selector walks a page for. */
function* pressablesFromTheEnd(): Generator<Element> {
  for (const all of [
    document.getElementsByTagName('a'),
    document.getElementsByTagName('button'),
    document.querySelectorAll('[role=button]:not(a, button)'),
  ]) {
    for (let at = all.length - 1, left = most; at >= 0 && left > 0; at -= 1, left -= 1) {
      const element = all[at];
      if (element !== undefined) yield element;
    }
  }
}

/** What of a link's or button's text or name says that it leads back; null where nothing does. */
export function wayBackIn(element: Element): string | null {
  const text = hint.test(element.textContent ?? '') ? shortTextOf(element) : null;
  for (const said of [text, element.getAttribute('aria-label'), element.getAttribute('title')]) {
    if (said !== null && said.length <= longest && hint.test(said) && saysWayBack(said)) return said;
  }
  return null;
}

function shortTextOf(element: Element): string {
  return (element.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim();
}

/** An id or a class: each has a way of its own to be found, which is far cheaper than a selector. */
function bySelector(selector: string): Element | null {
  const name = selector.slice(1);
  if (selector.startsWith('#')) return document.getElementById(name);
  return document.getElementsByClassName(name)[0] ?? null;
}

function floats(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at !== null && up < 4; at = at.parentElement, up += 1) {
    if (getComputedStyle(at).position === 'fixed') return true;
  }
  return false;
}
