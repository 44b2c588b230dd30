import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { to1 } from './migrations/1.ts';

/**
 * What a migration works on: the database without types, because an old form has other types than today's. It uses
 * nothing else (no clock, no settings), so that the same old database always becomes the same new one.
 */
export interface StoreUpgrade {
  readonly database: IDBPDatabase;
  readonly transaction: IDBPTransaction<unknown, string[], 'versionchange'>;
}

/** Step n makes form n + 1 out of form n. A test checks that this list and migrations/ agree. */
export const migrations: readonly ((upgrade: StoreUpgrade) => void | Promise<void>)[] = [to1];

/** Runs the steps between two versions, each after the one before is done. A step that fails leaves the old form. */
export async function migrate(upgrade: StoreUpgrade, from: number, to: number): Promise<void> {
  try {
    for (const step of migrations.slice(from, to)) await step(upgrade);
  } catch (error) {
    upgrade.transaction.abort();
    throw error;
  }
}
