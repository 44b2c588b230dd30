import { greeting } from '../page-world/line.ts';
import { watchClicks } from './consent/click-watch.ts';
import { readStorage } from './read-storage.ts';
import { watchTyping } from './watch-typing.ts';

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): unknown;
  readonly onMessage: { addListener(listener: (message: { type?: unknown } | undefined) => void): void };
}

const mostCharacters = 300_000;
/** Milliseconds after the load event. */
const storageWithin = 3000;

/**
 * Hears the name that page.js tells before any code of the page runs, once, and hands on what comes under it. Uses no
 * polyfill, because it runs in every frame.
 */
export function startBridge(): void {
  const { chrome } = globalThis as { chrome?: { runtime?: Runtime } };
  const runtime = chrome?.runtime;
  if (runtime?.id === undefined) return;
  const hear = (event: Event): void => {
    removeEventListener(greeting, hear, true);
    event.stopImmediatePropagation();
    const name = detailOf(event);
    if (name === null) return;
    (globalThis as WatchedWorld).helderHeard = true;
    addEventListener(name, (told) => {
      told.stopImmediatePropagation();
      const text = detailOf(told);
      if (text !== null && text.length <= mostCharacters)
        send(runtime, { type: 'page-world', at: Date.now(), text });
    });
  };
  addEventListener(greeting, hear, true);
  const tellAgain = watchTyping((typing) => send(runtime, typing));
  watchClicks();
  const read = () => {
    const text = readStorage(window);
    if (text !== '') send(runtime, { type: 'page-world', at: Date.now(), text });
  };
  addEventListener('load', () => requestIdleCallback(read, { timeout: storageWithin }), { once: true });
  runtime.onMessage.addListener((message) => {
    if (message?.type === 'type-again') tellAgain();
  });
  // page.js runs right behind this script: a greeting that comes later is the page's own.
  setTimeout(() => removeEventListener(greeting, hear, true));
}

/** What the scripts in this isolated world know of each other; the page cannot see it. */
export type WatchedWorld = typeof globalThis & { helderHeard?: boolean };

function detailOf(event: Event): string | null {
  const { detail } = event as CustomEvent<unknown>;
  return typeof detail === 'string' ? detail : null;
}

/** An orphaned script, whose extension was updated or removed, is silent. */
function send(runtime: Runtime, message: unknown): void {
  try {
    if (runtime.id === undefined) return;
    const sent = runtime.sendMessage(message);
    if (sent instanceof Promise) sent.catch(() => undefined);
  } catch {
    // The extension is gone.
  }
}
