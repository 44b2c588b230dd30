import { browser } from 'wxt/browser';
import type { SessionMemory } from '../session-memory.ts';
import { type Left, leftIn } from './work-mark.ts';

/** What is known of this browser session, and what earlier workers of it left undone. */
export interface Session {
  readonly id: string;
  /** null when the browser did not say in time: then nothing is sure. */
  readonly left: Left | null;
  /** The same when it is said after all. */
  readonly leftAfterAll: Promise<Left>;
}

/**
 * Opens the session: its id and the marks of earlier workers lie in `storage.session`, which ends with the browser. When
 * the browser does not say what it holds, the session gets an id of its own.
 */
export async function openSession(memory: SessionMemory, ownMark: string): Promise<Session> {
  const kept = await memory.inTime;
  const stored = kept?.session;
  const id = typeof stored === 'string' ? stored : crypto.randomUUID();
  if (id !== stored) void browser.storage.session.set({ session: id }).catch(() => undefined);
  return {
    id,
    left: kept === null ? null : leftIn(kept, ownMark),
    leftAfterAll: memory.whenever.then((late) => leftIn(late, ownMark)),
  };
}
