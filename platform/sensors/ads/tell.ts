import type { AdClaim, AdFrameQuestion } from './messages.ts';

interface Runtime {
  /** Absent once the extension was updated or removed. */
  readonly id?: string;
  sendMessage(message: unknown): unknown;
  readonly onMessage: { addListener(listener: Listener): void };
}
type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean | undefined;

/** The extension as a script in a page sees it; null for an orphan. Uses no polyfill. */
function runtimeHere(): Runtime | null {
  const { chrome } = globalThis as { chrome?: { runtime?: Runtime } };
  return chrome?.runtime?.id === undefined ? null : chrome.runtime;
}

export function isOrphan(): boolean {
  return runtimeHere() === null;
}

/** Tells the background; an orphaned script, whose extension was updated or removed, is silent. */
export function tell(message: AdClaim): void {
  send(message)?.catch(() => undefined);
}

/** The name of the place above that this document fills; null where it fills none. */
export async function askPlace(question: AdFrameQuestion): Promise<string | null> {
  const answer = await send(question)?.catch(() => null);
  return typeof answer === 'string' ? answer : null;
}

/** Hears the background; what `hear` gives is the answer, and undefined is none. */
export function hear(listener: (message: Readonly<Record<string, unknown>>) => unknown): void {
  runtimeHere()?.onMessage.addListener((message, _sender, answer) => {
    if (typeof message !== 'object' || message === null) return undefined;
    const value = listener(message as Record<string, unknown>);
    if (value !== undefined) answer(value);
    return undefined;
  });
}

function send(message: unknown): Promise<unknown> | null {
  try {
    const sent = runtimeHere()?.sendMessage(message);
    return sent instanceof Promise ? sent : null;
  } catch {
    // The extension is gone.
    return null;
  }
}
