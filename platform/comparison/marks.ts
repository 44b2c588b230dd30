import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Kept, SessionMemory } from '../session-memory.ts';
import { compareTabSchema, type Mark } from './messages.ts';

const key = 'compared-tabs';
const marksSchema = v.record(v.string(), compareTabSchema.entries.mark);
/** Milliseconds for which a tab that was closed keeps its mark. */
const lastWords = 10_000;

/** Which tabs show loads of a comparison. Survives a worker that stops in the middle of one; ends with the browser. */
export class ComparisonMarks {
  readonly #marks = new Map<number, Mark>();
  readonly #read: Promise<void>;

  constructor(memory: SessionMemory) {
    this.#read = this.#readKept(memory);
  }

  async of(tabId: number): Promise<Mark | null> {
    await this.#read;
    return this.#marks.get(tabId) ?? null;
  }

  /** Whether a comparison is going on: then what has no tab cannot be told apart from it. */
  async any(): Promise<boolean> {
    await this.#read;
    return this.#marks.size > 0;
  }

  async set(tabId: number, mark: Mark): Promise<void> {
    await this.#read;
    this.#marks.set(tabId, mark);
    await this.#keep();
  }

  /** The tab is gone. What it loaded last may still be on its way to the recorder. */
  gone(tabId: number): void {
    setTimeout(() => void this.#forget(tabId), lastWords);
  }

  async #forget(tabId: number): Promise<void> {
    await this.#read;
    if (this.#marks.delete(tabId)) await this.#keep();
  }

  async #readKept({ inTime, whenever }: SessionMemory): Promise<void> {
    const stored = await inTime;
    if (stored === null) void whenever.then((late) => this.#takeUp(late));
    else await this.#takeUp(stored);
  }

  async #takeUp(stored: Kept): Promise<void> {
    const kept = v.safeParse(marksSchema, stored[key]);
    if (!kept.success) return;
    for (const [tab, mark] of Object.entries(kept.output)) {
      const tabId = Number(tab);
      if ((await isOpen(tabId)) && !this.#marks.has(tabId)) this.#marks.set(tabId, mark);
    }
  }

  async #keep(): Promise<void> {
    await browser.storage.session.set({ [key]: Object.fromEntries(this.#marks) }).catch(() => undefined);
  }
}

function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}
