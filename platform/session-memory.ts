import { browser } from 'wxt/browser';

export type Kept = Readonly<Record<string, unknown>>;

/** What `storage.session` held when this worker started: what earlier workers of the same browser session left. */
export interface SessionMemory {
  /** null when the browser did not say in time. */
  readonly inTime: Promise<Kept | null>;
  /** However long it takes; never resolves where the browser never says. */
  readonly whenever: Promise<Kept>;
}

/** Milliseconds after which recording goes on without an answer. */
const patience = 5000;
/** A question that was asked while the browser was starting us has been seen to stay unanswered in Firefox. */
const askAgainAfter = 1500;

/** Reads it once for all who need it. The first answer counts: later ones would hold what this worker wrote itself. */
export function readSessionMemory(): SessionMemory {
  const whenever = new Promise<Kept>((resolve) => {
    let answered = false;
    const ask = (left: number): void => {
      if (answered || left < 0) return;
      browser.storage.session.get(null).then(
        (kept) => {
          answered = true;
          resolve(kept);
        },
        () => undefined,
      );
      setTimeout(() => ask(left - askAgainAfter), askAgainAfter);
    };
    ask(patience);
  });
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return { whenever, inTime: Promise.race([whenever, late]) };
}
