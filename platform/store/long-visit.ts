import type { VisitId } from '../../core/model/ids.ts';
import type { Signal } from '../../core/model/signal.ts';
import { keysOf } from './apply.ts';
import type { Connection } from './connection.ts';
import { fold } from './fold.ts';
import { pack, unpack } from './pack.ts';
import { fromRow, type Row, toRow } from './rows.ts';

/**
 * Folds and packs the live batches of a visit into one record, in one transaction, so that a page that stays open all
 * day can be read with few records. Earlier packs stay as they are: nothing big is written twice. What is appended
 * meanwhile has greater keys and stays live. A batch that cannot be read is left for the end of the visit to deal with.
 */
export async function packBatches(connection: Connection, id: VisitId): Promise<void> {
  const [keys, batches] = await connection.read(['batches'], (tx) =>
    Promise.all([
      tx.objectStore('batches').getAllKeys(keysOf(id)),
      tx.objectStore('batches').getAll(keysOf(id)),
    ]),
  );
  const last = keys.at(-1);
  if (last === undefined) return;
  const parts = await Promise.all(batches.map((batch) => unpack<readonly Row[]>(batch)));
  const packed = await packSignals(fold(parts.map((rows) => rows.map(fromRow))));
  await connection.write(['batches', 'packs'], async (tx) => {
    // Deleted in the meantime, or packed already.
    if ((await tx.objectStore('batches').count(keysOf(id, last))) !== keys.length) return;
    await tx.objectStore('batches').delete(keysOf(id, last));
    await tx.objectStore('packs').put(packed, last);
  });
}

export function packSignals(signals: readonly Signal[]) {
  return pack(JSON.stringify(signals.map(toRow)));
}
