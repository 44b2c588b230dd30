import { browser } from 'wxt/browser';
import { signalId, type VisitId } from '../../core/model/ids.ts';
import type { NavigationSignal, PageSignal, Signal } from '../../core/model/signal.ts';
import type { Gap, Visit } from '../../core/model/visit.ts';
import { clickIdentifiers } from '../../core/reduce/parameters.ts';
import { parse, reduceUrl } from '../../core/reduce/url.ts';
import { countVocabulary } from '../../core/reduce/vocabulary.ts';
import { Attribution, type AttributionHost, type FrameDetails } from '../sensors/attribution.ts';
import type {
  BrowserEvent,
  NavigationDetails,
  NavigationEvent,
  PageEvent,
  RequestEvent,
} from '../sensors/events.ts';
import { type Knowledge, requestSignals } from '../sensors/requests.ts';
import { createDocumentMap, type LiveVisit } from '../sensors/visits.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/contract.ts';
import { fold } from '../store/fold.ts';
import { coalesce } from './coalesce.ts';
import type { Session } from './session.ts';
import { VisitBook } from './visit-book.ts';

/** What recording needs; made once when the background starts. */
export interface RecorderParts {
  readonly store: Store;
  readonly session: Session;
  readonly knowledge: Knowledge;
  /** Words that the text of a page is searched for. */
  readonly vocabulary: readonly string[];
  readonly helder: Visit['helder'];
  settings(): Settings;
  /** A visit got new signals. */
  changed(id: VisitId): void;
  /** A visit ended; it can be packed and judged for the last time. */
  ended(id: VisitId, at: number): void;
}

