import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { reduceUrl } from '../../core/reduce/url.ts';
import type { BrowserEvent } from '../sensors/events.ts';
import type { Kept } from '../session-memory.ts';

const prefix = 'mark:';
/** More pages than this are never begun within a quarter of a second by a person. */
const mostPages = 200;
const mostKnown = 5000;

const pageSchema = v.object({
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.string(),
  url: v.string(),
  timeStamp: v.number(),
  documentLifecycle: v.exactOptional(v.string()),
});
const markSchema = v.object({ pages: v.array(pageSchema) });

/** A page that was told of, as far as a later worker needs it to begin its visit. */
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
 * the work comes, before anything is awaited: what was sent outlives the worker. It names the pages that are told of, since
 * a page whose visit was not written can carry no gap, and may be gone when the next worker starts.
 */
export class WorkMark {
  readonly key = `${prefix}${crypto.randomUUID()}`;
  #pages: readonly BegunPage[] = [];
  /** Documents that were named, or are known to be written. */
  #known = new Set<string>();
  #set = false;

  begin(): void {
    this.#set = true;
    this.#write();
  }

  /** To be called with each event before it is worked off. */
  note(event: BrowserEvent): void {
    const page = pageOf(event);
    if (page === null || this.#known.has(page.documentId) || this.#pages.length >= mostPages) return;
    if (this.#known.size >= mostKnown) this.#known = new Set();
    this.#known.add(page.documentId);
    this.#pages = [...this.#pages, { ...page, url: reduceUrl(page.url) }];
    if (this.#set) this.#write();
  }

  /** These events are worked off, and the visits of their pages are written. */
  written(events: readonly BrowserEvent[]): void {
    if (this.#pages.length === 0) return;
    const done = new Set(events.map((event) => pageOf(event)?.documentId));
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

/**
 * The page that an event tells of: one that is committed or, where the browser lost that with the worker that it was meant
 * for, one that asks for something or that a script of ours speaks from. Chromium does not name the page that asks.
 */
function pageOf(event: BrowserEvent): BegunPage | null {
  switch (event.kind) {
    case 'navigation': {
      const { parentFrameId, documentLifecycle } = event.details;
      if (event.what !== 'committed' || (parentFrameId ?? -1) >= 0) return null;
      return begun(event.details, event.details.url, documentLifecycle);
    }
    case 'request': {
      const { type, documentUrl } = event.details;
      const asks = type !== 'main_frame' && type !== 'sub_frame' && event.details.frameId === 0;
      return asks ? begun(event.details, documentUrl) : null;
    }
    case 'page-world':
    case 'consent':
    case 'typing':
      return event.frameId === 0 ? begun(event, event.url) : null;
    default:
      return null;
  }
}

interface Teller {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string | null;
  readonly timeStamp: number;
}

function begun(
  { tabId, frameId, documentId, timeStamp }: Teller,
  url: string | undefined,
  documentLifecycle?: string,
): BegunPage | null {
  if (documentId == null || url === undefined || tabId < 0 || !/^(https?|file):/.test(url)) return null;
  return {
    tabId,
    frameId,
    documentId,
    url,
    timeStamp,
    ...(documentLifecycle !== undefined && { documentLifecycle }),
  };
}
