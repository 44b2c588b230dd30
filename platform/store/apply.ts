import type { VisitId } from '../../core/model/ids.ts';
import type { Change, Ready } from './change.ts';
import type { ReadTransaction, WriteTransaction } from './connection.ts';
import type { Written } from './contract.ts';
import { type Packed, packedSize } from './pack.ts';
import {
  beginRecord,
  beginState,
  patchesRecord,
  patchRecord,
  patchState,
  type VisitRecords,
  withGap,
} from './record.ts';
import type { BatchKey, StoreName, VisitState } from './schema.ts';

/** The object stores that `applyChanges` writes to. */
export const appliedTo: StoreName[] = ['visits', 'states', 'batches', 'packs', 'earlier', 'judgements'];

/** What one visit may hold, counted over all that was appended: beyond it a visit is full. */
export interface VisitLimits {
  readonly signals: number;
  /** Characters of JSON. */
  readonly size: number;
}
export const visitLimits: VisitLimits = { signals: 50_000, size: 16_000_000 };

/**
 * Live batches from which a visit is packed. Below it packing would cost more than it saves: Chromium's LevelDB
 * writes what is deleted once more (to undo it) and frees it late.
 */
const worthPacking = 50;

export interface Applied extends Written {
  /** Visits with so many live batches that they are worth packing. */
  readonly long: readonly VisitId[];
}

/** Writes changes within one transaction, in their order. What is meant for a visit that is gone is dropped. */
export async function applyChanges(
  tx: WriteTransaction,
  changes: readonly Ready[],
  limits: VisitLimits,
): Promise<Applied> {
  const perVisit = Map.groupBy(changes, ({ change }) => change.id);
  const outcomes = await Promise.all(
    [...perVisit].map(async ([id, own]) => ({ id, ...(await applyToVisit(tx, id, own, limits)) })),
  );
  return {
    missing: outcomes.filter(({ missing }) => missing).map(({ id }) => id),
    full: outcomes.filter(({ full }) => full).map(({ id }) => id),
    long: outcomes.filter(({ live }) => live >= worthPacking).map(({ id }) => id),
  };
}

async function applyToVisit(
  tx: WriteTransaction,
  id: VisitId,
  changes: readonly Ready[],
  limits: VisitLimits,
): Promise<{ missing: boolean; full: boolean; live: number }> {
  const puts: Promise<unknown>[] = [];
  // A put that fails aborts the transaction, which tells; it must not also be reported as unhandled.
  const put = (one: Promise<unknown>) => {
    one.catch(() => undefined);
    puts.push(one);
  };
  const before = (await tx.objectStore('states').get(id)) ?? null;
  let state = before;
  let last: BatchKey | null = null;
  let missing = false;
  let full = false;
  for (const { change, packed } of changes) {
    if (change.kind === 'put') {
      state = beginState(change.visit, state);
      put(tx.objectStore('visits').put(beginRecord(change.visit)));
      if (packed !== null) put(tx.objectStore('earlier').put(packed, id));
      continue;
    }
    if (state === null) {
      missing = true;
      continue;
    }
    if (change.kind === 'signals' && packed !== null) {
      last ??= await lastKey(tx, id);
      if (last[1] >= limits.signals || last[2] >= limits.size) {
        full = true;
        state = withGap(state, fullGap(limits));
        continue;
      }
      last = [id, last[1] + change.count, last[2] + change.json.length, last[3] + 1];
      put(tx.objectStore('batches').put(packed, last));
      continue;
    }
    if (change.kind === 'update' && patchesRecord(change.patch)) {
      const record = await tx.objectStore('visits').get(id);
      if (record !== undefined) put(tx.objectStore('visits').put(patchRecord(record, change.patch)));
      if (packed !== null) put(tx.objectStore('earlier').put(packed, id));
    }
    if (change.kind === 'judgement' && packed !== null && change.fingerprint !== state.judged)
      put(tx.objectStore('judgements').put(packed, id));
    state = applyToState(state, change, packed);
  }
  if (state !== null && state !== before) put(tx.objectStore('states').put(state, id));
  await Promise.all(puts);
  return { missing, full, live: last?.[3] ?? 0 };
}

function applyToState(state: VisitState, change: Change, packed: Packed | null): VisitState {
  switch (change.kind) {
    case 'update':
      return patchState(state, change.patch);
    case 'gap':
      return withGap(state, change.gap);
    case 'summary': {
      if (JSON.stringify(change.summary) === JSON.stringify(state.summary)) return state;
      // `judged` is of a judgement with its summary; this pair is not kept any more.
      const { judged: _, ...rest } = state;
      return { ...rest, summary: change.summary };
    }
    case 'judgement': {
      if (change.fingerprint === state.judged) return state;
      const bytes = { ...state.bytes, judgement: packed === null ? 0 : packedSize(packed) };
      return { ...state, summary: change.summary, judged: change.fingerprint, bytes };
    }
    default:
      return state;
  }
}

/** Both records of a visit; null when there is no such visit. */
export async function readRecords(
  tx: ReadTransaction | WriteTransaction,
  id: VisitId,
): Promise<VisitRecords | null> {
  const [record, state] = await Promise.all([
    tx.objectStore('visits').get(id),
    tx.objectStore('states').get(id),
  ]);
  return record === undefined || state === undefined ? null : { record, state };
}

/** All keys of a visit in `batches` or `packs`; up to one of them when given. */
export function keysOf(id: VisitId, until?: BatchKey): IDBKeyRange {
  return IDBKeyRange.bound([id], until ?? [id, []]);
}

/**
 * Key of the last record of a visit, live or packed: how much it was given so far. Without a cursor: an open one keeps
 * Chromium from deleting files that it has just compacted, and those stay until the next compaction.
 */
async function lastKey(tx: WriteTransaction, id: VisitId): Promise<BatchKey> {
  const live = (await tx.objectStore('batches').getAllKeys(keysOf(id))).at(-1);
  if (live !== undefined) return live;
  const packs = await tx.objectStore('packs').getAllKeys(keysOf(id));
  const [, signals, size] = packs.at(-1) ?? [id, 0, 0];
  return [id, signals, size, 0];
}

function fullGap(limits: VisitLimits) {
  const at = new Date().toISOString();
  const why = `a visit keeps ${limits.signals} signals or ${limits.size} characters; what came after is not kept`;
  return { kind: 'too-many-signals', at, why } as const;
}