/** Turns the browser's events into signals of visits, and writes them. */
export class Recorder {
  readonly #parts: RecorderParts;
  readonly #map = createDocumentMap();
  readonly #book: VisitBook;
  readonly #attribution: Attribution;
  #batches = new Map<VisitId, Signal[]>();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#book = new VisitBook({
      ...parts,
      session: parts.session.id,
      map: this.#map,
      add: (live, signal) => this.#add(live, signal),
    });
    this.#attribution = new Attribution(this.#map, this.#host());
  }

  /** Whether something is known that the database does not hold yet. */
  get waiting(): boolean {
    return this.#attribution.waiting || this.#parts.store.waiting() > 0;
  }

  /** Handles events in their order and writes what they gave. */
  async work(events: readonly BrowserEvent[], dropped: number): Promise<void> {
    for (const event of coalesce(events)) {
      try {
        await this.#handle(event);
      } catch (error) {
        // One event that cannot be read must not cost the others.
        console.error('Helder could not read an event', event.kind, error);
        await this.#everyone('sensor-failed', `an event could not be read: ${event.kind}`);
      }
    }
    for (const { live, events: late } of await this.#attribution.overdue(Date.now())) {
      for (const event of late) this.#request(event, live, 0);
    }
    if (dropped > 0) await this.#everyone('too-many-signals', `${dropped} events were dropped`);
    await this.#write();
  }

  /** Reads the cookie jar of a visit that is still shown. */
  async readCookies(id: VisitId): Promise<void> {
    const live = this.#map.byId(id);
    if (live === undefined || live.visit.kind !== 'page' || live.ended) return;
    await this.#book.readJar(live);
    await this.#write();
  }

  /** Forgets a visit that is closed: its documents make no requests any more. */
  forget(id: VisitId): void {
    this.#book.forget(id);
  }

  /** An earlier worker stopped in the middle of its work: say so in every visit that was open. */
  async settle(): Promise<void> {
    const { session, store } = this.#parts;
    if (session.unfinishedSince === null) return;
    const open = await store.openVisits(session.id);
    if (!open.ok) return;
    const gap = gapNow('unflushed', 'the background was stopped while it had work that was not written');
    for (const { visit } of open.value) await store.addGap(visit.id, gap);
    session.settled();
  }

  async #handle(event: BrowserEvent): Promise<void> {
    switch (event.kind) {
      case 'request': {
        const place = await this.#attribution.place(event);
        if (place.is !== 'visit') return;
        for (const held of place.earlier ?? []) this.#request(held, place.live, 0);
        this.#request(event, place.live, place.depth);
        return;
      }
      case 'navigation':
        return this.#navigation(event);
      case 'page':
        return this.#page(event);
      case 'tab-gone':
        return this.#attribution.tabGone(event.tabId, event.timeStamp);
    }
  }

  #request(event: RequestEvent, live: LiveVisit, depth: number): void {
    for (const signal of requestSignals(event, live, depth, this.#parts.knowledge)) this.#add(live, signal);
  }

  async #navigation({ what, details }: NavigationEvent): Promise<void> {
    if (what === 'committed' || what === 'failed') {
      const { live, held } = await this.#attribution[what](details);
      if (live === null) return;
      for (const event of held) this.#request(event, live, 0);
      this.#note(live, what === 'committed' ? 'commit' : 'failed', details);
      return;
    }
    if (details.frameId !== 0) return;
    const live = this.#map.current(details.tabId);
    if (live == null) return;
    this.#note(live, what, details);
    if (what === 'completed') await this.#book.readJar(live);
  }

  async #page(event: PageEvent): Promise<void> {
    const live =
      event.documentId === null ? this.#map.current(event.tabId) : this.#map.get(event.documentId)?.live;
    if (live == null) return;
    this.#add(live, pageSignal(event, live, this.#parts.vocabulary));
    await this.#parts.store.updateVisit(live.visit.id, { title: event.claim.title });
  }

  #note(live: LiveVisit, what: NavigationSignal['what'], details: NavigationDetails): void {
    this.#add(live, {
      id: signalId(`navigation:${what}:${Math.round(details.timeStamp)}`),
      kind: 'navigation',
      trust: 'browser',
      at: Math.round(details.timeStamp - live.visit.startedAt),
      what,
      url: reduceUrl(details.url),
      transition: details.transitionType ?? null,
      decoration: decorationOf(details.url),
    });
  }

  #add(live: LiveVisit, signal: Signal): void {
    const batch = this.#batches.get(live.visit.id);
    if (batch === undefined) this.#batches.set(live.visit.id, [signal]);
    else batch.push(signal);
  }

  async #write(): Promise<void> {
    if (this.#batches.size === 0) return;
    const batches = new Map([...this.#batches].map(([id, signals]) => [id, fold([signals])] as const));
    this.#batches = new Map();
    const written = await this.#parts.store.appendMany(batches);
    if (written.ok) {
      // Deleted by the person while it was open: nothing more is written to it.
      for (const id of written.value.missing) this.#book.forget(id);
    }
    for (const id of batches.keys()) this.#parts.changed(id);
  }

  async #everyone(kind: Gap['kind'], why: string): Promise<void> {
    for (const live of this.#map.live()) {
      if (!live.ended) await this.#parts.store.addGap(live.visit.id, gapNow(kind, why));
    }
  }

  #host(): AttributionHost {
    const book = this.#book;
    return {
      begin: (commit) => book.begin(commit),
      beginFailed: (tabId, requestId, url, at) => book.beginFailed(tabId, requestId, url, at),
      resume: (tabId, documentId, url) => book.resume(tabId, documentId, url),
      background: (origin, at) => book.background(origin, at),
      frames: framesOf,
      latestOfTab: async (tabId) => {
        const kept = await this.#parts.store.latestVisitOfTab(tabId, this.#parts.session.id);
        return kept.ok && kept.value !== null ? book.load(kept.value.visit.id) : null;
      },
      end: (live, at) => {
        live.ended = true;
        this.#parts.ended(live.visit.id, at);
      },
      again: async (live, commit) => {
        const restored = commit.transitionQualifiers?.includes('forward_back') === true;
        this.#note(live, restored ? 'restored' : 'activated', commit);
        await book.reopen(live, commit);
      },
    };
  }
}

async function framesOf(tabId: number): Promise<readonly FrameDetails[]> {
  try {
    return ((await browser.webNavigation.getAllFrames({ tabId })) ?? []) as readonly FrameDetails[];
  } catch {
    return []; // The tab is gone.
  }
}

/** The DOM sensor's claim, with addresses reduced and the text counted and dropped. */
function pageSignal(event: PageEvent, live: LiveVisit, vocabulary: readonly string[]): PageSignal {
  const { claim } = event;
  return {
    id: signalId('page:0'),
    kind: 'page',
    trust: 'page',
    at: Math.round(event.timeStamp - live.visit.startedAt),
    title: claim.title,
    language: claim.language,
    meta: claim.meta,
    headings: claim.headings,
    links: claim.links.map((link) => ({ text: link.text, href: reduceUrl(link.href) })),
    forms: claim.forms.map((form) => ({ ...form, action: reduceUrl(form.action) })),
    mixedContent: claim.mixedContent.map((address) => reduceUrl(address)),
    vocabulary: countVocabulary(claim.textSample, vocabulary),
    words: claim.words,
  };
}

function decorationOf(url: string): string[] {
  const names = [...(parse(url)?.searchParams ?? [])].map(([name]) => name);
  return [...new Set(names.filter((name) => clickIdentifiers.has(name.toLowerCase())))];
}

function gapNow(kind: Gap['kind'], why: string): Gap {
  return { kind, at: new Date().toISOString(), why };
}
