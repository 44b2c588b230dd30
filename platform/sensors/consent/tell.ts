import type { ConsentClaim } from '../../messages.ts';

interface Runtime {
  /** Absent once the extension was updated or removed. */
  readonly id?: string;
  sendMessage(message: unknown): unknown;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
}

/** The extension as a script in a page sees it; null for an orphan. Uses no polyfill. */
function runtimeHere(): Runtime | null {
  const { chrome } = globalThis as { chrome?: { runtime?: Runtime } };
  return chrome?.runtime?.id === undefined ? null : chrome.runtime;
}

/** Tells the background; an orphaned script, whose extension was updated or removed, is silent. */
export function tell(message: ConsentClaim): void {
  try {
    const sent = runtimeHere()?.sendMessage(message);
    if (sent instanceof Promise) sent.catch(() => undefined);
  } catch {
    // The extension is gone.
  }
}

/** Hears the background ask for something. */
export function hearAsked(type: string, answer: () => void): void {
  runtimeHere()?.onMessage.addListener((message) => {
    if ((message as { readonly type?: unknown } | null)?.type === type) answer();
  });
}
