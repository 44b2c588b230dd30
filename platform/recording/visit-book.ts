import { browser } from 'wxt/browser';
import { remembered } from '../../core/consent/remembered.ts';
import { type SignalId, signalId, type VisitId } from '../../core/model/ids.ts';
import type { ConsentStringSignal, HealthSignal, RequestSignal, Signal } from '../../core/model/signal.ts';
import type { Gap, Visit } from '../../core/model/visit.ts';
import { hostOf } from '../../core/reduce/url.ts';
import type { ComparisonMarks } from '../comparison/marks.ts';
import { typeAgain } from '../messages.ts';
import { consentCookieSignals } from '../sensors/consent-cookies.ts';
import { cookieStoreOf, jarKey, jarSignals, readJar } from '../sensors/cookie-jar.ts';
import type { NavigationDetails } from '../sensors/events.ts';
import type { Knowledge } from '../sensors/requests.ts';
import { type DocumentMap, type LiveVisit, liveVisit } from '../sensors/visits.ts';
import type { Settings } from '../settings.ts';
import type { Store } from '../store/contract.ts';
import { idOf, newVisit } from './begin.ts';
import { isPrivateTab, maySee, privateWindowOpen } from './scope.ts';

/** What making and finding visits takes. */
export interface BookParts {
  readonly store: Store;
  /** Id of the browser session. */
  readonly session: string;
  readonly knowledge: Knowledge;
  readonly helder: Visit['helder'];
  readonly map: DocumentMap;
  /** Which tabs show loads of a comparison. */
  readonly comparisons: Pick<ComparisonMarks, 'of' | 'any'>;
  settings(): Settings;
  add(live: LiveVisit, signal: Signal): void;
}

interface Beginning {
  readonly kind: Visit['kind'];
  readonly key: string;
  readonly documentId: string | null;
  readonly tabId: number | null;
  readonly url: string;
  readonly startedAt: number;
  /** The tab whose window decides whether the visit is private. */
  readonly privateOf: number | null;
  readonly gaps?: readonly Gap[];
}

const nothingEarlier: Visit['earlier'] = { visits: 0, cookies: {}, audience: null, choice: null };

