import type { VisitId } from '../../core/model/ids.ts';
import type { Connection } from './connection.ts';
import type { SweepOptions, Usage } from './contract.ts';
import { removeVisits, sizeOf } from './remove.ts';

const day = 86_400_000;
/** Visits that one transaction deletes, so that writing is not kept waiting. */
const chunk = 50;

/**
 * Retention: deletes the visits that began too long ago, then the oldest closed ones beyond the size cap. Counts what the
 * records take by themselves, because the browser's estimate falls only some time after a deletion.
 * Resolves to the visits that went.
 */
export async function sweep(connection: Connection, options: SweepOptions): Promise<VisitId[]> {
  const { days = 90, maxBytes = 300_000_000, now = Date.now() } = options;
  const gone: VisitId[] = [];
  const remove = async (ids: readonly VisitId[]) => {
    for (let from = 0; from < ids.length; from += chunk) {
      const some = ids.slice(from, from + chunk);
      await removeVisits(connection, some);
      gone.push(...some);
    }
  };
  await remove(await beganBefore(connection, now - days * day));
  await remove(await beyond(connection, maxBytes));
  return gone;
}

export async function usage(connection: Connection): Promise<Usage> {
  const visits = await connection.read(['visits'], (tx) => tx.objectStore('visits').count());
  const estimate = await globalThis.navigator?.storage?.estimate?.();
  return { visits, bytes: estimate?.usage ?? null };
}

function beganBefore(connection: Connection, time: number): Promise<VisitId[]> {
  return connection.read(['visits'], (tx) =>
    tx
      .objectStore('visits')
      .index('startedAt')
      .getAllKeys(IDBKeyRange.upperBound([time])),
  );
}

/** The oldest closed visits without which the rest fits. */
async function beyond(connection: Connection, maxBytes: number): Promise<VisitId[]> {
  return connection.read(['visits'], async (tx) => {
    const sizes: { id: VisitId; size: number; open: boolean }[] = [];
    let total = 0;
    let cursor = await tx.objectStore('visits').index('startedAt').openCursor();
    while (cursor !== null) {
      const { visit, open } = cursor.value;
      const size = sizeOf(cursor.value);
      sizes.push({ id: visit.id, size, open: open !== undefined });
      total += size;
      cursor = await cursor.continue();
    }
    const ids: VisitId[] = [];
    for (const { id, size, open } of sizes) {
      if (total <= maxBytes) break;
      if (open) continue;
      ids.push(id);
      total -= size;
    }
    return ids;
  });
}
