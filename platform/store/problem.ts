/**
 * What can go wrong with the database and that a person can be told about. Each key has a text in both languages
 * (locales/).
 */
const storeProblems = [
  /** A newer build of Helder made it; this build must not touch it. */
  'database-newer',
  /** Another tab or window of Helder holds the old version. */
  'database-blocked',
  /** The browser cannot read it. Only `resetDatabase`, after a person said so, helps. */
  'database-corrupt',
  /** The step to this build's version failed; what was kept is still there in its old form. */
  'upgrade-failed',
  /** The disk or Helder's share of it is full. */
  'storage-full',
  /** The browser gives no storage, or does not answer. */
  'storage-unavailable',
  /** A transaction failed for another reason. */
  'storage-failed',
  /** The record of this one visit cannot be read; the others can. */
  'visit-damaged',
] as const;
export type StoreProblemKey = (typeof storeProblems)[number];

export interface StoreProblem {
  readonly key: StoreProblemKey;
  /** For a person who looks closely: the browser's own error, English. Holds nothing from a page. */
  readonly detail: string;
}

/** A value, or what went wrong in a form that can be shown. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: StoreProblem };

/** An expected failure on its way to a Result; never leaves platform/store. */
export class StoreError extends Error {
  readonly problem: StoreProblem;

  constructor(key: StoreProblemKey, detail: string) {
    super(detail);
    this.name = 'StoreError';
    this.problem = { key, detail };
  }
}

/**
 * Runs something that may fail for reasons outside our control and turns those failures into a Result. Bugs
 * (anything that is neither the browser's DOMException nor a StoreError) are thrown on.
 */
export async function attempt<Value>(run: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    const problem = transactionProblem(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}

/** The problem that an error of a transaction means; null for an error that is a bug. */
function transactionProblem(error: unknown): StoreProblem | null {
  if (error instanceof StoreError) return error.problem;
  if (!(error instanceof DOMException)) return null;
  const corrupt = error.name === 'UnknownError' && /corrupt/i.test(error.message);
  const key = corrupt ? 'database-corrupt' : (byTransaction[error.name] ?? 'storage-failed');
  return { key, detail: describe(error) };
}

/** The problem that an error of `indexedDB.open` means; null for an error that is a bug. */
export function openProblem(error: unknown): StoreProblem | null {
  if (error instanceof StoreError) return error.problem;
  if (!(error instanceof DOMException)) return null;
  return { key: byOpening[error.name] ?? 'database-corrupt', detail: describe(error) };
}

const byTransaction: Readonly<Record<string, StoreProblemKey>> = {
  QuotaExceededError: 'storage-full',
  // An unreadable or inconsistent file; Chromium says UnknownError for most, and names the corruption in its message.
  NotReadableError: 'database-corrupt',
  DataError: 'database-corrupt',
  NotFoundError: 'database-corrupt',
  SecurityError: 'storage-unavailable',
};

const byOpening: Readonly<Record<string, StoreProblemKey>> = {
  VersionError: 'database-newer',
  QuotaExceededError: 'storage-full',
  // The upgrade transaction was aborted: by a failing migration or by the browser.
  AbortError: 'upgrade-failed',
  // Storage forbidden: private mode or a setting.
  InvalidStateError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
  TimeoutError: 'storage-unavailable',
};

function describe(error: DOMException): string {
  return `${error.name}: ${error.message}`.slice(0, 200);
}
