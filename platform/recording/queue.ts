import type { BrowserEvent } from '../sensors/events.ts';

/** How long after the first event the queue is worked off. */
const flushAfter = 250;
/** How long nothing may happen before the work counts as finished. */
const quietAfter = 1000;
/** Events beyond this many at once, or this many characters in them, are dropped and counted: a page may not fill our memory. */
const mostEvents = 50_000;
const mostCharacters = 64_000_000;

export interface QueueHost {
  /** An event came: called at once, for each. */
  heard(event: BrowserEvent): void;
  /** Work begins: say so where it survives this worker, before anything else. */
  begin(): void;
  /** Handles and writes; resolves when it is written. */
  work(events: readonly BrowserEvent[], dropped: number): Promise<void>;
  /** All is written and nothing came for a while; true when nothing waits any more. */
  finish(): boolean;
}

/**
 * Events wait here for a quarter of a second and are then handled together, in the order in which they came: the
 * listeners stay short, and one transaction serves many requests.
 */
export class EventQueue {
  readonly #host: QueueHost;
  #events: BrowserEvent[] = [];
  #characters = 0;
  #dropped = 0;
  #begun = false;
  #working: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #quiet: ReturnType<typeof setTimeout> | null = null;

  constructor(host: QueueHost) {
    this.#host = host;
  }

  /** The worker has just started: what woke it is still on its way, and counts as work. */
  start(): void {
    this.#begin();
    this.#awaitQuiet();
  }

  push(event: BrowserEvent): void {
    this.#host.heard(event);
    this.#begin();
    if (this.#events.length >= mostEvents || this.#characters >= mostCharacters) this.#dropped += 1;
    else {
      this.#events.push(event);
      this.#characters += sizeOf(event);
    }
    this.#timer ??= setTimeout(() => void this.flush(), flushAfter);
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#host.begin();
  }

  /** Works off all that came so far, and whatever comes meanwhile. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#working !== null) await this.#working;
    const events = this.#events;
    const dropped = this.#dropped;
    this.#events = [];
    this.#characters = 0;
    this.#dropped = 0;
    if (events.length > 0) {
      this.#working = this.#work(events, dropped);
      await this.#working;
      this.#working = null;
    }
    this.#awaitQuiet();
  }

  /** Whatever goes wrong with some events, those that follow are worked off. */
  async #work(events: readonly BrowserEvent[], dropped: number): Promise<void> {
    try {
      await this.#host.work(events, dropped);
    } catch (error) {
      console.error('Helder lost events', events.length, error);
    }
  }

  #awaitQuiet(): void {
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#quiet = null;
      if (!this.#begun || this.#events.length > 0 || this.#working !== null) return;
      if (this.#host.finish()) this.#begun = false;
      else this.#awaitQuiet();
    }, quietAfter);
  }
}

/** Characters of what a page can make long: its addresses, its headers, and what it says of itself. */
function sizeOf(event: BrowserEvent): number {
  if (event.kind === 'page') return mostOfPage;
  if (event.kind === 'page-world') return event.text.length;
  if (event.kind === 'consent') return mostOfConsent;
  if (event.kind === 'ads') return mostOfAds;
  if (event.kind === 'tab-gone' || event.kind === 'typing') return 0;
  let size = event.details.url.length;
  if (event.kind === 'navigation') return size;
  const { redirectUrl, requestHeaders, responseHeaders, requestBody } = event.details;
  for (const { bytes } of requestBody?.raw ?? []) size += bytes?.byteLength ?? 0;
  size += redirectUrl?.length ?? 0;
  for (const headers of [requestHeaders, responseHeaders]) {
    if (headers === undefined) continue;
    for (const { name, value, binaryValue } of headers)
      size += name.length + (value?.length ?? binaryValue?.length ?? 0);
  }
  return size;
}

/** What the schema of a page's claim lets through at most. */
const mostOfPage = 250_000;
/** The same of what is told of places for advertising: forty of them, and their texts. */
const mostOfAds = 400_000;
/** The same of what is told of consent. */
const mostOfConsent = 20_000;
