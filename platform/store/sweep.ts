import type { VisitId } from '../../core/model/ids.ts';
import type { Connection } from './connection.ts';
import type { SweepOptions, Usage } from './contract.ts';
import { removeVisits } from './remove.ts';
import type { VisitState } from './schema.ts';

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
  const [oldestFirst, ids, states] = await connection.read(['visits', 'states'], (tx) =>
    Promise.all([
      tx.objectStore('visits').index('startedAt').getAllKeys(),
      tx.objectStore('states').getAllKeys(),
      tx.objectStore('states').getAll(),
    ]),
  );
  const stateOf = new Map(ids.map((id, place) => [id, states[place]]));
  let over = states.reduce((sum, state) => sum + sizeOf(state), 0) - maxBytes;
  const gone: VisitId[] = [];
  for (const id of oldestFirst) {
    if (over <= 0) break;
    const state = stateOf.get(id);
    if (state === undefined || state.open !== undefined) continue;
    gone.push(id);
    over -= sizeOf(state);
  }
  return gone;
}

/** Bytes of a visit's records, about. */
function sizeOf({ bytes }: VisitState): number {
  return bytes.signals + bytes.judgement + recordSize;
}
/** A visit's own records with their index entries, about. */
const recordSize = 3000;
