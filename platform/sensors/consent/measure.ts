import { nameOf } from './block.ts';
import { boxOf } from './box.ts';
import { isTextLink, measureButtons, type Pressable } from './buttons.ts';
import type { FoundBanner } from './find-banner.ts';
import { backgroundOf, colourOf } from './paint.ts';
import { partnersIn } from './partners.ts';
import { coversOf, hasFocus, isDialog, isScrollLocked } from './surroundings.ts';
import { readToggles } from './toggles.ts';
import { above, isWithin } from './walk.ts';

const mostLinks = 20;

export type MeasuredBanner = ReturnType<typeof measureBanner>;

/** One layer of a banner as it is drawn now: what is told of it, and its pressable elements. */
export function measureBanner({ container, foundBy, text, pressables }: FoundBanner) {
  const card = cardOf(container, pressables);
  const measured: readonly Pressable[] = measureButtons(pressables, backgroundOf(card));
  const links = pressables.filter(isTextLink).slice(0, mostLinks);
  const words = [text, ...measured.map(({ button }) => button.text), ...links.map(nameOf)].join(' ');
  const told = {
    foundBy,
    box: boxOf(card),
    viewport: { width: innerWidth, height: innerHeight },
    covers: coversOf(container),
    scrollLocked: isScrollLocked(),
    text,
    language: languageOf(container),
    buttons: measured.map(({ button }) => button),
    toggles: readToggles(container),
    links: links.map((link) => ({ text: nameOf(link), href: hrefOf(link) })),
    partners: partnersIn(words),
    focusInside: hasFocus(container),
    dialog: isDialog(container),
  };
  return { container, told, pressables: measured };
}

/** What people see as the banner: the innermost block with a fill of its own that holds all that can be pressed. */
function cardOf(container: Element, pressables: readonly Element[]): Element {
  const [first] = pressables;
  let card = container;
  for (let at = first ?? null; at !== null && at !== container; at = above(at)) {
    const holdsAll = pressables.every((one) => isWithin(one, at as Element));
    if (!holdsAll) continue;
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour !== null && colour.alpha > 0.9 && at.getBoundingClientRect().height > 20) card = at;
  }
  return card;
}

function languageOf(container: Element): string | null {
  for (let at: Element | null = container; at !== null; at = above(at)) {
    const language = at.getAttribute('lang');
    if (language) return language.slice(0, 35);
  }
  return null;
}

function hrefOf(link: Element): string {
  return (URL.parse(link.getAttribute('href') ?? '', document.baseURI)?.href ?? '').slice(0, 600);
}
