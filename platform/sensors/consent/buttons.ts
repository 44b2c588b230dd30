import type { BannerButton, ButtonRole } from '../../../core/model/consent-signal.ts';
import { isDrawn, nameOf } from './block.ts';
import { boxOf, textBoxOf } from './box.ts';
import { type Colour, contrastOf, over } from './colour.ts';
import { backgroundOf, colourOf } from './paint.ts';
import { elementAt } from './points.ts';
import { roleOf } from './roles.ts';
import { isWithin } from './walk.ts';

/** A pressable element with its measures. */
export interface Pressable {
  readonly element: Element;
  readonly button: BannerButton;
}

export const mostButtons = 20;
/** Of a channel, from 0 to 255: what is nearer looks the same. */
const sameColour = 12;
/** Contrast ratio from which a line is seen: light grey on white still is. */
const seenBorder = 1.2;

/** Buttons of a banner as they are drawn, in their order; links that lead to a text are none. */
export function measureButtons(elements: readonly Element[], banner: Colour | null): Pressable[] {
  return elements
    .filter((element) => isDrawn(element) && !wrapsOthers(element, elements) && !isTextLink(element))
    .filter((element) => nameOf(element) !== '')
    .slice(0, mostButtons)
    .map((element, order) => ({ element, button: measure(element, banner, order) }));
}

/** A link to another page, whose words name no choice. */
export function isTextLink(element: Element): boolean {
  if (element.localName !== 'a' || element.matches('[role=button]')) return false;
  const href = element.getAttribute('href') ?? '';
  const leads = href !== '' && !href.startsWith('#') && !href.startsWith('javascript:');
  const role = roleOf(nameOf(element));
  return leads && (role === 'other' || role === 'link');
}

function measure(element: Element, banner: Colour | null, order: number): BannerButton {
  const text = nameOf(element);
  const style = getComputedStyle(element);
  const fill = fillOf(element, style, banner);
  const behind = backgroundOf(element);
  const ink = behind === null ? null : inkOf(element, behind);
  const asText = fill === 'none' && !hasBorder(style, banner);
  return {
    text,
    role: roleOfButton(element, text),
    box: (asText ? textBoxOf(element) : null) ?? boxOf(element),
    inView: isInView(element),
    asText,
    filled: fill !== 'none',
    contrast: ink === null || behind === null ? null : contrastOf(ink, behind),
    standsOut: standsOut(fill, ink, banner),
    fontSize: Math.round(Number.parseFloat(style.fontSize) * 10) / 10,
    focusable: element instanceof HTMLElement && element.tabIndex >= 0 && !element.matches(':disabled'),
    order,
  };
}

/** What a button does by its words; one that only unfolds a part of the banner does nothing. */
export function roleOfButton(element: Element, text: string): ButtonRole {
  const role = roleOf(text);
  return role !== 'settings' && element.matches('[aria-expanded], [role=tab], summary') ? 'other' : role;
}

function wrapsOthers(element: Element, all: readonly Element[]): boolean {
  return all.some((other) => other !== element && isWithin(other, element));
}

/** `picture`: it has a fill whose colour is not known. */
function fillOf(
  element: Element,
  { backgroundImage, backgroundColor }: CSSStyleDeclaration,
  banner: Colour | null,
): Colour | 'picture' | 'none' {
  if (backgroundImage !== 'none') return 'picture';
  const own = colourOf(backgroundColor);
  if (own === null) return 'picture';
  if (own.alpha === 0) return 'none';
  const drawn = backgroundOf(element);
  if (drawn === null || banner === null) return drawn ?? 'picture';
  return differs(drawn, banner) ? drawn : 'none';
}

function inkOf(element: Element, behind: Colour): Colour | null {
  const ink = colourOf(getComputedStyle(textHolder(element)).color);
  return ink === null ? null : over(ink, behind);
}

/** The element whose colour the words have: the innermost that holds them all. */
function textHolder(element: Element): Element {
  let at = element;
  for (let depth = 0; depth < 5; depth += 1) {
    const [only] = at.children;
    if (only === undefined || at.children.length > 1 || only.localName === 'svg') break;
    if ([...at.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) break;
    at = only;
  }
  return at;
}

function standsOut(
  fill: Colour | 'picture' | 'none',
  ink: Colour | null,
  banner: Colour | null,
): number | null {
  if (banner === null || fill === 'picture') return null;
  if (fill !== 'none') return contrastOf(fill, banner);
  return ink === null ? null : contrastOf(ink, banner);
}

function hasBorder(style: CSSStyleDeclaration, banner: Colour | null): boolean {
  const sides = [
    style.borderTopWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
    style.borderRightWidth,
  ];
  const all = sides.every((width) => Number.parseFloat(width) > 0) && style.borderTopStyle !== 'none';
  const colour = all ? colourOf(style.borderTopColor) : null;
  if (style.boxShadow !== 'none') return true;
  if (colour === null || colour.alpha === 0) return false;
  return banner === null || contrastOf(over(colour, banner), banner) >= seenBorder;
}

function differs(one: Colour, other: Colour): boolean {
  const apart = [one.red - other.red, one.green - other.green, one.blue - other.blue];
  return apart.some((difference) => Math.abs(difference) > sameColour);
}

/** What lies on top at its middle is the button itself: drawn, not scrolled away, not covered. */
function isInView(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width <= 0 || height <= 0) return false;
  return [0.5, 0.15, 0.85].some((part) => {
    const [atX, atY] = [x + width * part, y + height / 2];
    if (atX < 0 || atY < 0 || atX >= innerWidth || atY >= innerHeight) return false;
    return isWithin(elementAt(atX, atY), element);
  });
}
