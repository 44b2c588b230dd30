import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BrowserEvent } from '../events.ts';
import { type AdFrameQuestion, type AdPlaceClaim, adFrameOf } from './messages.ts';

/** Milliseconds between two looks at one page, and the looks that one page gets for what asks for advertising. */
const lookEvery = 1000;
const mostLooks = 30;
/** Frames of one page into which is looked, one frame counted again when it shows another document. */
const mostFrames = 150;
/** Questions of frames that are answered for one tab in ten seconds: a page can make frames without end. */
const mostQuestions = 100;
const questionsIn = 10_000;

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** What is known of the page that a tab shows; in memory only: without it a frame stays unread, and nothing worse. */
interface Page {
  looks: number;
  lookedAt: number;
  /** A look waits for its time, or for the document. */
  waiting: boolean;
  again: boolean;
  /** Frames whose documents hold places with frames in them. */
  readonly holders: Set<number>;
  /** Documents in frames that have the script, by frame and address. */
  readonly given: Set<string>;
  frames: number;
  questions: { since: number; count: number };
}

/** Brings ads.js to documents that hold advertising, and frames to know which place of the document above they fill. */
export class AdScripts {
  readonly #pages = new Map<number, Page>();

  /** Pages and frames that come and go. */
  heard(event: BrowserEvent): void {
    if (event.kind === 'tab-gone') this.#pages.delete(event.tabId);
    if (event.kind !== 'navigation' || event.what !== 'committed') return;
    const { tabId, frameId, parentFrameId = -1, documentId, url } = event.details;
    if (parentFrameId < 0) {
      if (frameId === 0) this.#pages.delete(tabId);
      return;
    }
    const page = this.#pages.get(tabId);
    if (page?.holders.has(parentFrameId)) void this.#give(page, { tabId, frameId, name: documentId ?? url });
  }

  /** Advertising was asked for in this tab, or its page says that it holds a place for some. */
  look(tabId: number): void {
    const page = this.#pageOf(tabId);
    if (page.waiting) {
      page.again = true;
      return;
    }
    if (page.looks >= mostLooks) return;
    page.looks += 1;
    page.waiting = true;
    const wait = Math.max(0, page.lookedAt + lookEvery - Date.now());
    if (wait === 0) void this.#lookNow(tabId, page);
    else setTimeout(() => void this.#lookNow(tabId, page), wait);
  }

  /** A document told of places: what fills the frames in them is looked into. */
  async places({ tabId, frameId }: Frame, places: readonly AdPlaceClaim[]): Promise<void> {
    if (!places.some(({ frameHosts, unread }) => frameHosts.length > 0 || unread > 0)) return;
    const page = this.#pageOf(tabId);
    page.holders.add(frameId);
    const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null);
    const inside = (frames ?? []).filter(({ parentFrameId }) => parentFrameId === frameId);
    // One by one: a frame that went away must not cost the others.
    await Promise.all(
      inside.map((frame) => this.#give(page, { tabId, frameId: frame.frameId, name: nameOf(frame) })),
    );
  }

  /** Which place of the document above a frame fills; null when the script there knows none. */
  async placeOf(
    { tabId, frameId }: Frame,
    { index, width, height }: AdFrameQuestion,
  ): Promise<string | null> {
    const page = this.#pageOf(tabId);
    if (frameId === 0 || !mayAsk(page)) return null;
    try {
      const frame = await browser.webNavigation.getFrame({ tabId, frameId });
      if (frame === null || frame.parentFrameId < 0) return null;
      const above = frame.parentFrameId;
      const question = { type: adFrameOf, index, width, height };
      const answer = await browser.tabs.sendMessage(tabId, question, { frameId: above });
      const number = v.safeParse(numberSchema, answer);
      if (number.success) return `${above}.${number.output}`;
      // The place may be found later: then the frame is asked to look again.
      page.given.delete(`${frameId} ${nameOf(frame)}`);
      return null;
    } catch {
      // One of the two went away.
      return null;
    }
  }

  async #lookNow(tabId: number, page: Page): Promise<void> {
    page.lookedAt = Date.now();
    await inject({ tabId, frameId: 0 });
    page.waiting = false;
    if (!page.again || this.#pages.get(tabId) !== page) return;
    page.again = false;
    this.look(tabId);
  }

  async #give(page: Page, { tabId, frameId, name }: Frame & { readonly name: string }): Promise<void> {
    const key = `${frameId} ${name}`;
    if (page.given.has(key) || page.frames >= mostFrames) return;
    page.given.add(key);
    page.frames += 1;
    if (!(await inject({ tabId, frameId }))) page.given.delete(key);
  }

  #pageOf(tabId: number): Page {
    const known = this.#pages.get(tabId);
    if (known !== undefined) return known;
    const page: Page = {
      looks: 0,
      lookedAt: 0,
      waiting: false,
      again: false,
      holders: new Set(),
      given: new Set(),
      frames: 0,
      questions: { since: 0, count: 0 },
    };
    this.#pages.set(tabId, page);
    return page;
  }
}

const numberSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** A document that has the script only looks again. False where there is no such document (any more). */
async function inject({ tabId, frameId }: Frame): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: ['/ads.js' as never],
    });
    return true;
  } catch {
    return false;
  }
}

function mayAsk({ questions }: Page): boolean {
  const now = Date.now();
  if (now - questions.since > questionsIn) Object.assign(questions, { since: now, count: 0 });
  questions.count += 1;
  return questions.count <= mostQuestions;
}

/** What tells one document of a frame from the next. */
function nameOf(frame: object & { readonly url: string }): string {
  return 'documentId' in frame && typeof frame.documentId === 'string' ? frame.documentId : frame.url;
}
