import type { NavigationDetails, RequestDetails, RequestEvent } from './events.ts';
import type { DocumentMap, DocumentPlace, LiveVisit } from './visits.ts';

/** What attribution asks of the rest: the database, the browser, and the making of visits. */
export interface AttributionHost {
  /** A visit for a document that was committed; null when it is not to be recorded. */
  begin(commit: NavigationDetails): Promise<LiveVisit | null>;
  /** A visit of a tab whose navigation came to nothing; null when it is not to be recorded. */
  beginFailed(tabId: number, requestId: string, url: string, at: number): Promise<LiveVisit | null>;
  /** The visit of a document as the database has it; null when there is none. */
  kept(documentId: string): Promise<LiveVisit | null>;
  /** The visit of a document that this worker did not see begin: from the database, or begun late. */
  resume(tabId: number, documentId: string, url: string | null): Promise<LiveVisit | null>;
  /** The bucket for what a site's service worker does. */
  background(origin: string, at: number): Promise<LiveVisit | null>;
  /** All frames of a tab, as the browser has them now. */
  frames(tabId: number): Promise<readonly FrameDetails[]>;
  /** The latest visit of a tab in the database, if it has not ended. */
  latestOfTab(tabId: number): Promise<LiveVisit | null>;
  end(live: LiveVisit, at: number): void;
  /** The same document is shown again after a back-forward return. */
  again(live: LiveVisit, commit: NavigationDetails): Promise<void>;
}

export interface FrameDetails {
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId?: string;
  readonly parentDocumentId?: string;
  readonly documentLifecycle?: string;
  readonly url: string;
}

/** Where a request belongs: to a visit, to nobody, or not known before its document commits. */
export type Place =
  | {
      readonly is: 'visit';
      readonly live: LiveVisit;
      readonly depth: number;
      /** Events of the same request that were held until now. */
      readonly earlier?: readonly RequestEvent[];
    }
  | { readonly is: 'held' }
  | { readonly is: 'none' };

const none: Place = { is: 'none' };
/** A navigation that neither commits nor fails within this time is given to the tab's visit. */
const heldFor = 60_000;
/** Chromium's word and Firefox's number (NS_BINDING_ABORTED) for a navigation that was given up. */
const abortedBy = /ERR_ABORTED|2152398850/;

/** The document of a script of ours, as the browser names it. */
interface Speaker extends Asking {
  readonly documentId: string | null;
}

/** What is known of whoever asks. */
type Asking = Pick<RequestDetails, 'tabId' | 'frameId' | 'parentDocumentId' | 'documentUrl'>;

interface Held {
  readonly tabId: number;
  readonly frameId: number;
  readonly events: readonly RequestEvent[];
}

/**
 * Finds the visit of each request and navigation. A visit is keyed by its top document's `documentId`; a frame's
 * document leads to its parent's. A navigation request has no document yet and waits, under its `requestId`, for the
 * commit. docs/architecture.md (attribution) lists what was measured in each browser.
 */
export class Attribution {
  readonly #map: DocumentMap;
  readonly #host: AttributionHost;
  readonly #held = new Map<string, Held>();
  /** Documents whose navigation request was not seen yet: Firefox tells of the commit first. By tab and frame. */
  readonly #awaited = new Map<
    string,
    { readonly live: LiveVisit | null; readonly url: string; readonly at: number }
  >();
  /** Navigation requests that found their visit: their later events come without a document, too. */
  readonly #bound = new Map<string, { readonly place: Place & { is: 'visit' }; readonly at: number }>();

  constructor(map: DocumentMap, host: AttributionHost) {
    this.#map = map;
    this.#host = host;
  }

  async place(event: RequestEvent): Promise<Place> {
    const { details } = event;
    if (details.tabId < 0) return this.#withoutTab(details);
    const bound = this.#bound.get(details.requestId);
    if (bound !== undefined) return bound.place;
    if (details.type === 'main_frame') return this.#navigationRequest(event);
    const documentId = details.type === 'sub_frame' ? details.parentDocumentId : details.documentId;
    const place = await this.#document(details, documentId ?? details.parentDocumentId);
    if (place?.live == null) return none;
    const depth = place.depth + (details.type === 'sub_frame' ? 1 : 0);
    return { is: 'visit', live: place.live, depth };
  }

