import { consentIn } from './consent-text.ts';
import { innermost, pressedIn } from './pressed.ts';
import type { ConsentWorld } from './shared-world.ts';
import { tell } from './tell.ts';
import { above, below, isWithin } from './walk.ts';

const hint = /cookie|consent|gdpr|privacy|cmp/i;
const on = 'input[type=checkbox]:checked:enabled, [aria-checked=true]:not([aria-disabled=true])';
const mostNodes = 400;
const mostText = 2500;

/**
 * Tells a person's press on a button of what reads as a consent banner, for people who are faster than the search for
 * it. Runs in every frame; what the button means is for the background to say.
 */
export function watchClicks(): void {
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const target = innermost(event);
      const { helderBanner } = globalThis as ConsentWorld;
      // banner.js tells of these, with more.
      if (target === null || (helderBanner !== undefined && isWithin(target, helderBanner))) return;
      const pressed = pressedIn(target, null);
      const container = pressed === null ? null : containerOf(pressed);
      if (pressed === null || container === null) return;
      const { text, toggles } = read(container);
      if (consentIn(text) !== 'strong') return;
      const name = read(pressed).text.trim() || (pressed.getAttribute('aria-label') ?? '');
      if (name === '' || name.length > 120) return;
      tell({
        type: 'consent-click',
        at: Date.now(),
        text: name.slice(0, 80),
        role: null,
        toggles: toggles > 0 ? 'some' : 'none',
        clicks: null,
      });
    },
    { capture: true, passive: true },
  );
}

/** The block on top of the page that holds a button; in a frame its whole document. */
function containerOf(pressed: Element): Element | null {
  for (let at: Element | null = pressed; at !== null && at !== document.body; at = above(at)) {
    if (hint.test(at.id) || at.matches('dialog, [role=dialog], [role=alertdialog]')) return at;
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return at;
  }
  return window === window.top ? null : document.body;
}

function read(container: Element): { readonly text: string; readonly toggles: number } {
  let text = '';
  let toggles = 0;
  for (const node of below(container, mostNodes)) {
    if (node instanceof Text) {
      if (text.length < mostText) text += ` ${node.data}`;
    } else if (node.matches(on)) toggles += 1;
  }
  return { text: text.slice(0, mostText).replace(/\s+/g, ' '), toggles };
}
