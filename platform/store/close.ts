import type { VisitId } from '../../core/model/ids.ts';
import { keysOf, readRecords } from './apply.ts';
import type { Connection } from './connection.ts';
import { pack, packedSize } from './pack.ts';
import { readSignals } from './reader.ts';
import { closeState } from './record.ts';
import { toRow } from './rows.ts';
import { addToSite, seenCookies } from './site.ts';

/**
 * Live records beyond which a closed visit is packed. Below it packing would cost more than it saves: Chromium's
 * LevelDB writes what is deleted once more (to undo it) and frees it late.
 */
const worthPacking = 40;

/**
 * Ends a visit in one transaction: the end in its record, its cookies in what is known of the site; and where it was
 * a long one, its signals folded into one packed record in place of the batches. A kill before it leaves the visit
 * open and whole. What is appended meanwhile or afterwards has greater keys than what was read here, and stays.
 */
export async function closeVisit(connection: Connection, id: VisitId, endedAt: number): Promise<void> {
  const { signals, live, last, size } = await readSignals(connection, id);
  const packed = live > worthPacking ? await pack(JSON.stringify(signals.map(toRow))) : null;
  await connection.write(['visits', 'states', 'batches', 'packs', 'sites', 'siteCookies'], async (tx) => {
    const records = await readRecords(tx, id);
    // Deleted in the meantime: there is nothing left to end.
    if (records === null) return;
    const state = closeState(records, endedAt, packed === null ? size : packedSize(packed));
    await tx.objectStore('states').put(state, id);
    if (packed !== null && last !== null) {
      await Promise.all([
        tx.objectStore('batches').delete(keysOf(id, last)),
        tx.objectStore('packs').delete(keysOf(id, last)),
      ]);
      await tx.objectStore('packs').put(packed, last);
    }
    await addToSite(tx, records, seenCookies(signals));
  });
}
