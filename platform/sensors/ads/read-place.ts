import type { AdControl, AdDisclosure } from '../../../core/model/ad-place-signal.ts';
import { below, shadowOf } from '../consent/walk.ts';
import { framesIn } from './frames.ts';
import { type LabelRow, labelOf } from './labels.ts';
import { advertiserIn, closers, controlCalled, disclosureElements, disclosuresIn } from './phrases.ts';
import { areaOf, pixels } from './rects.ts';
import { attribute, baseOf, firstOf, isDrawn, matches, nameIn, rectOf, textOf } from './safe.ts';

/** A label as it stands in a place: the element whose text it is, or a picture. */
export interface LabelIn {
  readonly row: LabelRow;
  readonly element: Element;
  readonly as: 'text' | 'picture';
}

/** What a place holds. */
export interface Content {
  readonly text: string;
  readonly labels: LabelIn[];
  readonly links: { href: string; sponsored: boolean }[];
  readonly buttons: string[];
  readonly alts: string[];
  readonly controls: AdControl[];
  readonly disclosures: AdDisclosure[];
  advertiser: string | null;
  readonly media: { videos: number; autoplay: boolean; sound: boolean };
  readonly frames: HTMLIFrameElement[];
  /** Something is drawn that is no label. */
  filled: boolean;
}

const most = {
  nodes: 700,
  text: 2000,
  labels: 6,
  links: 12,
  buttons: 8,
  alts: 8,
  controls: 8,
} as const;
const longest = { href: 4000, button: 60, alt: 160, advertiser: 80 } as const;
/** Nodes after which the work may be left off. */
const slice = 40;
const longestControl = 25;
const pressable =
  'button, a[href], [role=button], input[type=button], input[type=submit], input[type=image], [onclick]';
/** Square pixels: what is smaller counts visits, or is the mark of AdChoices. */
const leastPicture = 1000;

/**
 * Reads a place, through shadow roots, as far as the limits allow. Frames are listed, not entered. Yields where it may be left
 * off.
 */
export function* readPlace(place: Element, advertiserIs: string | undefined): Generator<undefined, Content> {
  const content: Content = {
    text: '',
    labels: [],
    links: [],
    buttons: [],
    alts: [],
    controls: [],
    disclosures: [],
    advertiser: null,
    media: { videos: 0, autoplay: false, sound: false },
    frames: [],
    filled: false,
  };
  const parts: string[] = [];
  let length = 0;
  let namedNext = false;
  readElement(place, content);
  let nodes = 0;
  for (const node of below(place, most.nodes)) {
    nodes += 1;
    if (nodes % slice === 0) yield undefined;
    if (node instanceof Element) {
      readElement(node, content);
      continue;
    }
    const { data, parentElement: parent } = node;
    const text = data.trim();
    if (text === '' || length >= most.text || (parent !== null && !isDrawn(parent))) continue;
    const label = labelOf(text);
    if (label === null) content.filled = content.filled || text.length > 2;
    else if (parent !== null && content.labels.length < most.labels)
      content.labels.push({ row: label, element: parent, as: 'text' });
    if (namedNext) content.advertiser ??= text.slice(0, longest.advertiser);
    const named = advertiserIn(text);
    namedNext = named === '';
    if (named) content.advertiser ??= named;
    const kind = text.length > longestControl || parent === null ? null : controlCalled(text);
    if (kind !== null && parent !== null && looksPressable(parent)) addControl(content, kind, parent);
    parts.push(text.slice(0, most.text - length));
    length += text.length + 1;
  }
  const text = parts.join(' ').replace(/\s+/g, ' ').slice(0, most.text);
  if (advertiserIs !== undefined) {
    const named = firstOf(shadowOf(place) ?? place, advertiserIs);
    const name = named === null ? '' : textOf(named).replace(/\s+/g, ' ').trim();
    // Taboola writes its mark into the same element: "Merk | Gesponsord".
    const alone = name.split(/ ?[|·] ?/).find((part) => part !== '' && labelOf(part) === null);
    if (alone !== undefined) content.advertiser = alone.slice(0, longest.advertiser);
  }
  yield undefined;
  const said = disclosuresIn([text, ...content.alts, ...content.buttons].join(' . '));
  const shown = disclosureElements.flatMap(({ disclosure, selector }) =>
    firstOf(shadowOf(place) ?? place, selector) === null ? [] : [disclosure],
  );
  content.disclosures.push(...new Set([...said, ...shown]));
  for (const frame of framesIn(place)) {
    content.frames.push(frame);
    if (isDrawn(frame) && areaOf(rectOf(frame)) >= leastPicture) content.filled = true;
  }
  return { ...content, text };
}

