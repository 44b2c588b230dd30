import type { VisitId } from '../../core/model/ids.ts';
import { keysOf, readRecords } from './apply.ts';
import type { Connection, WriteTransaction } from './connection.ts';
import { type StoreName, storeNames } from './schema.ts';
import { takeFromSite } from './site.ts';

const everyStore: StoreName[] = [...storeNames];

/** Deletes visits and all that hangs on them, in one transaction. Ids that are not there are no error. */
export async function removeVisits(connection: Connection, ids: readonly VisitId[]): Promise<number> {
  return connection.write(everyStore, async (tx) => {
    const found = await Promise.all(ids.map((id) => readRecords(tx, id)));
    const records = found.filter((one) => one !== null);
    await Promise.all(ids.map((id) => removeRecords(tx, id)));
    const perSite = Map.groupBy(records, ({ record }): string => record.visit.site);
    for (const [site, gone] of perSite) await takeFromSite(tx, site, gone);
    return records.length;
  });
}

/** Deletes all of one site, also what the person said of it; resolves to the visits that went. */
export async function removeSite(connection: Connection, site: string): Promise<VisitId[]> {
  return connection.write(everyStore, async (tx) => {
    const ofSite = IDBKeyRange.bound([site], [site, []]);
    const ids = await tx.objectStore('visits').index('site').getAllKeys(ofSite);
    await Promise.all(ids.map((id) => removeRecords(tx, id)));
    await Promise.all([tx.objectStore('sites').delete(site), tx.objectStore('siteCookies').delete(site)]);
    return ids;
  });
}

export async function removeEverything(connection: Connection): Promise<void> {
  await connection.write(everyStore, async (tx) => {
    await Promise.all(storeNames.map((name) => tx.objectStore(name).clear()));
  });
}

async function removeRecords(tx: WriteTransaction, id: VisitId): Promise<void> {
  await Promise.all([
    tx.objectStore('visits').delete(id),
    tx.objectStore('states').delete(id),
    tx.objectStore('batches').delete(keysOf(id)),
    tx.objectStore('packs').delete(keysOf(id)),
    tx.objectStore('earlier').delete(id),
    tx.objectStore('judgements').delete(id),
  ]);
}
