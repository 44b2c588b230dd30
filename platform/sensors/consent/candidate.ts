import type { Box } from '../../../core/model/consent-signal.ts';
import { readBlock } from './block.ts';
import { boxOf } from './box.ts';
import { consentIn } from './consent-text.ts';
import { hintedContainers, isKnownContainer, knownContainers } from './containers.ts';
import { blocksOnTop } from './points.ts';
import { coversOf, isScrollLocked } from './surroundings.ts';
import { shadowOf } from './walk.ts';

/** What is worth a closer look. */
export interface Candidates {
  /** Something in the document itself. */
  readonly document: boolean;
  /** Frames that lie on top of the page, as they lie there: a frame cannot know this of itself. */
  readonly frames: FrameOnTop[];
  readonly viewport: { readonly width: number; readonly height: number };
}

interface FrameOnTop {
  readonly origin: string;
  readonly box: Box;
  readonly covers: number;
  readonly scrollLocked: boolean;
}

/** Cheap on purpose: this runs on every page. A closer look (find-banner.ts) decides. */
const limits = { nodes: 250, characters: 1500, drawn: false };
const frameHint = /consent|cookie|privacy|sp_message|cmp|gdpr/i;
const mostFrames = 4;

/** What earlier looks found of the page, so that later ones are cheaper. */
export interface Memory {
  /** Elements that lie in the page's flow. */
  flat: WeakSet<Element>;
  /** Blocks that were no candidates, with the number of elements that they held. */
  readonly plain: WeakMap<Element, number>;
  /** Children of the body whose name says nothing of consent, by that name. */
  readonly unhinted: WeakMap<Element, string>;
}

/** Looks once whether the page shows what may be a consent banner. */
export function candidates(memory: Memory): Candidates {
  const { blocks, frames } = blocksOnTop(memory.flat);
  const named = [...knownContainers(), ...hintedContainers(memory.unhinted)];
  const some = new Set([...named, ...blocks]);
  const inside = [...some].flatMap((element) => (element.localName === 'iframe' ? [] : framesIn(element)));
  return {
    document: [...some].some((element) => isWorthALook(element, memory)),
    frames: [...new Set([...frames, ...inside])].filter(isWorthAskingIn).slice(0, mostFrames).map(measure),
    viewport: { width: innerWidth, height: innerHeight },
  };
}

function isWorthALook(element: Element, { plain }: Memory): boolean {
  const { width, height } = element.getBoundingClientRect();
  // A known platform's container may have no size of its own: what it holds is fixed.
  if (isKnownContainer(element))
    return getComputedStyle(element).display !== 'none' && holdsSomething(element);
  if (width < 120 || height < 24) return false;
  const size = element.getElementsByTagName('*').length;
  if (plain.get(element) === size) return false;
  const { text, pressables } = readBlock(element, limits);
  if (pressables.length > 0 && consentIn(text) !== 'none') return true;
  plain.set(element, size);
  return false;
}

function holdsSomething(element: Element): boolean {
  return element.childElementCount > 0 || shadowOf(element) !== null;
}

function framesIn(element: Element): HTMLIFrameElement[] {
  const frames = isKnownContainer(element) ? element.querySelectorAll('iframe') : [];
  return [...frames].filter((frame): frame is HTMLIFrameElement => frame instanceof HTMLIFrameElement);
}

function isWorthAskingIn(frame: HTMLIFrameElement): boolean {
  const { width, height } = frame.getBoundingClientRect();
  const named = [frame.id, frame.name, frame.title, frame.src].some((text) => frameHint.test(text));
  const large = width * height > 0.1 * innerWidth * innerHeight;
  return named ? width > 100 && height > 40 : large;
}

function measure(frame: HTMLIFrameElement): FrameOnTop {
  const origin = URL.parse(frame.src)?.origin ?? 'null';
  return { origin, box: boxOf(frame), covers: coversOf(frame), scrollLocked: isScrollLocked() };
}
