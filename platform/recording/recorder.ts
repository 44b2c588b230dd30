import { browser } from 'wxt/browser';
import { remembered } from '../../core/consent/remembered.ts';
import { signalId, type VisitId } from '../../core/model/ids.ts';
import type { NavigationSignal, PageSignal, Signal } from '../../core/model/signal.ts';
import type { Gap, Visit } from '../../core/model/visit.ts';
import { parse, reduceUrl } from '../../core/reduce/url.ts';
import { countVocabulary } from '../../core/reduce/vocabulary.ts';
import click from '../../rules/words/click-identifiers.json' with { type: 'json' };
import { adSignals, adsBegun, adsExpected, adsLoaded } from '../sensors/ads/ad-signals.ts';
import { asksForAds } from '../sensors/ads/asks-for-ads.ts';
import { Attribution, type AttributionHost, type FrameDetails } from '../sensors/attribution.ts';
import { consentBegun, consentSignals } from '../sensors/consent-signals.ts';
import type {
  AdEvent,
  BrowserEvent,
  ConsentEvent,
  NavigationDetails,
  NavigationEvent,
  PageEvent,
  PageWorldEvent,
  RequestEvent,
  TypingEvent,
} from '../sensors/events.ts';
import { pageWorldHealth, pageWorldSignals } from '../sensors/page-world-signals.ts';
import { type Knowledge, requestSignals } from '../sensors/requests.ts';
import { rememberTyping } from '../sensors/typing.ts';
import { createDocumentMap, type LiveVisit } from '../sensors/visits.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/contract.ts';
import { fold } from '../store/fold.ts';
import { coalesce } from './coalesce.ts';
import { mayGoOn } from './scope.ts';
import type { Session } from './session.ts';
import { settle } from './settle.ts';
import { typingInTime } from './typing-in-time.ts';
import { type BookParts, health, VisitBook } from './visit-book.ts';
import type { Left } from './work-mark.ts';

/** What recording needs; made once when the background starts. */
export interface RecorderParts {
  readonly store: Store;
  readonly session: Pick<Session, 'id'>;
  readonly knowledge: Knowledge;
  /** Words that the text of a page is searched for. */
  readonly vocabulary: readonly string[];
  readonly helder: Visit['helder'];
  readonly comparisons: BookParts['comparisons'];
  settings(): Settings;
  /** A visit got new signals. */
  changed(id: VisitId): void;
  /** A visit ended; it can be packed and judged for the last time. */
  ended(id: VisitId, at: number): void;
  /** Advertising was asked for in this tab, perhaps in an auction, or its page says that it holds a place for some. */
  advertised(tabId: number, auction: boolean): void;
  /** A visit that had ended goes on. */
  reopened(id: VisitId): void;
}

/** Milliseconds without an event after which a visit that no tab shows is taken out of memory. */
const forgetAfter = 60_000;
/** The same while requests of it have not ended: a beacon may take its time, and must find its page. */
const forgetAtLast = 600_000;
const tidyEvery = 10_000;
/** Of what a page says of itself, as often as this. */
const mostClaims = 20;