  /** A document was committed. Gives the requests that were held for it. */
  async committed(
    commit: NavigationDetails,
  ): Promise<{ live: LiveVisit | null; held: readonly RequestEvent[] }> {
    const isTop = commit.parentFrameId === undefined || commit.parentFrameId < 0;
    if (!isTop) {
      await this.#frameCommitted(commit);
      return { live: null, held: [] };
    }
    const documentId = commit.documentId ?? `${commit.tabId}:${commit.frameId}:${commit.timeStamp}`;
    const known = await this.known(documentId);
    const prerendering = commit.documentLifecycle === 'prerender';
    if (known !== undefined) {
      if (!prerendering) await this.#show(commit, known.live);
      if (known.live !== null) await this.#host.again(known.live, commit);
      return { live: null, held: [] };
    }
    const live = await this.#host.begin(commit);
    this.#map.set(documentId, { live, depth: 0 });
    if (!prerendering) await this.#show(commit, live);
    return { live, held: this.#release(commit, live) };
  }

  /** A top navigation came to nothing: an error page, a download, an answer without content. */
  async failed(
    details: NavigationDetails,
  ): Promise<{ live: LiveVisit | null; held: readonly RequestEvent[] }> {
    if (details.frameId !== 0) return { live: null, held: [] };
    const [requestId] =
      [...this.#held].findLast(
        ([, one]) =>
          one.tabId === details.tabId &&
          one.frameId === 0 &&
          sameBut(one.events.at(-1)?.details.url ?? '', withoutFragment(details.url)),
      ) ?? [];
    if (requestId === undefined) return { live: null, held: [] };
    const aborted = abortedBy.test(details.error ?? '');
    const current = this.#map.current(details.tabId);
    if (aborted && current !== undefined) return { live: current, held: this.#bind(requestId, current) };
    const live = await this.#host.beginFailed(details.tabId, requestId, details.url, details.timeStamp);
    await this.#show(details, live);
    return { live, held: this.#bind(requestId, live) };
  }

  /** A page that was committed to an earlier worker, which may have stopped before its visit was written. */
  async missed(commit: NavigationDetails): Promise<void> {
    const { documentId } = commit;
    if (documentId === undefined || (await this.known(documentId)) !== undefined) return;
    const live = await this.#host.begin(commit);
    this.#map.set(documentId, { live, depth: 0 });
  }

  /** A top document that this worker or an earlier one recorded. */
  async known(documentId: string): Promise<DocumentPlace | undefined> {
    return this.#map.get(documentId) ?? (await this.#kept(documentId));
  }

  /** Where a document lies that a script of ours speaks from; null when its visit is not recorded. */
  async placeOf(speaker: Speaker): Promise<{ readonly live: LiveVisit; readonly depth: number } | null> {
    const place = await this.#document(speaker, speaker.documentId ?? undefined);
    return place?.live == null ? null : { live: place.live, depth: place.depth };
  }

  tabGone(tabId: number, at: number): void {
    const live = this.#map.forgetTab(tabId);
    if (live !== null) this.#host.end(live, at);
  }

  /** Held navigations that waited too long go to the visit that their tab shows. */
  async overdue(now: number): Promise<readonly { live: LiveVisit; events: readonly RequestEvent[] }[]> {
    const due: { live: LiveVisit; events: readonly RequestEvent[] }[] = [];
    for (const [requestId, held] of this.#held) {
      const last = held.events.at(-1);
      if (last === undefined || now - last.details.timeStamp < heldFor) continue;
      const live = await this.#shownIn(held.tabId);
      const events = this.#bind(requestId, live);
      if (live !== null) due.push({ live, events });
    }
    for (const [requestId, { at }] of this.#bound) if (now - at > heldFor) this.#bound.delete(requestId);
    for (const [key, { at }] of this.#awaited) if (now - at > heldFor) this.#awaited.delete(key);
    return due;
  }

  /** Whether navigations wait for their commit: work that is not in the database yet. */
  get waiting(): boolean {
    return this.#held.size > 0;
  }

  async #withoutTab(details: RequestDetails): Promise<Place> {
    const origin = details.initiator ?? details.originUrl ?? details.documentUrl;
    if (origin === undefined || !/^https?:/.test(origin)) return none;
    const live = await this.#host.background(origin, details.timeStamp);
    return live === null ? none : { is: 'visit', live, depth: 0 };
  }

  async #navigationRequest(event: RequestEvent): Promise<Place> {
    const { details } = event;
    // With a document it is that document's speculative prefetch: told to a server, but no visit of its own.
    if (details.documentId !== undefined) {
      const place = await this.#document(details, details.documentId);
      return place?.live == null ? none : { is: 'visit', live: place.live, depth: place.depth };
    }
    const earlier = this.#held.get(details.requestId)?.events ?? [];
    const awaited = this.#awaited.get(placeKey(details));
    if (awaited !== undefined && details.timeStamp <= awaited.at && sameBut(details.url, awaited.url)) {
      this.#awaited.delete(placeKey(details));
      this.#held.delete(details.requestId);
      if (awaited.live === null) return none;
      const place = { is: 'visit', live: awaited.live, depth: 0 } as const;
      this.#bound.set(details.requestId, { place, at: details.timeStamp });
      return { ...place, earlier };
    }
    const { requestId, tabId, frameId } = details;
    this.#held.set(requestId, { tabId, frameId, events: [...earlier, event] });
    return { is: 'held' };
  }

  async #document(details: Asking, documentId: string | undefined): Promise<DocumentPlace | null> {
    if (documentId !== undefined) {
      const known = this.#map.get(documentId);
      if (known !== undefined) return known;
      if (details.parentDocumentId !== undefined) {
        // A child whose own commit is still on its way: its parent is enough.
        const parent = this.#map.get(details.parentDocumentId);
        if (parent !== undefined) return { live: parent.live, depth: parent.depth + 1 };
      }
      await this.learnTab(details.tabId);
      const learnt = this.#map.get(documentId);
      if (learnt !== undefined) return learnt;
      if (details.frameId === 0) {
        const live = await this.#host.resume(details.tabId, documentId, details.documentUrl ?? null);
        const place = { live, depth: 0 };
        this.#map.set(documentId, place);
        return place;
      }
    }
    const live = await this.#shownIn(details.tabId);
    if (live !== null) this.#map.setCurrent(details.tabId, live);
    const place = { live, depth: details.frameId === 0 ? 0 : 1 };
    // To ask the browser for all frames again at the next request would tell no more.
    if (documentId !== undefined) this.#map.set(documentId, place);
    return place;
  }

  /** What a tab shows: null when that is not recorded, and then nothing else is meant. */
  async #shownIn(tabId: number): Promise<LiveVisit | null> {
    const current = this.#map.current(tabId);
    return current === undefined ? this.#host.latestOfTab(tabId) : current;
  }

  /** A document that came before, to an earlier worker: it is shown again, or for the first time. */
  async #kept(documentId: string): Promise<DocumentPlace | undefined> {
    const live = await this.#host.kept(documentId);
    if (live === null) return undefined;
    const place = { live, depth: 0 };
    this.#map.set(documentId, place);
    return place;
  }

