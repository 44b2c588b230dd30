import type { VisitId } from '../../core/model/ids.ts';
import type { Gap } from '../../core/model/visit.ts';
import { appliedTo, applyChanges, type VisitLimits } from './apply.ts';
import { type Change, ready } from './change.ts';
import type { Connection } from './connection.ts';
import type { Written } from './contract.ts';
import { attempt, type Result, type StoreProblem } from './problem.ts';

export interface WriterOptions {
  readonly limits: VisitLimits;
  /** Signals, and characters of JSON, that wait in memory while writing fails; what comes on top is lost. */
  readonly waiting: VisitLimits;
  /** Milliseconds until a failed write is tried again by itself. */
  readonly retryAfter: number;
  /** Milliseconds between commits that hold signals alone. Anything else is written at once and takes them along. */
  readonly gather: number;
  /** Told of the visits of each commit, and of those among them that are worth packing. */
  readonly committed: (ids: readonly VisitId[], long: readonly VisitId[]) => void;
}

/**
 * The queue in front of the database. Changes are taken at once and written in their order, all that wait in one
 * transaction; while that fails they stay, up to a bound, and each visit concerned gets the gap `storage-failed`.
 */
export interface Writer {
  write(changes: readonly Change[]): Promise<Result<Written>>;
  /** Writes what waits, now. */
  flush(): Promise<Result<Written>>;
  waiting(): number;
  /** Why the last commit failed; null when it did not. */
  problem(): StoreProblem | null;
  /** Drops what waits for visits that a person deleted. */
  forget(gone: (change: Change) => boolean): void;
  stop(): void;
}

/** Changes other than signals that may wait. */
const maxSmallChanges = 1000;
const lost = 'writing failed for so long that something was lost';

export function createWriter(connection: Connection, options: WriterOptions): Writer {
  let queue: Change[] = [];
  const failed = new Map<VisitId, Gap>();
  let running: Promise<Result<Written>> | null = null;
  let next: Promise<Result<Written>> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** End of the last commit that held signals: one that held a new visit alone does not make its signals wait. */
  let lastSignals = Number.NEGATIVE_INFINITY;
  let problem: StoreProblem | null = null;
  let urgent = false;
  let wake: () => void = () => undefined;

  /** Those who come during a commit, or in the pause before the next, share the next one. */
  function schedule(): Promise<Result<Written>> {
    next ??= commitNext(running);
    if (urgent || queue.some(({ kind }) => kind !== 'signals')) wake();
    return next;
  }

  async function commitNext(before: Promise<unknown> | null): Promise<Result<Written>> {
    await before?.catch(() => undefined);
    await pause(lastSignals + options.gather - performance.now());
    next = null;
    urgent = false;
    const hasSignals = queue.some(({ kind }) => kind === 'signals');
    running = commit();
    try {
      return await running;
    } finally {
      running = null;
      if (hasSignals) lastSignals = performance.now();
    }
  }

  async function pause(milliseconds: number): Promise<void> {
    if (milliseconds <= 0 || urgent || queue.some(({ kind }) => kind !== 'signals')) return;
    await new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, milliseconds);
    });
  }

  async function commit(): Promise<Result<Written>> {
    clearTimeout(retry);
    const gaps = [...failed];
    const taken = [...queue, ...gaps.map(([id, gap]): Change => ({ kind: 'gap', id, gap }))];
    if (taken.length === 0) return { ok: true, value: { missing: [], full: [] } };
    const packed = await Promise.all(taken.map(ready));
    // Packing took a moment: what was forgotten meanwhile is not written.
    const wanted = new Set(queue);
    const changes = packed.filter(({ change }) => change.kind === 'gap' || wanted.has(change));
    const result = await attempt(() =>
      connection.write(appliedTo, (tx) => applyChanges(tx, changes, options.limits)),
    );
    problem = result.ok ? null : result.problem;
    if (!result.ok) {
      keep(taken, result.problem);
      return result;
    }
    const done = new Set(taken);
    queue = queue.filter((change) => !done.has(change));
    // One that was noted while this transaction ran is another object and stays for the next.
    for (const [id, gap] of gaps) if (failed.get(id) === gap) failed.delete(id);
    const { missing, full, long } = result.value;
    options.committed([...new Set(taken.map(({ id }) => id))], long);
    return { ok: true, value: { missing, full } };
  }

  /** After a failure: judgements can be made again, the rest waits. */
  function keep(taken: readonly Change[], { detail }: StoreProblem): void {
    const again = (change: Change) => change.kind !== 'judgement' && change.kind !== 'summary';
    queue = queue.filter(again);
    for (const { id } of taken.filter(again)) note(id, `a write failed (${detail}) and was tried again`);
    retry = setTimeout(() => void schedule(), options.retryAfter);
    if (typeof retry === 'object') retry.unref();
  }

  /** One gap a visit; that something was lost is not overwritten by a later "tried again". */
  function note(id: VisitId, why: string): void {
    const known = failed.get(id);
    if (known?.why === lost) return;
    failed.set(id, { kind: 'storage-failed', at: known?.at ?? new Date().toISOString(), why });
  }

  /** Bounded only while writing fails: what waits for its turn will be gone in a moment. */
  function admit(changes: readonly Change[]): void {
    if (problem === null) {
      queue.push(...changes);
      return;
    }
    let { signals, size } = load(queue);
    let small = queue.filter(({ kind }) => kind !== 'signals').length;
    for (const change of changes) {
      const isSignals = change.kind === 'signals';
      const room = isSignals
        ? signals < options.waiting.signals && size < options.waiting.size
        : small < maxSmallChanges;
      if (!room) {
        note(change.id, lost);
        continue;
      }
      queue.push(change);
      if (isSignals) {
        signals += change.count;
        size += change.json.length;
      } else small += 1;
    }
  }

  return {
    write(changes) {
      admit(changes);
      return schedule();
    },
    flush() {
      urgent = true;
      return schedule();
    },
    waiting: () => load(queue).signals,
    problem: () => problem,
    forget(gone) {
      const ids = new Set(queue.filter(gone).map(({ id }) => id));
      queue = queue.filter((change) => !gone(change) && !ids.has(change.id));
      for (const id of ids) failed.delete(id);
    },
    stop: () => clearTimeout(retry),
  };
}

function load(queue: readonly Change[]): VisitLimits {
  let signals = 0;
  let size = 0;
  for (const change of queue) {
    if (change.kind !== 'signals') continue;
    signals += change.count;
    size += change.json.length;
  }
  return { signals, size };
}
