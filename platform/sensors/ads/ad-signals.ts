import { signalId } from '../../../core/model/ids.ts';
import type { AdSearchSignal, HealthSignal, Signal } from '../../../core/model/signal.ts';
import type { AdEvent } from '../events.ts';
import type { LiveVisit } from '../visits.ts';
import { adCode, type PlaceKnowledge, placeSignal } from './ad-place.ts';
import type { AdClaim, AdPlaceClaim } from './messages.ts';

/** What one visit told of advertising so far; in memory only. */
interface Memory {
  claims: number;
  /** When each place was seen first, milliseconds since the visit began. */
  readonly places: Map<string, number>;
  /** Sites that were looked up. */
  readonly visited: Map<string, Promise<boolean | null>>;
  /** The page spoke of itself; it has loaded; something spoke for advertising; the search ended. */
  spoke: boolean;
  loaded: boolean;
  expected: boolean;
  ended: boolean;
}

const memories = new WeakMap<LiveVisit, Memory>();
/** Of one visit; a page that tells more is not listened to. */
const mostClaims = 200;
const mostPlaces = 120;
const mostSites = 60;
const whyLate = 'the search for advertising had not ended';

/** What was told of advertising in a page, as signals of a visit. Texts are searched for listed words and dropped. */
export async function adSignals(
  event: AdEvent,
  live: LiveVisit,
  depth: number,
  known: PlaceKnowledge,
): Promise<Signal[]> {
  const memory = memoryOf(live);
  memory.claims += 1;
  if (memory.claims > mostClaims) return [];
  const { claim } = event;
  const at = since(event.timeStamp, live);
  switch (claim.type) {
    case 'ad-hint':
      return adsExpected(event.timeStamp, live);
    case 'ad-places':
      return places(claim.places, event, live, depth, known);
    case 'ad-search':
      return depth === 0 ? end(memory, at, claim.found, claim.seconds, sizesIn(claim)) : [];
    case 'ad-auction': {
      const id = signalId(`ad-auction:${claim.fields.library}`);
      const { bids, slots, ...fields } = claim.fields;
      const code = (text: string) => adCode(text, known.hash);
      return [
        {
          id,
          kind: 'ad-auction',
          trust: 'page',
          at,
          ...fields,
          bids: bids.map((bid) => ({ ...bid, code: code(bid.code) })),
          slots: slots.map((slot) => ({
            ...slot,
            code: code(slot.code),
            path: slot.path === null ? null : code(slot.path),
          })),
        },
      ];
    }
  }
}

/** The page spoke of itself for the first time: until the search has ended, that no place was seen says nothing. */
export function adsBegun(timeStamp: number, live: LiveVisit): Signal[] {
  const memory = memoryOf(live);
  if (memory.spoke) return [];
  memory.spoke = true;
  if (memory.ended) return [];
  return quiet(memory, since(timeStamp, live)) ?? [late(since(timeStamp, live))];
}

/** The page has loaded. */
export function adsLoaded(timeStamp: number, live: LiveVisit): Signal[] {
  const memory = memoryOf(live);
  if (memory.loaded) return [];
  memory.loaded = true;
  return quiet(memory, since(timeStamp, live)) ?? [];
}

/** Something speaks for advertising: its script is brought in, and nothing is known until it has looked. */
export function adsExpected(timeStamp: number, live: LiveVisit): Signal[] {
  const memory = memoryOf(live);
  if (memory.expected) return [];
  memory.expected = true;
  memory.ended = false;
  return [late(since(timeStamp, live))];
}

/** A page that has loaded, was looked at once and asked nobody for advertising gets no script: its search ends here. */
function quiet(memory: Memory, at: number): Signal[] | null {
  if (!memory.spoke || !memory.loaded || memory.expected || memory.ended) return null;
  return end(memory, at, false, at / 1000);
}

function end(memory: Memory, at: number, found: boolean, seconds: number, sizes: Sizes = {}): Signal[] {
  memory.ended = true;
  const ended = found || memory.places.size > 0 ? 'found' : 'none';
  return [{ ...search(ended, at, seconds), ...sizes }, health('ok', at, null)];
}

type Sizes = Pick<AdSearchSignal, 'window' | 'page'>;

/** How large the window and the document are, where the page told. */
function sizesIn({ window, page }: Extract<AdClaim, { type: 'ad-search' }>): Sizes {
  return window === undefined || page === undefined ? {} : { window, page };
}

async function places(
  claims: readonly AdPlaceClaim[],
  { frameId, url, timeStamp }: AdEvent,
  live: LiveVisit,
  depth: number,
  known: PlaceKnowledge,
): Promise<Signal[]> {
  const memory = memoryOf(live);
  const now = since(timeStamp, live);
  const isFirst = memory.places.size === 0;
  const made: Signal[] = [];
  const pageHost = live.visit.host;
  const lookUp = { ...known, visited: (site: string) => visitedOnce(site, memory, known) };
  for (const claim of claims) {
    const name = `${frameId}.${claim.number}`;
    if (!memory.places.has(name) && memory.places.size >= mostPlaces) continue;
    // A later measurement takes the place of an earlier one; the place was there from the first.
    const at = memory.places.get(name) ?? now;
    memory.places.set(name, at);
    made.push(await placeSignal(claim, { frameId, depth, url, at, pageHost }, lookUp));
  }
  // Others may follow: only the end of the search says that there are no more.
  return isFirst && made.length > 0 ? [...adsExpected(timeStamp, live), ...made] : made;
}

function visitedOnce(site: string, memory: Memory, known: PlaceKnowledge): Promise<boolean | null> {
  const asked = memory.visited.get(site);
  if (asked !== undefined) return asked;
  if (memory.visited.size >= mostSites) return Promise.resolve(null);
  const answer = known.visited(site);
  memory.visited.set(site, answer);
  return answer;
}

function memoryOf(live: LiveVisit): Memory {
  const known = memories.get(live);
  if (known !== undefined) return known;
  const memory: Memory = {
    claims: 0,
    places: new Map(),
    visited: new Map(),
    spoke: false,
    loaded: false,
    expected: false,
    ended: false,
  };
  memories.set(live, memory);
  return memory;
}

function since(timeStamp: number, live: LiveVisit): number {
  return Math.max(0, Math.round(timeStamp - live.visit.startedAt));
}

function search(ended: AdSearchSignal['ended'], at: number, seconds: number): AdSearchSignal {
  const rounded = Math.round(seconds * 10) / 10;
  return { id: signalId('ad-search'), kind: 'ad-search', trust: 'page', at, ended, seconds: rounded };
}

function late(at: number): HealthSignal {
  return health('late', at, whyLate);
}

function health(state: HealthSignal['state'], at: number, why: string | null): HealthSignal {
  return { id: signalId('health:ads'), kind: 'health', trust: 'browser', at, sensor: 'ads', state, why };
}
