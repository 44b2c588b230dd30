import { browser } from 'wxt/browser';
import { signalId, type VisitId } from '../../core/model/ids.ts';
import type { NavigationSignal, PageSignal, Signal } from '../../core/model/signal.ts';
import type { Gap, Visit } from '../../core/model/visit.ts';
import { clickIdentifiers } from '../../core/reduce/parameters.ts';
import { hostOf, parse, reduceUrl } from '../../core/reduce/url.ts';
import { countVocabulary } from '../../core/reduce/vocabulary.ts';
import { Attribution, type AttributionHost, type FrameDetails } from '../sensors/attribution.ts';
import { jarKey, jarSignals, readJar } from '../sensors/cookie-jar.ts';
import type {
  BrowserEvent,
  NavigationDetails,
  NavigationEvent,
  PageEvent,
  RequestEvent,
} from '../sensors/events.ts';
import { type Knowledge, requestSignals } from '../sensors/requests.ts';
import { createDocumentMap, type LiveVisit, liveVisit } from '../sensors/visits.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/contract.ts';
import { fold } from '../store/fold.ts';
import { newVisit } from './begin.ts';
import { isPrivateTab, maySee, privateWindowOpen } from './scope.ts';
import type { Session } from './session.ts';

/** What recording needs; made once when the background starts. */
export interface RecorderParts {
  readonly store: Store;
  readonly session: Session;
  readonly knowledge: Knowledge;
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
  readonly #attribution: Attribution;
  readonly #before = new Map<VisitId, Map<string, string | null>>();
  #batches = new Map<VisitId, Signal[]>();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#attribution = new Attribution(this.#map, this.#host());
  }

  /** Whether something is known that the database does not hold yet. */
  get waiting(): boolean {
    return this.#attribution.waiting || this.#parts.store.waiting() > 0;
  }

  /** Handles events in their order and writes what they gave. */
  async work(events: readonly BrowserEvent[], dropped: number): Promise<void> {
    for (const event of events) {
      try {
        await this.#handle(event);
      } catch (error) {
        // One event that cannot be read must not cost the others; the visit it belonged to is not known.
        console.error('Helder could not read an event', event.kind, error);
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
    await this.#jar(live);
    await this.#write();
  }

  /** An earlier worker stopped in the middle of its work: say so in every visit that was open. */
  async settle(): Promise<void> {
    const since = this.#parts.session.unfinishedSince;
    if (since === null) return;
    const open = await this.#parts.store.openVisits(this.#parts.session.id);
    if (!open.ok) return;
    const at = new Date().toISOString();
    const gap: Gap = {
      kind: 'unflushed',
      at,
      why: 'the background was stopped while it had work that was not written',
    };
    for (const { visit } of open.value) await this.#parts.store.addGap(visit.id, gap);
    this.#parts.session.settled();
  }

  async #handle(event: BrowserEvent): Promise<void> {
    switch (event.kind) {
      case 'request': {
        const place = await this.#attribution.place(event);
        if (place.is === 'visit') this.#request(event, place.live, place.depth);
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
      const { live, held } =
        what === 'committed'
          ? await this.#attribution.committed(details)
          : await this.#attribution.failed(details);
      if (live === null) return;
      this.#note(live, what === 'committed' ? 'commit' : 'failed', details);
      for (const event of held) this.#request(event, live, 0);
      return;
    }
    if (details.frameId !== 0) return;
    const live = this.#map.current(details.tabId);
    if (live == null) return;
    this.#note(live, what === 'route' ? 'route' : 'completed', details);
    if (what === 'completed') await this.#jar(live);
  }

  async #page(event: PageEvent): Promise<void> {
    const live =
      event.documentId === null ? this.#map.current(event.tabId) : this.#map.get(event.documentId)?.live;
    if (live == null) return;
    const { claim } = event;
    live.counter += 1;
    const signal: PageSignal = {
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
      mixedContent: claim.mixedContent.map(reduceUrl),
      vocabulary: countVocabulary(claim.textSample, this.#parts.vocabulary),
      words: claim.words,
    };
    this.#add(live, signal);
    await this.#parts.store.updateVisit(live.visit.id, { title: claim.title });
  }

  #note(live: LiveVisit, what: NavigationSignal['what'], details: NavigationDetails): void {
    live.counter += 1;
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

  async #jar(live: LiveVisit): Promise<void> {
    const address = `${live.visit.url.split('?')[0]}`;
    const jar = await readJar(address, Date.now(), this.#parts.knowledge.hash);
    const at = Date.now() - live.visit.startedAt;
    if (jar === null) {
      const why = 'the browser refused';
      this.#add(live, {
        id: signalId('health:cookies'),
        kind: 'health',
        trust: 'browser',
        at,
        sensor: 'cookies',
        state: 'failed',
        why,
      });
      return;
    }
    for (const signal of jarSignals(jar, this.#before.get(live.visit.id) ?? new Map(), at))
      this.#add(live, signal);
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
      for (const id of written.value.missing) this.#map.forgetVisit(id);
    }
    for (const id of batches.keys()) this.#parts.changed(id);
  }

  async #everyone(kind: Gap['kind'], why: string): Promise<void> {
    for (const live of this.#map.live()) {
      if (!live.ended)
        await this.#parts.store.addGap(live.visit.id, { kind, at: new Date().toISOString(), why });
    }
  }

  #host(): AttributionHost {
    return {
      begin: (commit) => this.#begin(commit),
      beginFailed: (tabId, requestId, url, at) =>
        this.#create({
          kind: 'page',
          key: `failed-${requestId}`,
          documentId: null,
          tabId,
          url,
          startedAt: at,
        }),
      resume: (tabId, documentId, url) => this.#resume(tabId, documentId, url),
      background: (origin, at) => this.#background(origin, at),
      frames: async (tabId) => {
        try {
          return ((await browser.webNavigation.getAllFrames({ tabId })) ?? []) as readonly FrameDetails[];
        } catch {
          return []; // The tab is gone.
        }
      },
      latestOfTab: async (tabId) => {
        const kept = await this.#parts.store.latestVisitOfTab(tabId, this.#parts.session.id);
        return kept.ok && kept.value !== null ? this.#load(kept.value.visit.id) : null;
      },
      end: (live, at) => {
        live.ended = true;
        this.#parts.ended(live.visit.id, at);
      },
      again: async (live, commit) => {
        live.ended = false;
        this.#note(
          live,
          commit.transitionQualifiers?.includes('forward_back') ? 'restored' : 'activated',
          commit,
        );
        const visit = { ...live.visit, tabId: commit.tabId, endedAt: null };
        await this.#parts.store.putVisit(visit);
      },
    };
  }

  async #begin(commit: NavigationDetails): Promise<LiveVisit | null> {
    const prerendering = commit.documentLifecycle === 'prerender';
    return this.#create({
      kind: 'page',
      key: commit.documentId ?? `${commit.tabId}-${Math.round(commit.timeStamp)}`,
      documentId: commit.documentId ?? null,
      // A page that is being prerendered is shown in no tab yet.
      tabId: prerendering ? null : commit.tabId,
      url: commit.url,
      startedAt: commit.timeStamp,
      privateOf: commit.tabId,
    });
  }

  async #resume(tabId: number, documentId: string, url: string | null): Promise<LiveVisit | null> {
    const kept = await this.#parts.store.visitByDocument(documentId);
    if (kept.ok && kept.value !== null) return this.#load(kept.value.visit.id);
    const address = url ?? (await browser.tabs.get(tabId).catch(() => null))?.url;
    if (address === undefined) return null;
    const now = Date.now();
    const live = await this.#create({
      kind: 'page',
      key: documentId,
      documentId,
      tabId,
      url: address,
      startedAt: now,
      privateOf: tabId,
      gaps: [
        {
          kind: 'late-start',
          at: new Date(now).toISOString(),
          why: 'the document was there before Helder could watch',
        },
      ],
    });
    if (live !== null) {
      for (const sensor of ['network', 'navigation'] as const) {
        const why = 'began before Helder could watch';
        this.#add(live, {
          id: signalId(`health:${sensor}`),
          kind: 'health',
          trust: 'browser',
          at: 0,
          sensor,
          state: 'late',
          why,
        });
      }
    }
    return live;
  }

  /** Takes up a visit from the database with what this worker needs of it. */
  async #load(id: VisitId): Promise<LiveVisit | null> {
    const known = this.#map.byId(id);
    if (known !== undefined) return known;
    const [visit, signals] = [await this.#parts.store.readVisit(id), await this.#parts.store.readSignals(id)];
    if (!visit.ok || visit.value === null) return null;
    const live = liveVisit(visit.value.visit);
    const before = new Map<string, string | null>();
    for (const signal of signals.ok ? signals.value : []) {
      if (signal.kind === 'host') live.hosts.add(signal.host);
      if (signal.kind === 'cookie' && signal.before) before.set(jarKey(signal.cookie), signal.cookie.hash);
      if (signal.kind !== 'request') continue;
      const hop = live.hops.get(signal.requestId);
      if (hop === undefined || signal.hop >= hop.hop) {
        live.hops.set(signal.requestId, { hop: signal.hop, redirected: signal.outcome === 'redirected' });
      }
    }
    this.#before.set(id, before);
    return live;
  }

  async #background(origin: string, at: number): Promise<LiveVisit | null> {
    const { site } = this.#parts.knowledge.entities.ofHost(hostOf(origin));
    const key = `background-${site}`;
    const known = [...this.#map.live()].find(
      (live) => live.visit.kind === 'background' && live.visit.site === site,
    );
    if (known !== undefined) return (await privateWindowOpen()) ? null : known;
    if (await privateWindowOpen()) return null;
    const live = await this.#create({
      kind: 'background',
      key,
      documentId: null,
      tabId: null,
      url: origin,
      startedAt: at,
    });
    if (live !== null) this.#map.set(key, { live, depth: 0 });
    return live;
  }

  async #create(given: {
    kind: Visit['kind'];
    key: string;
    documentId: string | null;
    tabId: number | null;
    url: string;
    startedAt: number;
    privateOf?: number;
    gaps?: readonly Gap[];
  }): Promise<LiveVisit | null> {
    const { store, session, helder, knowledge } = this.#parts;
    const { site } = knowledge.entities.ofHost(hostOf(given.url));
    const isPrivate = given.privateOf !== undefined && (await isPrivateTab(given.privateOf));
    if (!maySee(given.url, site, isPrivate, this.#parts.settings())) return null;
    const earlier = await store.earlierOf(site);
    const visit = newVisit({
      ...given,
      session: session.id,
      site,
      private: isPrivate,
      helder,
      earlier: earlier.ok ? earlier.value : { visits: 0, cookies: {}, audience: null },
    });
    await store.putVisit(visit);
    const live = liveVisit(visit);
    if (visit.kind === 'page') await this.#rememberJar(live);
    return live;
  }

  /** What is in the jar before the page has done anything. */
  async #rememberJar(live: LiveVisit): Promise<void> {
    const jar = await readJar(`${live.visit.url.split('?')[0]}`, Date.now(), this.#parts.knowledge.hash);
    const before = new Map((jar ?? []).map((cookie) => [jarKey(cookie), cookie.hash]));
    this.#before.set(live.visit.id, before);
    for (const signal of jarSignals(jar ?? [], before, 0)) this.#add(live, signal);
  }
}

function decorationOf(url: string): string[] {
  const names: string[] = [];
  for (const [name] of parse(url)?.searchParams ?? []) {
    if (clickIdentifiers.has(name.toLowerCase())) names.push(name);
  }
  return [...new Set(names)];
}
