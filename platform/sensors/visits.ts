import type { VisitId } from '../../core/model/ids.ts';
import type { EarlierChoice, Visit } from '../../core/model/visit.ts';
import { createTypedMemory, type TypedMemory } from '../../core/search/memory.ts';
import { createIdentifierMemory, type IdentifierMemory } from './carried.ts';

/** A visit that this worker knows, with what lives in memory only. */
export interface LiveVisit {
  readonly visit: Visit;
  /** Hosts that have a `host` signal already. */
  readonly hosts: Set<string>;
  /** Latest hop of each request, and whether it ended in a redirect. */
  readonly hops: Map<string, { hop: number; redirected: boolean }>;
  readonly identifiers: IdentifierMemory;
  /** How to recognise what was typed. */
  readonly typed: TypedMemory;
  ended: boolean;
  /** The database takes no more of it. */
  full: boolean;
  /** Something was not looked at because the person paused Helder. */
  paused: boolean;
  /** What the cookie jar held when it was last read: names and hashes. */
  jar: string | null;
  /** How often the page spoke of itself. */
  claims: number;
  /** Characters that its own world told so far. */
  told: number;
  /** The last choice in a banner that is known of the site. */
  choice: EarlierChoice | null;
  /** Epoch milliseconds of the last thing that was told of it. */
  lastAt: number;
}

export function liveVisit(visit: Visit): LiveVisit {
  return {
    visit,
    hosts: new Set(),
    hops: new Map(),
    full: false,
    paused: false,
    jar: null,
    claims: 0,
    told: 0,
    choice: visit.earlier.choice,
    lastAt: Date.now(),
    identifiers: createIdentifierMemory(),
    typed: createTypedMemory(crypto.getRandomValues(new Uint8Array(16)), visit.url),
    ended: visit.endedAt !== null,
  };
}

/** A document: the visit it belongs to, null when that is not recorded, and how deep its frame lies. */
export interface DocumentPlace {
  readonly live: LiveVisit | null;
  readonly depth: number;
}

const mostDocuments = 5000;

/**
 * Which document belongs to which visit. Lives in memory; what it does not know is asked of the database and of
 * the browser (attribution.ts), so that a worker that starts anew finds its way.
 */
export interface DocumentMap {
  get(documentId: string): DocumentPlace | undefined;
  set(documentId: string, place: DocumentPlace): void;
  current(tabId: number): LiveVisit | null | undefined;
  setCurrent(tabId: number, live: LiveVisit | null): void;
  forgetTab(tabId: number): LiveVisit | null;
  byId(id: VisitId): LiveVisit | undefined;
  /** Takes a visit out of memory; it can be found again through the database. */
  forgetVisit(id: VisitId): void;
  /** The visit is no more: its documents belong to none from now on. */
  disown(id: VisitId): void;
  live(): Iterable<LiveVisit>;
  /** Visits that a tab shows. */
  shown(): ReadonlySet<LiveVisit | null>;
}

export function createDocumentMap(): DocumentMap {
  const documents = new Map<string, DocumentPlace>();
  const tabs = new Map<number, LiveVisit | null>();
  const visits = new Map<VisitId, LiveVisit>();
  const keep = (live: LiveVisit | null): void => {
    if (live !== null) visits.set(live.visit.id, live);
  };
  return {
    get: (documentId) => documents.get(documentId),
    set(documentId, place) {
      // The oldest go first: documents whose page is long gone.
      if (documents.size >= mostDocuments) {
        const [oldest] = documents.keys();
        if (oldest !== undefined) documents.delete(oldest);
      }
      documents.set(documentId, place);
      keep(place.live);
    },
    current: (tabId) => tabs.get(tabId),
    setCurrent(tabId, live) {
      tabs.set(tabId, live);
      keep(live);
    },
    forgetTab(tabId) {
      const live = tabs.get(tabId) ?? null;
      tabs.delete(tabId);
      return live;
    },
    byId: (id) => visits.get(id),
    forgetVisit(id) {
      visits.delete(id);
      for (const [documentId, place] of documents) {
        if (place.live?.visit.id === id) documents.delete(documentId);
      }
    },
    disown(id) {
      visits.delete(id);
      for (const [documentId, { live, depth }] of documents) {
        if (live?.visit.id === id) documents.set(documentId, { live: null, depth });
      }
      for (const [tabId, live] of tabs) if (live?.visit.id === id) tabs.set(tabId, null);
    },
    live: () => visits.values(),
    shown: () => new Set(tabs.values()),
  };
}
