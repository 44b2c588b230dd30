import { browser } from 'wxt/browser';

/** What is known of this browser session, and whether an earlier worker of it stopped in the middle of its work. */
export interface Session {
  readonly id: string;
  /** Epoch milliseconds since when an earlier worker had work that it never said to be written; null when none. */
  readonly unfinishedSince: number | null;
  /** Says that work begins, before any of it is done. */
  begin(): void;
  /** Says that all work is written. */
  finish(): void;
  /** The gap that an earlier worker left is written: forget its mark. */
  settled(): void;
}

const readLimit = 1500;

/**
 * Opens the session. A worker that dies in the middle of its work leaves its mark in `storage.session`, which ends
 * with the browser. Reading it has been seen to hang in Firefox: then the session gets an id of its own, and nothing
 * is claimed about what went before.
 */
export async function openSession(): Promise<Session> {
  const worker = `mark:${crypto.randomUUID()}`;
  const stored = await withLimit(browser.storage.session.get(null), readLimit);
  const marks = Object.entries(stored ?? {}).filter(([key]) => key.startsWith('mark:'));
  const kept = stored?.session;
  const id = typeof kept === 'string' ? kept : crypto.randomUUID();
  if (id !== kept) void browser.storage.session.set({ session: id }).catch(() => undefined);
  const times = marks.map(([, value]) => (typeof value === 'number' ? value : 0));
  return {
    id,
    unfinishedSince: times.length === 0 ? null : Math.min(...times),
    begin: () => void browser.storage.session.set({ [worker]: Date.now() }).catch(() => undefined),
    finish: () => void browser.storage.session.remove(worker).catch(() => undefined),
    settled: () => void browser.storage.session.remove(marks.map(([key]) => key)).catch(() => undefined),
  };
}

function withLimit<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  return Promise.race([
    promise.catch(() => null),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds)),
  ]);
}