/** Turns the browser's events into signals of visits, and writes them. */
export class Recorder {
  readonly #parts: RecorderParts;
  readonly #map = createDocumentMap();
  readonly #book: VisitBook;
  readonly #attribution: Attribution;
  #batches = new Map<VisitId, Signal[]>();
  #gaps: { readonly id: VisitId; readonly gap: Gap }[] = [];
  #tidiedAt = 0;

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
    const unread = new Set<string>();
    // One event that cannot be read must not cost the others.
    const carefully = async (kind: BrowserEvent['kind'], read: () => unknown): Promise<void> => {
      try {
        await read();
      } catch (error) {
        if (!unread.has(kind)) console.error('Helder could not read an event', kind, error);
        unread.add(kind);
      }
    };
    for (const event of typingInTime(coalesce(events)))
      await carefully(event.kind, () => this.#handle(event));
    await carefully('request', async () => {
      for (const { live, events: late } of await this.#attribution.overdue(Date.now())) {
        for (const event of late) await carefully('request', () => this.#request(event, live, 0));
      }
    });
    for (const kind of unread) this.#everyone('sensor-failed', `an event could not be read: ${kind}`);
    if (dropped > 0) this.#everyone('too-many-signals', 'more events came at once than could be kept');
    await this.#write();
    this.#tidy(Date.now());
  }

  /** Reads the cookie jar of a visit that is still shown. */
  async readCookies(id: VisitId): Promise<void> {
    const live = this.#map.byId(id);
    if (live === undefined || live.visit.kind !== 'page' || live.ended || !this.#watches(live)) return;
    await this.#book.readJar(live);
    await this.#write();
  }

  /** Makes good, by gaps, what earlier workers left undone (settle.ts). */
  settle(left: Left | null): Promise<boolean> {
    const { session, store } = this.#parts;
    return settle(left, {
      store,
      session: session.id,
      missed: (page) => this.#attribution.missed(page),
      learn: (tabId) => this.#attribution.learnTab(tabId),
      write: () => this.#write(),
    });
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
      case 'page-world':
        return this.#pageWorld(event);
      case 'consent':
        return this.#consent(event);
      case 'typing':
        return this.#typing(event);
      case 'ads':
        return this.#ads(event);
      case 'tab-gone':
        return this.#attribution.tabGone(event.tabId, event.timeStamp);
    }
  }

  #request(event: RequestEvent, live: LiveVisit, depth: number): void {
    if (!this.#watches(live)) return;
    const { knowledge } = this.#parts;
    const made = requestSignals(event, live, depth, knowledge);
    for (const signal of made) this.#add(live, signal);
    const asked = asksForAds(event.details, made, knowledge.entities);
    if (asked === null || event.details.tabId < 0) return;
    for (const signal of adsExpected(event.details.timeStamp, live)) this.#add(live, signal);
    this.#parts.advertised(event.details.tabId, asked === 'auction');
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
    if (what !== 'completed' || !this.#watches(live)) return;
    for (const signal of adsLoaded(details.timeStamp, live)) this.#add(live, signal);
    await this.#book.readJar(live);
  }

  async #page(event: PageEvent): Promise<void> {
    const live =
      event.documentId === null
        ? this.#map.current(event.tabId)
        : (await this.#attribution.known(event.documentId))?.live;
    if (live == null || live.claims >= mostClaims || !this.#watches(live)) return;
    live.claims += 1;
    this.#add(live, pageWorldHealth(event, live));
    for (const signal of consentBegun(event.timeStamp, live)) this.#add(live, signal);
    for (const signal of adsBegun(event.timeStamp, live)) this.#add(live, signal);
    this.#add(live, pageSignal(event, live, this.#parts.vocabulary));
    await this.#parts.store.updateVisit(live.visit.id, { title: event.claim.title });
  }

  async #pageWorld(event: PageWorldEvent): Promise<void> {
    const { tabId, frameId, url, documentId } = event;
    const place = await this.#attribution.placeOf({ tabId, frameId, documentId, documentUrl: url });
    if (place === null || !this.#watches(place.live)) return;
    const { live, depth } = place;
    for (const signal of pageWorldSignals(event, live, depth, this.#parts.knowledge)) this.#add(live, signal);
  }

  async #consent(event: ConsentEvent): Promise<void> {
    const { tabId, frameId, url, documentId } = event;
    const place = await this.#attribution.placeOf({ tabId, frameId, documentId, documentUrl: url });
    if (place === null || !this.#watches(place.live)) return;
    for (const signal of consentSignals(event, place.live, place.depth)) this.#add(place.live, signal);
  }

  async #ads(event: AdEvent): Promise<void> {
    const { tabId, frameId, url, documentId } = event;
    const place = await this.#attribution.placeOf({ tabId, frameId, documentId, documentUrl: url });
    if (place === null || !this.#watches(place.live)) return;
    const { live, depth } = place;
    if (event.claim.type === 'ad-hint') this.#parts.advertised(tabId, false);
    const { entities, hash } = this.#parts.knowledge;
    const siteOf = (host: string) => entities.ofHost(host).site;
    const visited = (site: string) => this.#visited(site, live);
    for (const signal of await adSignals(event, live, depth, { siteOf, visited, hash }))
      this.#add(live, signal);
  }

  /** Whether the person was on a site before; a private window and a comparison know nothing of that. */
  async #visited(site: string, { visit }: LiveVisit): Promise<boolean | null> {
    if (visit.private || visit.comparison !== undefined) return null;
    const known = await this.#parts.store.visitedSite(site, visit.startedAt);
    return known.ok ? known.value : null;
  }

  async #typing(event: TypingEvent): Promise<void> {
    const { tabId, frameId, url, documentId, typing } = event;
    const place = await this.#attribution.placeOf({ tabId, frameId, documentId, documentUrl: url });
    if (place === null || !this.#watches(place.live)) return;
    rememberTyping(typing, url, place.live);
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

  /** Whether a visit is looked at: not when it is full, nor while the person paused Helder. Asked for each event. */
  #watches(live: LiveVisit): boolean {
    live.lastAt = Date.now();
    if (live.full) return false;
    if (!mayGoOn(live.visit, this.#parts.settings())) {
      live.paused = true;
      return false;
    }
    if (live.paused) {
      live.paused = false;
      const why = 'Helder was paused for a part of the visit';
      this.#gaps.push({ id: live.visit.id, gap: gapNow('late-start', why) });
      this.#add(live, health('network', 'late', live.lastAt - live.visit.startedAt, why));
    }
    return true;
  }

  #add(live: LiveVisit, signal: Signal): void {
    if (!this.#watches(live)) return;
    const batch = this.#batches.get(live.visit.id);
    if (batch === undefined) this.#batches.set(live.visit.id, [signal]);
    else batch.push(signal);
  }

  async #write(): Promise<void> {
    const gaps = this.#gaps;
    this.#gaps = [];
    await Promise.all(gaps.map(({ id, gap }) => this.#parts.store.addGap(id, gap)));
    if (this.#batches.size === 0) return;
    const batches = new Map([...this.#batches].map(([id, signals]) => [id, fold([signals])] as const));
    this.#batches = new Map();
    const written = await this.#parts.store.appendMany(batches);
    const { missing, full } = written.ok ? written.value : { missing: [], full: [] };
    // Deleted by the person while it was open: nothing more is written to it.
    for (const id of missing) this.#book.disown(id);
    for (const id of full) {
      const live = this.#map.byId(id);
      if (live !== undefined) live.full = true;
    }
    await Promise.all([...batches].map(([id, signals]) => this.#remember(id, signals)));
    for (const id of batches.keys()) this.#parts.changed(id);
  }

  /** What the person chose is known to the site's next visit. A private window has a memory of its own. */
  async #remember(id: VisitId, signals: readonly Signal[]): Promise<void> {
    const live = this.#map.byId(id);
    if (live === undefined || live.visit.private || live.visit.comparison !== undefined) return;
    for (const signal of signals) {
      if (signal.kind !== 'choice') continue;
      const choice = remembered(signal, live.visit.startedAt, live.choice);
      if (choice === null) continue;
      live.choice = choice;
      await this.#parts.store.setChoice(live.visit, choice);
    }
  }

  #everyone(kind: Gap['kind'], why: string): void {
    const gap = gapNow(kind, why);
    for (const live of this.#map.live()) if (!live.ended) this.#gaps.push({ id: live.visit.id, gap });
  }

  /** Takes visits out of memory that nothing was heard of for a while: who asks for one finds it in the database. */
  #tidy(now: number): void {
    if (now - this.#tidiedAt < tidyEvery) return;
    this.#tidiedAt = now;
    const shown = this.#map.shown();
    for (const live of [...this.#map.live()]) {
      const patience = live.hops.size === 0 ? forgetAfter : forgetAtLast;
      if (!shown.has(live) && now - live.lastAt > patience) this.#book.forget(live.visit.id);
    }
  }

  #host(): AttributionHost {
    const book = this.#book;
    return {
      begin: (commit) => book.begin(commit),
      beginFailed: (tabId, requestId, url, at) => book.beginFailed(tabId, requestId, url, at),
      kept: (documentId) => book.kept(documentId),
      resume: (tabId, documentId, url) => book.resume(tabId, documentId, url),
      background: (origin, at) => book.background(origin, at),
      frames: framesOf,
      latestOfTab: async (tabId) => {
        const kept = await this.#parts.store.latestVisitOfTab(tabId, this.#parts.session.id);
        // One that ended is not what the tab shows.
        return kept.ok && kept.value?.visit.endedAt === null ? book.load(kept.value.visit.id) : null;
      },
      end: (live, at) => {
        if (live.ended) return;
        live.ended = true;
        this.#parts.ended(live.visit.id, at);
      },
      again: async (live, commit) => {
        const restored = commit.transitionQualifiers?.includes('forward_back') === true;
        this.#note(live, restored ? 'restored' : 'activated', commit);
        await book.reopen(live, commit);
        this.#parts.reopened(live.visit.id);
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

/** Parameters that number a click: one list for the sensor and for the detector that judges it. */
const clickIdentifiers = new Set(click.rows.map(({ parameter }) => parameter.toLowerCase()));

function decorationOf(url: string): string[] {
  const names = [...(parse(url)?.searchParams ?? [])].map(([name]) => name);
  return [...new Set(names.filter((name) => clickIdentifiers.has(name.toLowerCase())))];
}

function gapNow(kind: Gap['kind'], why: string): Gap {
  return { kind, at: new Date().toISOString(), why };
}
