import type { VisitId } from '../../core/model/ids.ts';
import { keysOf } from './apply.ts';
import type { Connection } from './connection.ts';
import { pack, packedSize } from './pack.ts';
import { readSignals } from './reader.ts';
import { closeRecord } from './record.ts';
import { addToSite, seenCookies } from './site.ts';

/**
 * Ends a visit in one transaction: its signals folded into one packed record in place of the batches, the end in
 * its record, its cookies in what is known of the site. A kill before it leaves the visit open and whole. What is
 * appended meanwhile or afterwards has greater keys than what was read here, and waits for the next close.
 */
export async function closeVisit(connection: Connection, id: VisitId, endedAt: number): Promise<void> {
  const { signals, last } = await readSignals(connection, id);
  const packed = await pack(JSON.stringify(signals));
  await connection.write(['visits', 'batches', 'packs', 'sites', 'siteCookies'], async (tx) => {
    const record = await tx.objectStore('visits').get(id);
    // Deleted in the meantime: there is nothing left to end.
    if (record === undefined) return;
    const wasOpen = record.open === 1;
    const size = last === null ? 0 : packedSize(packed);
    await tx.objectStore('visits').put(closeRecord(record, endedAt, size));
    if (last !== null) {
      await Promise.all([
        tx.objectStore('batches').delete(keysOf(id, last)),
        tx.objectStore('packs').delete(keysOf(id, last)),
      ]);
      await tx.objectStore('packs').put(packed, last);
    }
    if (wasOpen) await addToSite(tx, record, seenCookies(signals));
  });
}

/** Closed visits with batches beside their pack. Jumps from visit to visit over keys alone. */
export async function unpackedVisits(connection: Connection): Promise<VisitId[]> {
  return connection.read(['batches', 'visits'], async (tx) => {
    const found: VisitId[] = [];
    let cursor = await tx.objectStore('batches').openKeyCursor();
    while (cursor !== null) {
      const [id] = cursor.key;
      const record = await tx.objectStore('visits').get(id);
      if (record !== undefined && record.open === undefined) found.push(id);
      // `[]` is greater than any number, so this is the first key of the next visit.
      cursor = await cursor.continue([id, [] as unknown as number, 0]);
    }
    return found;
  });
}