function readElement(element: Element, content: Content): void {
  const name = nameIn(element);
  if (name === 'a') addLink(element, content);
  if (name === 'img' || attribute(element, 'role') === 'img') addPicture(element, content);
  else if (element instanceof HTMLMediaElement) addMedia(element, content);
  else if (name === 'canvas' || name === 'object' || name === 'embed')
    content.filled = content.filled || areaOf(rectOf(element)) >= leastPicture;
  else {
    const label = attribute(element, 'aria-label') ?? attribute(element, 'title');
    if (label !== null && label.trim() !== '') addAlt(label, element, content);
  }
  if (matches(element, pressable)) addButton(element, content);
  if (closers !== '' && matches(element, closers)) addControl(content, 'close', element);
}

function addLink(element: Element, { links }: Content): void {
  const url = URL.parse(attribute(element, 'href') ?? '', baseOf(document));
  if (url === null || !/^https?:$/.test(url.protocol) || links.length >= most.links) return;
  const href = url.href.slice(0, longest.href);
  const sponsored = matches(element, '[rel~=sponsored]');
  const same = links.find((link) => link.href === href);
  if (same === undefined) links.push({ href, sponsored });
  else same.sponsored ||= sponsored;
}

function addPicture(element: Element, content: Content): void {
  if (!isDrawn(element)) return;
  if (areaOf(rectOf(element)) >= leastPicture) content.filled = true;
  const text = attribute(element, 'alt') ?? attribute(element, 'aria-label') ?? attribute(element, 'title');
  if (text !== null && text.trim() !== '') addAlt(text, element, content);
}

function addAlt(text: string, element: Element, { alts, labels }: Content): void {
  const row = labelOf(text);
  if (row !== null && labels.length < most.labels && isDrawn(element))
    labels.push({ row, element, as: 'picture' });
  const alt = text.replace(/\s+/g, ' ').trim().slice(0, longest.alt);
  if (alts.length < most.alts && !alts.includes(alt)) alts.push(alt);
}

function addMedia(element: HTMLMediaElement, content: Content): void {
  const { media } = content;
  if (element instanceof HTMLVideoElement) {
    media.videos = Math.min(media.videos + 1, 100);
    if (isDrawn(element) && areaOf(rectOf(element)) >= leastPicture) content.filled = true;
  }
  const plays = !element.paused && !element.ended;
  media.autoplay ||= element.autoplay || (plays && !navigator.userActivation.hasBeenActive);
  media.sound ||= plays && !element.muted && element.volume > 0;
}

function addButton(element: Element, content: Content): void {
  if (!isDrawn(element)) return;
  const text = textOf(element).slice(0, 300).replace(/\s+/g, ' ').trim();
  const said =
    text || attribute(element, 'aria-label') || attribute(element, 'value') || attribute(element, 'title');
  const name = said?.trim().slice(0, longest.button) ?? '';
  if (name === '' || (text.length > longest.button && nameIn(element) === 'a')) return;
  if (content.buttons.length < most.buttons && !content.buttons.includes(name)) content.buttons.push(name);
  const kind = controlCalled(name);
  if (kind !== null) addControl(content, kind, element);
}

function addControl({ controls }: Content, kind: AdControl['kind'], element: Element): void {
  const { width, height } = rectOf(element);
  if (controls.length >= most.controls || width <= 0 || height <= 0 || !isDrawn(element)) return;
  const control = { kind, width: pixels(width), height: pixels(height) };
  if (!controls.some((one) => JSON.stringify(one) === JSON.stringify(control))) controls.push(control);
}

/** A text with a fill or a line of its own is a button to the eye. */
function looksPressable(element: Element): boolean {
  const { backgroundColor, borderTopWidth, cursor, display } = getComputedStyle(element);
  const isFilled = !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) || borderTopWidth !== '0px';
  return display !== 'inline' ? isFilled || cursor === 'pointer' : isFilled;
}