/** Begins visits, and takes up those that an earlier worker began. `null` means: not to be recorded. */
export class VisitBook {
  readonly #parts: BookParts;
  readonly #jarBefore = new Map<VisitId, ReadonlyMap<string, string | null>>();
  /** Consent strings in cookies that were told: the moment at which one was seen first counts. */
  readonly #strings = new WeakMap<LiveVisit, Set<SignalId>>();

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  /** A top document was committed. */
  begin(commit: NavigationDetails): Promise<LiveVisit | null> {
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

  /** A navigation came to nothing and left no document. */
  beginFailed(tabId: number, requestId: string, url: string, startedAt: number): Promise<LiveVisit | null> {
    const key = `failed-${requestId}`;
    return this.#create({ kind: 'page', key, documentId: null, tabId, url, startedAt, privateOf: tabId });
  }

  /** The visit of a document that this worker did not see begin: from the database, or begun late with a gap. */
  async resume(tabId: number, documentId: string, url: string | null): Promise<LiveVisit | null> {
    const kept = await this.kept(documentId);
    if (kept !== null) return kept;
    const address = url ?? (await browser.tabs.get(tabId).catch(() => null))?.url;
    if (address === undefined) return null;
    const startedAt = Date.now();
    const at = new Date(startedAt).toISOString();
    const live = await this.#create({
      kind: 'page',
      key: documentId,
      documentId,
      tabId,
      url: address,
      startedAt,
      privateOf: tabId,
      gaps: [{ kind: 'late-start', at, why: 'the document was there before Helder could watch' }],
    });
    if (live !== null) {
      this.#parts.add(live, health('network', 'late', 0, 'began before Helder could watch'));
      this.#parts.add(live, health('navigation', 'late', 0, 'began before Helder could watch'));
    }
    return live;
  }

  /** The bucket for what a site's service worker does; none while a private window is open, or a comparison goes on. */
  async background(origin: string, startedAt: number): Promise<LiveVisit | null> {
    const { knowledge, map, session, comparisons } = this.#parts;
    if ((await privateWindowOpen()) || (await comparisons.any())) return null;
    const { site } = knowledge.entities.ofHost(hostOf(origin));
    const key = `background-${site}`;
    const known = map.get(key)?.live;
    if (known != null) return known;
    const live =
      (await this.load(idOf(session, key))) ??
      (await this.#create({
        kind: 'background',
        key,
        documentId: null,
        tabId: null,
        url: origin,
        startedAt,
        privateOf: null,
      }));
    if (live !== null) map.set(key, { live, depth: 0 });
    return live;
  }

  /** The visit of a document as the database has it. */
  async kept(documentId: string): Promise<LiveVisit | null> {
    const found = await this.#parts.store.visitByDocument(documentId);
    return found.ok && found.value !== null ? this.load(found.value.visit.id) : null;
  }

  /** Takes up a visit from the database with what this worker needs of it. */
  async load(id: VisitId): Promise<LiveVisit | null> {
    const known = this.#parts.map.byId(id);
    if (known !== undefined) return known;
    const { store } = this.#parts;
    const [visit, signals] = await Promise.all([store.readVisit(id), store.readSignals(id)]);
    if (!visit.ok || visit.value === null) return null;
    const live = liveVisit(visit.value.visit);
    const before = new Map<string, string | null>();
    const requests: RequestSignal[] = [];
    const strings = new Set<SignalId>();
    for (const signal of signals.ok ? signals.value : []) {
      if (signal.kind === 'consent-string' && signal.where === 'cookie') strings.add(signal.id);
      if (signal.kind === 'host') live.hosts.add(signal.host);
      if (signal.kind === 'cookie' && signal.before) before.set(jarKey(signal.cookie), signal.cookie.hash);
      if (signal.kind === 'request') requests.push(signal);
      if (signal.kind === 'choice')
        live.choice = remembered(signal, live.visit.startedAt, live.choice) ?? live.choice;
    }
    rememberHops(live, requests);
    this.#jarBefore.set(id, before);
    this.#strings.set(live, strings);
    void askTypedAgain(live);
    return live;
  }

  /** A document is shown again, or for the first time after it was prerendered. */
  async reopen(live: LiveVisit, commit: NavigationDetails): Promise<void> {
    live.ended = false;
    await this.#parts.store.updateVisit(live.visit.id, { tabId: commit.tabId, endedAt: null });
  }

  /** Reads the cookies that the jar holds for the page now. */
  async readJar(live: LiveVisit): Promise<void> {
    const at = Date.now() - live.visit.startedAt;
    const jar = await this.#jarOf(live, at);
    if (jar === null) {
      this.#parts.add(live, health('cookies', 'failed', at, 'the browser refused to read the cookies'));
      return;
    }
    const print = jar.map((cookie) => `${jarKey(cookie)}|${cookie.path}|${cookie.hash}`).join('\n');
    if (print === live.jar) return;
    live.jar = print;
    const before = this.#jarBefore.get(live.visit.id) ?? new Map();
    for (const signal of jarSignals(jar, before, at)) this.#parts.add(live, signal);
  }

  /** Takes a visit out of memory. */
  forget(id: VisitId): void {
    this.#jarBefore.delete(id);
    this.#parts.map.forgetVisit(id);
  }

  /** The person deleted a visit: what its documents still do is not recorded. */
  disown(id: VisitId): void {
    this.#jarBefore.delete(id);
    this.#parts.map.disown(id);
  }

  async #create(given: Beginning): Promise<LiveVisit | null> {
    const { store, session, helder, knowledge, settings, comparisons } = this.#parts;
    const { site } = knowledge.entities.ofHost(hostOf(given.url));
    const mark = given.privateOf === null ? null : await comparisons.of(given.privateOf);
    const isPrivate = given.privateOf !== null && (await isPrivateTab(given.privateOf));
    if (!maySee(given.url, site, isPrivate && mark === null, settings())) return null;
    // An empty jar has no earlier visits, whatever the person did on the site.
    const earlier = mark === null ? await store.earlierOf(site) : null;
    const visit = newVisit({
      ...given,
      session,
      site,
      private: isPrivate,
      helder,
      earlier: earlier?.ok ? earlier.value : { ...nothingEarlier, choice: mark?.choice ?? null },
      ...(mark !== null && { comparison: { id: mark.id, run: mark.run } }),
    });
    await store.putVisit(visit);
    const live = liveVisit(visit);
    if (visit.kind === 'page') {
      this.#parts.add(live, health('page-world', 'late', 0, 'the page’s own world was not heard of'));
      await this.#rememberJar(live);
    }
    return live;
  }

  async #jarOf(live: LiveVisit, at: number): Promise<Awaited<ReturnType<typeof readJar>>> {
    const store = await cookieStoreOf(live.visit);
    if (store === 'unknown') return null;
    return readJar(addressOf(live), Date.now(), this.#parts.knowledge.hash, store, (cookies) => {
      for (const signal of consentCookieSignals(cookies, at)) this.#addString(live, signal);
    });
  }

  #addString(live: LiveVisit, signal: ConsentStringSignal): void {
    const told = this.#strings.get(live) ?? new Set();
    this.#strings.set(live, told);
    if (told.has(signal.id)) return;
    told.add(signal.id);
    this.#parts.add(live, signal);
  }

  /** What is in the jar before the page has done anything. */
  async #rememberJar(live: LiveVisit): Promise<void> {
    const jar = (await this.#jarOf(live, 0)) ?? [];
    const before = new Map(jar.map((cookie) => [jarKey(cookie), cookie.hash]));
    this.#jarBefore.set(live.visit.id, before);
    for (const signal of jarSignals(jar, before, 0)) this.#parts.add(live, signal);
  }
}

/** The page's address for the cookie jar: its path decides which cookies are sent. */
function addressOf(live: LiveVisit): string {
  return live.visit.url.split('?')[0] ?? live.visit.url;
}

/** The latest hop of each request; only one that goes on has further hops. */
function rememberHops({ hops }: LiveVisit, requests: readonly RequestSignal[]): void {
  const latest = new Map<string, RequestSignal>();
  for (const request of requests) {
    if (request.hop >= (latest.get(request.requestId)?.hop ?? 0)) latest.set(request.requestId, request);
  }
  for (const { requestId, hop, outcome } of latest.values()) {
    const redirected = outcome === 'redirected';
    if (redirected || outcome === 'pending') hops.set(requestId, { hop, redirected });
  }
}

/** What is to be said of a sensor. */
export function health(
  sensor: HealthSignal['sensor'],
  state: HealthSignal['state'],
  at: number,
  why: string,
): HealthSignal {
  return { id: signalId(`health:${sensor}`), kind: 'health', trust: 'browser', at, sensor, state, why };
}

/** What was typed lived in the memory of an earlier worker; the page's fields still hold it. */
async function askTypedAgain({ visit, ended }: LiveVisit): Promise<void> {
  if (visit.kind !== 'page' || visit.tabId === null || ended) return;
  try {
    await browser.tabs.sendMessage(visit.tabId, { type: typeAgain });
  } catch {
    // The tab shows something else, or a page without a bridge.
  }
}
