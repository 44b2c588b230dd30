import type { VisitId } from '../../core/model/ids.ts';
import type { Gap } from '../../core/model/visit.ts';
import { keysOf, readRecords } from './apply.ts';
import type { Connection } from './connection.ts';
import { packSignals } from './long-visit.ts';
import { packedSize } from './pack.ts';
import { readKeptSignals } from './reader.ts';
import { closeState, withGap } from './record.ts';
import { addToSite, seenCookies } from './site.ts';

/**
 * Ends a visit in one transaction: the end in its record, its cookies in what is known of the site. A kill before it
 * leaves the visit open and whole. Signals that cannot be read any more give way to those that can, with a gap.
 */
export async function closeVisit(connection: Connection, id: VisitId, endedAt: number): Promise<void> {
  const { signals, last, size, damage } = await readKeptSignals(connection, id);
  const mended = damage === null || last === null ? null : { packed: await packSignals(signals), last };
  await connection.write(['visits', 'states', 'batches', 'packs', 'sites', 'siteCookies'], async (tx) => {
    const found = await readRecords(tx, id);
    // Deleted in the meantime: there is nothing left to end.
    if (found === null) return;
    const before = mended === null ? found.state : withGap(found.state, unreadable());
    const state = closeState(before, endedAt, mended === null ? size : packedSize(mended.packed));
    await tx.objectStore('states').put(state, id);
    if (mended !== null) {
      await tx.objectStore('batches').delete(keysOf(id, mended.last));
      await tx.objectStore('packs').delete(keysOf(id, mended.last));
      await tx.objectStore('packs').put(mended.packed, mended.last);
    }
    await addToSite(tx, found, seenCookies(signals));
  });
}

function unreadable(): Gap {
  return { kind: 'storage-failed', at: new Date().toISOString(), why: 'stored signals could not be read' };
}
