import type { VisitId } from '../../core/model/ids.ts';
import type { Change, Ready } from './change.ts';
import type { ReadTransaction, WriteTransaction } from './connection.ts';
import type { Written } from './contract.ts';
import { type Packed, packedSize } from './pack.ts';
import { beginRecords, patchRecords, type VisitRecords, withGap } from './record.ts';
import type { BatchKey, StoreName } from './schema.ts';

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
export const worthPacking = 50;

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
  const before = await readRecords(tx, id);
  let records = before;
  let last: BatchKey | null = null;
  let missing = false;
  let full = false;
  for (const { change, packed } of changes) {
    if (change.kind === 'put') {
      records = beginRecords(change.visit, records);
      if (packed !== null) put(tx.objectStore('earlier').put(packed, id));
      continue;
    }
    if (records === null) {
      missing = true;
      continue;
    }
    if (change.kind === 'signals' && packed !== null) {
      last ??= await lastKey(tx, id);
      if (last[1] >= limits.signals || last[2] >= limits.size) {
        full = true;
        records = withGap(records, fullGap(limits));
        continue;
      }
      last = [id, last[1] + change.count, last[2] + change.json.length, last[3] + 1];
      put(tx.objectStore('batches').put(packed, last));
      continue;
    }
    if (change.kind === 'update' && packed !== null) put(tx.objectStore('earlier').put(packed, id));
    if (change.kind === 'judgement' && packed !== null && change.fingerprint !== records.state.judged)
      put(tx.objectStore('judgements').put(packed, id));
    records = applyToRecords(records, change, packed);
  }
  if (records !== null && records.record !== before?.record)
    put(tx.objectStore('visits').put(records.record));
  if (records !== null && records.state !== before?.state)
    put(tx.objectStore('states').put(records.state, id));
  await Promise.all(puts);
  return { missing, full, live: last?.[3] ?? 0 };
}

function applyToRecords(records: VisitRecords, change: Change, packed: Packed | null): VisitRecords {
  const { record, state } = records;
  switch (change.kind) {
    case 'update':
      return patchRecords(records, change.patch);
    case 'gap':
      return withGap(records, change.gap);
    case 'summary': {
      if (JSON.stringify(change.summary) === JSON.stringify(state.summary)) return records;
      // `judged` is of a judgement with its summary; this pair is not kept any more.
      const { judged: _, ...rest } = state;
      return { record, state: { ...rest, summary: change.summary } };
    }
    case 'judgement': {
      if (change.fingerprint === state.judged) return records;
      const bytes = { ...state.bytes, judgement: packed === null ? 0 : packedSize(packed) };
      return { record, state: { ...state, summary: change.summary, judged: change.fingerprint, bytes } };
    }
    default:
      return records;
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

/** Key of the last record of a visit, live or packed: how much it was given so far. */
async function lastKey(tx: WriteTransaction, id: VisitId): Promise<BatchKey> {
  const [live, packed] = await Promise.all([
    tx.objectStore('batches').openKeyCursor(keysOf(id), 'prev'),
    tx.objectStore('packs').openKeyCursor(keysOf(id), 'prev'),
  ]);
  if (live !== null) return live.key;
  const [, signals, size] = packed?.key ?? [id, 0, 0];
  return [id, signals, size, 0];
}

function fullGap(limits: VisitLimits) {
  const at = new Date().toISOString();
  const why = `a visit keeps ${limits.signals} signals or ${limits.size} characters; what came after is not kept`;
  return { kind: 'too-many-signals', at, why } as const;
}
