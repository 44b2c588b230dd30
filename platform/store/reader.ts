import type { Judgement } from '../../core/model/finding.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Earlier, Visit } from '../../core/model/visit.ts';
import { keysOf, readRecords } from './apply.ts';
import type { Connection, ReadTransaction } from './connection.ts';
import type { KeptVisit, Page } from './contract.ts';
import { fold } from './fold.ts';
import { packedSize, unpack } from './pack.ts';
import { StoreError } from './problem.ts';
import { kept } from './record.ts';
import { fromRow, type Row } from './rows.ts';
import type { BatchKey } from './schema.ts';

export async function readVisit(
  connection: Connection,
  id: VisitId,
): Promise<{ readonly visit: Visit; readonly summary: VisitSummary | null } | null> {
  const [records, packed] = await connection.read(['visits', 'states', 'earlier'], (tx) =>
    Promise.all([readRecords(tx, id), tx.objectStore('earlier').get(id)]),
  );
  if (records === null) return null;
  const cookies = packed === undefined ? {} : await unpack<Earlier['cookies']>(packed);
  const { visit, summary } = kept(records);
  const { choice = null, ...earlier } = records.record.earlier;
  return { visit: { ...visit, earlier: { ...earlier, choice, cookies } }, summary };
}

/** What was appended to one visit. */
export interface KeptSignals {
  /** Folded. */
  readonly signals: readonly Signal[];
  /** Key of the last record; null when there is none. */
  readonly last: BatchKey | null;
  /** Bytes of all records. */
  readonly size: number;
  /** Why a record could not be read; its signals are missing. */
  readonly damage: StoreError | null;
}

/** The signals of a visit, all of them. Throws StoreError `visit-damaged`. */
export async function readSignals(connection: Connection, id: VisitId): Promise<readonly Signal[]> {
  const { signals, damage } = await readKeptSignals(connection, id);
  if (damage !== null) throw damage;
  return signals;
}

export async function readKeptSignals(connection: Connection, id: VisitId): Promise<KeptSignals> {
  const [packs, batches, packKeys, batchKeys] = await connection.read(['batches', 'packs'], (tx) =>
    Promise.all([
      tx.objectStore('packs').getAll(keysOf(id)),
      tx.objectStore('batches').getAll(keysOf(id)),
      tx.objectStore('packs').getAllKeys(keysOf(id)),
      tx.objectStore('batches').getAllKeys(keysOf(id)),
    ]),
  );
  const records = [...packs, ...batches];
  const settled = await Promise.allSettled(records.map((packed) => unpack<readonly Row[]>(packed)));
  const parts = settled.flatMap((part) => (part.status === 'fulfilled' ? [part.value.map(fromRow)] : []));
  const broken = settled.find((part) => part.status === 'rejected');
  return {
    signals: fold(parts),
    last: batchKeys.at(-1) ?? packKeys.at(-1) ?? null,
    size: records.reduce((sum, packed) => sum + packedSize(packed), 0),
    damage: broken === undefined ? null : new StoreError('visit-damaged', String(broken.reason)),
  };
}

export async function readJudgement(connection: Connection, id: VisitId): Promise<Judgement | null> {
  const packed = await connection.read(['judgements'], (tx) => tx.objectStore('judgements').get(id));
  if (packed === undefined) return null;
  // Made before consent was looked at: what was not derived is not known.
  const unseen: Judgement['consent'] = { platform: null, phases: [{ phase: 'unknown', at: 0 }] };
  const { consent = unseen, ...rest } = await unpack<Omit<Judgement, 'consent'> & Partial<Judgement>>(packed);
  return { consent, ...rest };
}

export async function visitByDocument(connection: Connection, documentId: string): Promise<KeptVisit | null> {
  return connection.read(['visits', 'states'], async (tx) => {
    const id = await tx.objectStore('visits').index('document').getKey(documentId);
    return id === undefined ? null : readKept(tx, id);
  });
}

export async function latestVisitOfTab(
  connection: Connection,
  tabId: number,
  session: string,
): Promise<KeptVisit | null> {
  const range = IDBKeyRange.bound([session, tabId], [session, tabId, []]);
  return connection.read(['visits', 'states'], async (tx) => {
    const cursor = await tx.objectStore('visits').index('tab').openKeyCursor(range, 'prev');
    return cursor === null ? null : readKept(tx, cursor.primaryKey);
  });
}

export async function openVisits(connection: Connection, session?: string): Promise<KeptVisit[]> {
  const visits = await connection.read(['visits', 'states'], async (tx) => {
    const ids = await tx.objectStore('states').index('open').getAllKeys();
    return Promise.all(ids.map((id) => readKept(tx, id)));
  });
  return visits
    .filter((one) => one !== null)
    .filter(({ visit }) => (session ?? visit.session) === visit.session);
}

/** Newest first, of one site or of all. */
export async function listVisits(connection: Connection, page: Page, site?: string): Promise<KeptVisit[]> {
  const { limit = 50, before } = page;
  const place = before === undefined ? [[]] : [before.startedAt, before.id];
  const [index, range] =
    site === undefined
      ? (['startedAt', IDBKeyRange.upperBound(place, true)] as const)
      : (['site', IDBKeyRange.bound([site], [site, ...place], false, true)] as const);
  return connection.read(['visits', 'states'], async (tx) => {
    const found: Promise<KeptVisit | null>[] = [];
    let cursor = limit > 0 ? await tx.objectStore('visits').index(index).openKeyCursor(range, 'prev') : null;
    while (cursor !== null) {
      found.push(readKept(tx, cursor.primaryKey));
      cursor = found.length < limit ? await cursor.continue() : null;
    }
    return (await Promise.all(found)).filter((one) => one !== null);
  });
}

/** Visits of one site that are looked at: a person who went there in private windows alone went there often. */
const mostVisits = 50;

export async function visitedSite(connection: Connection, site: string, before: number): Promise<boolean> {
  const range = IDBKeyRange.bound([site], [site, before], false, true);
  return connection.read(['visits'], async (tx) => {
    let cursor = await tx.objectStore('visits').index('site').openCursor(range, 'prev');
    for (let looked = 0; cursor !== null && looked < mostVisits; looked += 1) {
      const { kind, comparison, private: isPrivate } = cursor.value.visit;
      if (kind === 'page' && comparison === undefined && !isPrivate) return true;
      cursor = await cursor.continue();
    }
    return false;
  });
}

async function readKept(tx: ReadTransaction, id: VisitId): Promise<KeptVisit | null> {
  const records = await readRecords(tx, id);
  return records === null ? null : kept(records);
}
