import { decodeTcf } from '../../core/consent/tcf.ts';
import type { BannerToggle, Box, ButtonRole, ChoiceFields } from '../../core/model/consent-signal.ts';
import { signalId } from '../../core/model/ids.ts';
import type { BannerSearchSignal, HealthSignal, Signal } from '../../core/model/signal.ts';
import { parse, reduceUrl } from '../../core/reduce/url.ts';
import platforms from '../../rules/words/consent-platforms.json' with { type: 'json' };
import type { ConsentClaim } from '../messages.ts';
import { roleOf } from './consent/roles.ts';
import type { ConsentEvent } from './events.ts';
import type { LiveVisit } from './visits.ts';

type Claim<Type extends ConsentClaim['type']> = Extract<ConsentClaim, { type: Type }>;

/** How a frame lies in the top window. */
type Place = Pick<Claim<'consent-candidate'>['frames'][number], 'box' | 'covers' | 'scrollLocked'> &
  Pick<Claim<'consent-candidate'>, 'viewport'>;

/** What one visit told of consent so far; in memory only. */
interface Memory {
  claims: number;
  /** Presses in the banner of each frame, by frame id. */
  readonly clicks: Map<number, number>;
  /** When the last press that chose something came, epoch milliseconds. */
  pressedAt: number;
  /** A banner was seen, in any frame. */
  found: boolean;
  /** When a press on a button for settings came, and in which frame. */
  settings: { readonly at: number; readonly frameId: number } | null;
  /** Frames that lie on top of the page, by origin. */
  readonly frames: Map<string, Place>;
  /** Banners that were told, by signal id: when first, and how its toggles stood then. */
  readonly banners: Map<string, { readonly at: number; readonly stood: Map<string, boolean> }>;
  /** Presses in frames of which nobody said that they lie on top. */
  held: { readonly event: ConsentEvent; readonly origin: string }[];
}

const memories = new WeakMap<LiveVisit, Memory>();
/** Of one visit; a page that tells more is not listened to. */
const mostClaims = 120;
/** Milliseconds after a press on a button for settings in which another frame may show the second layer. */
const opensWithin = 15_000;
/** Milliseconds after a press in which the platform's own word of a choice is about the same. */
const platformAfter = 5000;
/** Purposes 1 to 10, which every vendor may ask for; 11 came later. */
const allPurposes = 10;

/** What was told of consent, as signals of a visit. */
export function consentSignals(event: ConsentEvent, live: LiveVisit, depth: number): Signal[] {
  const memory = memoryOf(live);
  memory.claims += 1;
  if (memory.claims > mostClaims) return [];
  const { claim } = event;
  const at = Math.max(0, Math.round(event.timeStamp - live.visit.startedAt));
  switch (claim.type) {
    case 'consent-candidate':
      return depth === 0 ? release(claim, memory, live) : [];
    case 'consent-banner':
      return banner(claim, event, memory, at, depth);
    case 'consent-click':
      return click(claim, event, memory, at, depth);
    case 'consent-string':
      return consentString(claim, event, memory, at, depth);
    case 'consent-search':
      return depth === 0 ? searched(claim, memory, at) : [];
    case 'consent-platform':
      return [{ id: signalId('platform:rule'), kind: 'platform', trust: 'page', at, ...claim.fields }];
    case 'consent-chosen':
      memory.pressedAt = event.timeStamp;
      return [choice({ ...claim.fields, frame: depth }, event, at)];
  }
}

/** The search for a banner takes some seconds: until it has ended, that none was seen says nothing. */
export function consentBegun(timeStamp: number, live: LiveVisit): HealthSignal[] {
  const memory = memoryOf(live);
  if (memory.found || memory.claims > 0) return [];
  const at = Math.max(0, Math.round(timeStamp - live.visit.startedAt));
  return [health('late', at, 'the search for a consent banner had not ended')];
}

