import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { done } from './samples.ts';

/** A database of one version as a file: its form, and records as people have them. Bytes are `{ base64 }`. */
export interface ExampleDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, ExampleStore>>;
  readonly records: Readonly<Record<string, readonly (readonly [key: unknown, value: unknown])[]>>;
}

interface ExampleStore {
  readonly keyPath: string | string[] | null;
  readonly indexes: Readonly<Record<string, string | string[]>>;
}

const folder = join(import.meta.dirname, 'examples');

/** All files of examples/, found by their place. */
export function exampleDatabases(): ExampleDatabase[] {
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8'), revive));
}

/** Makes the database of a file, as the build of that version left it. */
export async function restore(example: ExampleDatabase): Promise<void> {
  const asked = indexedDB.open('helder', example.version);
  asked.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(example.stores)) {
      const store = asked.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
    }
  };
  const database = await done(asked);
  for (const [name, records] of Object.entries(example.records)) {
    const store = database.transaction(name, 'readwrite').objectStore(name);
    for (const [key, value] of records)
      await done(store.put(value, store.keyPath === null ? (key as IDBValidKey) : undefined));
  }
  database.close();
}

/** The form of the database that is there now. */
export async function formOfDatabase(): Promise<Pick<ExampleDatabase, 'version' | 'stores'>> {
  const database = await done(indexedDB.open('helder'));
  const stores = [...database.objectStoreNames].map((name) => {
    const store = database.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath] as const);
    return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }] as const;
  });
  const { version } = database;
  database.close();
  return { version, stores: Object.fromEntries(stores) };
}

function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
}
