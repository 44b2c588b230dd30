import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { reduceUrl } from '../../core/reduce/url.ts';
import type { BrowserEvent, NavigationDetails } from '../sensors/events.ts';
import type { Kept } from '../session-memory.ts';

const prefix = 'mark:';
/** More pages than this are never begun within a quarter of a second by a person. */
const mostPages = 200;

const pageSchema = v.object({
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.string(),
  url: v.string(),
  timeStamp: v.number(),
  documentLifecycle: v.exactOptional(v.string()),
});
const markSchema = v.object({ pages: v.array(pageSchema) });

/** A page that was committed, as far as a later worker needs it to begin its visit. */
export type BegunPage = v.InferOutput<typeof pageSchema>;

/** What earlier workers left undone. */
export interface Left {
  /** Keys of their marks; none when all work was written. */
  readonly marks: readonly string[];
  /** Pages whose visits may have not been written. */
  readonly pages: readonly BegunPage[];
}

/**
 * This worker's word in `storage.session` that it has work that is not written. It is sent in the very moment in which
 * the work comes, before anything is awaited: what was sent outlives the worker. It names the pages that were begun,
 * since a page whose visit was not written can carry no gap, and may be gone when the next worker starts.
 */
export class WorkMark {
  readonly key = `${prefix}${crypto.randomUUID()}`;
  #pages: readonly BegunPage[] = [];
  #set = false;

  begin(): void {
    this.#set = true;
    this.#write();
  }

  /** To be called with each event before it is worked off. */
  note(event: BrowserEvent): void {
    const page = begunBy(event);
    if (page === null || this.#pages.length >= mostPages) return;
    this.#pages = [...this.#pages, page];
    if (this.#set) this.#write();
  }

  /** These events are worked off, and the visits that they began are written. */
  written(events: readonly BrowserEvent[]): void {
    const done = new Set(events.map((event) => begunBy(event)?.documentId));
    const rest = this.#pages.filter(({ documentId }) => !done.has(documentId));
    if (rest.length === this.#pages.length) return;
    this.#pages = rest;
    if (this.#set) this.#write();
  }

  finish(): void {
    this.#set = false;
    this.#pages = [];
    void browser.storage.session.remove(this.key).catch(() => undefined);
  }

  #write(): void {
    void browser.storage.session.set({ [this.key]: { pages: this.#pages } }).catch(() => undefined);
  }
}

/** The marks of others: those of workers that are no more. */
export function leftIn(kept: Kept, own: string): Left {
  const marks = Object.keys(kept).filter((key) => key.startsWith(prefix) && key !== own);
  const pages = marks.flatMap((key) => {
    const mark = v.safeParse(markSchema, kept[key]);
    return mark.success ? mark.output.pages : [];
  });
  return { marks, pages };
}

/** What was left is made good: forget it. */
export async function forget({ marks }: Left): Promise<void> {
  if (marks.length > 0) await browser.storage.session.remove([...marks]).catch(() => undefined);
}

function begunBy(event: BrowserEvent): BegunPage | null {
  if (event.kind !== 'navigation' || event.what !== 'committed') return null;
  const { tabId, frameId, parentFrameId, documentId, url, timeStamp, documentLifecycle } = event.details;
  if (documentId === undefined || (parentFrameId ?? -1) >= 0 || !isPage(url)) return null;
  return {
    tabId,
    frameId,
    documentId,
    url: reduceUrl(url),
    timeStamp,
    ...(documentLifecycle !== undefined && { documentLifecycle }),
  };
}

function isPage(url: NavigationDetails['url']): boolean {
  return /^(https?|file):/.test(url);
}
