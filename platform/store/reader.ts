import type { Judgement } from '../../core/model/finding.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Earlier, Visit } from '../../core/model/visit.ts';
import { keysOf } from './apply.ts';
import type { Connection } from './connection.ts';
import type { KeptVisit, Page } from './contract.ts';
import { fold } from './fold.ts';
import { unpack } from './pack.ts';
import { kept } from './record.ts';
import type { BatchKey } from './schema.ts';

export async function readVisit(
  connection: Connection,
  id: VisitId,
): Promise<{ readonly visit: Visit; readonly summary: VisitSummary | null } | null> {
  const [record, packed] = await connection.read(['visits', 'earlier'], (tx) =>
    Promise.all([tx.objectStore('visits').get(id), tx.objectStore('earlier').get(id)]),
  );
  if (record === undefined) return null;
  const cookies = packed === undefined ? {} : await unpack<Earlier['cookies']>(packed);
  return { visit: { ...record.visit, earlier: { ...record.earlier, cookies } }, summary: record.summary };
}

/** All that was appended to a visit, folded; with the key of its last record, null when there is none. */
export async function readSignals(
  connection: Connection,
  id: VisitId,
): Promise<{ readonly signals: readonly Signal[]; readonly last: BatchKey | null }> {
  const [packs, batches, packKeys, batchKeys] = await connection.read(['batches', 'packs'], (tx) =>
    Promise.all([
      tx.objectStore('packs').getAll(keysOf(id)),
      tx.objectStore('batches').getAll(keysOf(id)),
      tx.objectStore('packs').getAllKeys(keysOf(id)),
      tx.objectStore('batches').getAllKeys(keysOf(id)),
    ]),
  );
  const parts = await Promise.all([...packs, ...batches].map((packed) => unpack<readonly Signal[]>(packed)));
  return { signals: fold(parts), last: batchKeys.at(-1) ?? packKeys.at(-1) ?? null };
}

export async function readJudgement(connection: Connection, id: VisitId): Promise<Judgement | null> {
  const packed = await connection.read(['judgements'], (tx) => tx.objectStore('judgements').get(id));
  return packed === undefined ? null : unpack<Judgement>(packed);
}

export async function visitByDocument(connection: Connection, documentId: string): Promise<KeptVisit | null> {
  const record = await connection.read(['visits'], (tx) =>
    tx.objectStore('visits').index('document').get(documentId),
  );
  return record === undefined ? null : kept(record);
}

export async function latestVisitOfTab(
  connection: Connection,
  tabId: number,
  session: string,
): Promise<KeptVisit | null> {
  const range = IDBKeyRange.bound([session, tabId], [session, tabId, []]);
  const record = await connection.read(['visits'], async (tx) => {
    const cursor = await tx.objectStore('visits').index('tab').openCursor(range, 'prev');
    return cursor?.value;
  });
  return record === undefined ? null : kept(record);
}

export async function openVisits(connection: Connection, session?: string): Promise<KeptVisit[]> {
  const records = await connection.read(['visits'], (tx) => tx.objectStore('visits').index('open').getAll());
  return records.filter(({ visit }) => session === undefined || visit.session === session).map(kept);
}

/** Newest first, of one site or of all. */
export async function listVisits(connection: Connection, page: Page, site?: string): Promise<KeptVisit[]> {
  const { limit = 50, before } = page;
  const place = before === undefined ? [[]] : [before.startedAt, before.id];
  const [index, range] =
    site === undefined
      ? (['startedAt', IDBKeyRange.upperBound(place, true)] as const)
      : (['site', IDBKeyRange.bound([site], [site, ...place], false, true)] as const);
  return connection.read(['visits'], async (tx) => {
    const found: KeptVisit[] = [];
    let cursor = limit > 0 ? await tx.objectStore('visits').index(index).openCursor(range, 'prev') : null;
    while (cursor !== null) {
      found.push(kept(cursor.value));
      cursor = found.length < limit ? await cursor.continue() : null;
    }
    return found;
  });
}