function memoryOf(live: LiveVisit): Memory {
  const known = memories.get(live);
  if (known !== undefined) return known;
  const memory: Memory = {
    claims: 0,
    clicks: new Map(),
    pressedAt: 0,
    found: false,
    settings: null,
    frames: new Map(),
    banners: new Map(),
    held: [],
  };
  memories.set(live, memory);
  return memory;
}

function banner(
  { type: _, at: __, ...told }: Claim<'consent-banner'>,
  event: ConsentEvent,
  memory: Memory,
  at: number,
  depth: number,
): Signal[] {
  const { settings } = memory;
  // A second layer may be a frame of its own.
  const opened =
    settings !== null &&
    settings.frameId !== event.frameId &&
    event.timeStamp - settings.at < opensWithin &&
    !memory.banners.has(`banner:${event.frameId}:1`);
  const layer = opened ? 2 : told.layer;
  const id = `banner:${event.frameId}:${layer}`;
  const first = memory.banners.get(id) ?? { at, stood: new Map<string, boolean>() };
  memory.banners.set(id, first);
  const made: Signal[] = [
    {
      id: signalId(id),
      kind: 'banner',
      trust: 'page',
      // A later measurement takes the place of an earlier one; the banner was there from the first.
      at: first.at,
      ...seenFromTop(told, depth === 0 ? undefined : memory.frames.get(originOf(event))),
      toggles: asFirstSeen(told.toggles, first.stood),
      layer,
      frame: depth,
      links: told.links.map(({ text, href }) => ({ text, href: reduceUrl(href) })),
    },
  ];
  if (memory.found) return made;
  memory.found = true;
  return [...made, search('found', at, at / 1000, null), health('ok', at, null)];
}

/** Toggles as they stood when each was seen first: what the person switched on since was not on by default. */
function asFirstSeen(toggles: readonly BannerToggle[], stood: Map<string, boolean>): BannerToggle[] {
  return toggles.map((toggle, place) => {
    const name = `${place}|${toggle.label}`;
    const checked = stood.get(name) ?? toggle.checked;
    stood.set(name, checked);
    return { ...toggle, checked };
  });
}

/** Boxes as the top window has them, where it told how the frame lies; else as the frame itself has them. */
function seenFromTop<Told extends Omit<Claim<'consent-banner'>, 'type' | 'at'>>(
  told: Told,
  place?: Place,
): Told {
  if (place === undefined) return told;
  const { box: frame, covers, scrollLocked, viewport } = place;
  const moved = (box: Box): Box => ({ ...box, x: box.x + frame.x, y: box.y + frame.y });
  const isIn = ({ x, y, width, height }: Box): boolean =>
    x + width / 2 >= 0 &&
    y + height / 2 >= 0 &&
    x + width / 2 < viewport.width &&
    y + height / 2 < viewport.height;
  const buttons = told.buttons.map((button) => {
    const box = moved(button.box);
    return { ...button, box, inView: button.inView && isIn(box) };
  });
  return { ...told, box: moved(told.box), buttons, viewport, covers, scrollLocked };
}

function originOf(event: ConsentEvent): string {
  return parse(event.url)?.origin ?? 'null';
}

function click(
  claim: Claim<'consent-click'>,
  event: ConsentEvent,
  memory: Memory,
  at: number,
  depth: number,
): Signal[] {
  const origin = originOf(event);
  // banner.js knows that it stands in a banner; the bridge may stand in an advertisement with a banner of its own.
  if (claim.role === null && depth > 0 && !memory.frames.has(origin)) {
    memory.held = [...memory.held, { event, origin }].slice(-5);
    return [];
  }
  if (claim.clicks !== null) memory.clicks.set(event.frameId, claim.clicks);
  const role = claim.role ?? roleOf(claim.text);
  if (role === 'settings') memory.settings = { at: event.timeStamp, frameId: event.frameId };
  const what = chosenBy(role, claim.toggles);
  if (what === null) return [];
  memory.pressedAt = event.timeStamp;
  const clicks = claim.clicks === null ? null : [...memory.clicks.values()].reduce((a, b) => a + b, 0);
  return [choice({ what, by: 'person', clicks, text: claim.text, frame: depth }, event, at)];
}