  /** Rebuilds what is known of a tab from the browser's frame tree: after a restart of the worker. */
  async learnTab(tabId: number): Promise<void> {
    const frames = await this.#host.frames(tabId);
    for (const frame of [...frames].sort((a, b) => a.frameId - b.frameId)) {
      if (frame.documentId === undefined || this.#map.get(frame.documentId) !== undefined) continue;
      if (frame.parentFrameId < 0) {
        const live = await this.#host.resume(tabId, frame.documentId, frame.url);
        this.#map.set(frame.documentId, { live, depth: 0 });
        if (frame.frameId === 0) this.#map.setCurrent(tabId, live);
      } else if (frame.parentDocumentId !== undefined) {
        const parent = this.#map.get(frame.parentDocumentId);
        if (parent !== undefined)
          this.#map.set(frame.documentId, { live: parent.live, depth: parent.depth + 1 });
      }
    }
  }

  async #frameCommitted(commit: NavigationDetails): Promise<void> {
    if (commit.documentId === undefined || this.#map.get(commit.documentId) !== undefined) return;
    const parentId = commit.parentDocumentId;
    if (parentId !== undefined && this.#map.get(parentId) === undefined) await this.learnTab(commit.tabId);
    const parent = parentId === undefined ? undefined : this.#map.get(parentId);
    if (parent !== undefined) {
      this.#map.set(commit.documentId, { live: parent.live, depth: parent.depth + 1 });
      return;
    }
    const current = this.#map.current(commit.tabId);
    if (current !== undefined) this.#map.set(commit.documentId, { live: current, depth: 1 });
  }

  async #show(
    at: { readonly tabId: number; readonly timeStamp: number },
    live: LiveVisit | null,
  ): Promise<void> {
    const before = await this.#shownIn(at.tabId);
    if (before !== null && before !== live) this.#host.end(before, at.timeStamp);
    this.#map.setCurrent(at.tabId, live);
  }

  #release(commit: NavigationDetails, live: LiveVisit | null): readonly RequestEvent[] {
    const url = withoutFragment(commit.url);
    const candidates = [...this.#held].filter(
      ([, held]) => held.tabId === commit.tabId && held.frameId === commit.frameId,
    );
    const match =
      candidates.findLast(([, held]) => withoutFragment(held.events.at(-1)?.details.url ?? '') === url) ??
      // HSTS and the browser's own upgrades commit another address than the one that was asked for.
      candidates.findLast(([, held]) => sameBut(held.events.at(-1)?.details.url ?? '', url));
    if (match !== undefined) return this.#bind(match[0], live);
    this.#awaited.set(placeKey(commit), { live, url, at: commit.timeStamp });
    return [];
  }

  #bind(requestId: string, live: LiveVisit | null): readonly RequestEvent[] {
    const held = this.#held.get(requestId);
    this.#held.delete(requestId);
    if (live === null || held === undefined) return [];
    this.#bound.set(requestId, {
      place: { is: 'visit', live, depth: 0 },
      at: held.events.at(-1)?.details.timeStamp ?? 0,
    });
    return held.events;
  }
}

function placeKey({ tabId, frameId }: { readonly tabId: number; readonly frameId: number }): string {
  return `${tabId} ${frameId}`;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

function sameBut(url: string, other: string): boolean {
  return withoutFragment(url).replace(/^http:/, 'https:') === other.replace(/^http:/, 'https:');
}
