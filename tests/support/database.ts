import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import type { Page } from 'puppeteer';
import type { Signal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import { type Packed, unpack } from '../../platform/store/pack.ts';
import { databaseName } from '../../platform/store/schema.ts';
import { openStore } from '../../platform/store/store.ts';

/** What Helder keeps: as its own code reads it, and every raw record with packed ones unpacked. */
export interface Dump {
  readonly visits: readonly Visit[];
  signals(visit: Visit): readonly Signal[];
  /** JSON of every record of every object store: what lies on the disk, for a search. */
  readonly text: string;
}

interface RawRecord {
  readonly store: string;
  readonly key: IDBValidKey;
  readonly value: unknown;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Copies the database out of a page of the extension into one of this process, and reads it with the extension's own code. One
 * after the other: there is one database of that name in this process. With an address, only the latest visit to it: that
 * takes a fraction of the time once there are many.
 */
export function dumpDatabase(extensionPage: Page, address: string | null = null): Promise<Dump> {
  const next = last.then(() => dumpNow(extensionPage, address));
  last = next.catch(() => undefined);
  return next;
}

async function dumpNow(extensionPage: Page, address: string | null): Promise<Dump> {
  const raw: readonly RawRecord[] = JSON.parse(await extensionPage.evaluate(readAll, address), revive);
  await deleteDB(databaseName);
  const store = openStore();
  // Reading once makes the object stores.
  await store.listVisits({ limit: 1 });
  await fill(raw);
  const listed = await store.listVisits({ limit: 10_000 });
  if (!listed.ok) throw new Error(listed.problem.detail);
  const visits: Visit[] = [];
  const signals = new Map<string, readonly Signal[]>();
  for (const { visit } of listed.value) {
    const [kept, seen] = await Promise.all([store.readVisit(visit.id), store.readSignals(visit.id)]);
    if (!kept.ok || kept.value === null || !seen.ok) throw new Error(`${visit.url} cannot be read`);
    visits.push(kept.value.visit);
    signals.set(visit.id, seen.value);
  }
  store.release();
  const texts = await Promise.all(
    raw.map(async ({ key, value }) => JSON.stringify([key, await unpacked(value)])),
  );
  return { visits, signals: (visit) => signals.get(visit.id) ?? [], text: texts.join('\n') };
}

async function fill(raw: readonly RawRecord[]): Promise<void> {
  const database = await openDB(databaseName);
  for (const { store, key, value } of raw) {
    const inline = database.transaction(store).store.keyPath !== null;
    await database.put(store, value, inline ? undefined : key);
  }
  database.close();
}

async function unpacked(value: unknown): Promise<unknown> {
  const packed = value as Packed | null;
  return typeof packed === 'object' && packed !== null && 'form' in packed ? unpack(packed) : value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  return Uint8Array.from(Buffer.from(String(value.base64), 'base64'));
}

/** Runs in the browser; bytes come back as base64, because a driver speaks JSON. */
async function readAll(address: string | null): Promise<string> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('helder'));
  const all: unknown[] = [];
  // In one transaction: what is recorded meanwhile must not lie between two stores.
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (store) => {
      const source = reading.objectStore(store);
      const [keys, values] = await Promise.all([done(source.getAllKeys()), done(source.getAll())]);
      return { store, keys, values };
    }),
  );
  type Known = { readonly visit: { readonly id: string; readonly url: string; readonly startedAt: number } };
  const visits = (stores.find(({ store }) => store === 'visits')?.values ?? []) as Known[];
  const latest = visits
    .map(({ visit }) => visit)
    .filter(({ url }) => url === address)
    .sort((a, b) => b.startedAt - a.startedAt)[0];
  for (const { store, keys, values } of stores)
    for (const [index, key] of keys.entries()) {
      const of = Array.isArray(key) ? key[0] : key;
      if (address === null || of === latest?.id) all.push({ store, key, value: values[index] });
    }
  database.close();
  return JSON.stringify(all, (_, value) => {
    if (!(value instanceof Uint8Array)) return value;
    let binary = '';
    for (const byte of value) binary += String.fromCharCode(byte);
    return { base64: btoa(binary) };
  });
}