/** What a press on a button of this role chooses; null for one that chooses nothing. */
function chosenBy(role: ButtonRole, toggles: 'none' | 'some' | null): ChoiceFields['what'] | null {
  if (role === 'accept' || role === 'reject' || role === 'close') return role;
  if (role === 'save') return toggles === 'some' ? 'save-some' : 'save-none';
  return null;
}

function release(claim: Claim<'consent-candidate'>, memory: Memory, live: LiveVisit): Signal[] {
  const { viewport } = claim;
  for (const { origin, ...place } of claim.frames) memory.frames.set(origin, { ...place, viewport });
  const due = memory.held.filter(({ origin }) => memory.frames.has(origin));
  memory.held = memory.held.filter(({ origin }) => !memory.frames.has(origin));
  return due.flatMap(({ event }) => consentSignals(event, live, 1));
}

function consentString(
  claim: Claim<'consent-string'>,
  event: ConsentEvent,
  memory: Memory,
  at: number,
  depth: number,
): Signal[] {
  const { format, text, gdprApplies, cmpId } = claim;
  const made: Signal[] = [
    {
      // Each telling is kept: a later one of the same event says what was told after a choice.
      id: signalId(`consent-string:api:${format}:${claim.event ?? 'none'}:${at}`),
      kind: 'consent-string',
      trust: 'page',
      at,
      format,
      where: 'api',
      name: null,
      text,
      event: claim.event,
      gdprApplies,
    },
  ];
  if (cmpId !== null && cmpId > 0) made.push(platformByNumber(cmpId, at));
  if (claim.event !== 'useractioncomplete') return made;
  // The platform says that something was chosen; the person's own press, where it was seen, says more.
  const what = event.timeStamp - memory.pressedAt < platformAfter ? null : chosenIn(text);
  if (what !== null)
    made.push(choice({ what, by: 'platform', clicks: null, text: '', frame: depth }, event, at));
  return made;
}

function platformByNumber(cmpId: number, at: number): Signal {
  const name = platforms.rows.find(({ id }) => id === cmpId)?.name ?? `TCF ${cmpId}`;
  return { id: signalId('platform:api'), kind: 'platform', trust: 'page', at, name, by: 'api', cmpId };
}

/** What a TC string says was chosen; null where it cannot be read. */
function chosenIn(text: string): 'accept' | 'save-some' | 'reject' | null {
  const tcf = decodeTcf(text);
  if (tcf === null) return null;
  const agreed = tcf.purposesConsent.length;
  return agreed === 0 ? 'reject' : agreed >= allPurposes ? 'accept' : 'save-some';
}

function searched(claim: Claim<'consent-search'>, memory: Memory, at: number): Signal[] {
  const state = claim.late && !memory.found ? 'late' : 'ok';
  const why = state === 'late' ? 'the search for a consent banner began late' : null;
  return [search(memory.found ? 'found' : 'none', at, claim.seconds, claim.wayBack), health(state, at, why)];
}

function choice(fields: ChoiceFields, event: ConsentEvent, at: number): Signal {
  return { id: signalId(`choice:${event.frameId}:${at}`), kind: 'choice', trust: 'page', at, ...fields };
}

function search(
  ended: BannerSearchSignal['ended'],
  at: number,
  seconds: number,
  wayBack: BannerSearchSignal['wayBack'],
): BannerSearchSignal {
  return {
    id: signalId('banner-search'),
    kind: 'banner-search',
    trust: 'page',
    at,
    ended,
    seconds: Math.round(seconds * 10) / 10,
    wayBack,
  };
}

function health(state: HealthSignal['state'], at: number, why: string | null): HealthSignal {
  return {
    id: signalId('health:consent'),
    kind: 'health',
    trust: 'browser',
    at,
    sensor: 'consent',
    state,
    why,
  };
}
