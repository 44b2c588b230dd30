import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { migrate } from './migrate.ts';
import { attempt, openProblem, type Result, StoreError, type StoreProblem } from './problem.ts';
import { databaseName, databaseVersion, type HelderSchema, type StoreName } from './schema.ts';

type Database = IDBPDatabase<HelderSchema>;
export type ReadTransaction = IDBPTransaction<HelderSchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<HelderSchema, StoreName[], 'readwrite'>;

export interface Patience {
  /** Milliseconds that another tab gets to let go of the database. */
  readonly blocked: number;
  /** Milliseconds that the browser gets to open it; it has been seen to hang. */
  readonly open: number;
}

/** The connection to the database: opened when first needed, given up when another tab wants to upgrade or delete. */
export interface Connection {
  /** Runs reads in one transaction. Rejects with DOMException or StoreError: use within `attempt`. */
  read<Value>(stores: StoreName[], body: (tx: ReadTransaction) => Promise<Value>): Promise<Value>;
  /** Runs writes in one transaction, all or nothing; resolves when they are committed. */
  write<Value>(stores: StoreName[], body: (tx: WriteTransaction) => Promise<Value>): Promise<Value>;
  problem(): StoreProblem | null;
  /** The last opening found no database and made one. */
  isNew(): boolean;
  release(): void;
}

/** `version` is for tests of another form than today's. */
export function connect(patience: Patience, version = databaseVersion): Connection {
  let current: Database | null = null;
  let opening: Promise<Database> | null = null;
  let problem: StoreProblem | null = null;
  let isNew = false;
  /** Another tab was asked to let go and has not yet. */
  let blocked = false;
  const onBlocked = new Set<() => void>();

  function open(): Promise<Database> {
    opening ??= openOnce()
      .then(
        (database) => {
          current = database;
          problem = null;
          return database;
        },
        (error: unknown) => {
          throw asStoreError(error);
        },
      )
      .finally(() => {
        opening = null;
        blocked = false;
      });
    return opening;
  }

  /** `async`, because a browser that forbids storage throws at once. */
  async function openOnce(): Promise<Database> {
    isNew = false;
    return openDB<HelderSchema>(databaseName, version, {
      upgrade: (database, from, to, transaction) => {
        isNew = from === 0;
        const untyped = { database, transaction } as unknown as Parameters<typeof migrate>[0];
        // A failing step aborts the transaction, and with it openDB rejects, which tells.
        transaction.done.catch(() => undefined);
        migrate(untyped, from, to ?? version).catch(() => undefined);
      },
      blocked: () => {
        blocked = true;
        for (const tell of onBlocked) tell();
      },
      blocking: (_from, _to, event) => {
        letGo(event.target);
      },
      terminated: () => letGo(current),
    });
  }

  /** Closes after the running transactions; the next call opens again and learns what the database has become. */
  function letGo(database: unknown): void {
    current?.close();
    if (database instanceof IDBDatabase) database.close();
    current = null;
  }

  async function database(): Promise<Database> {
    if (current !== null) return current;
    const { promise: impatience, reject } = Promise.withResolvers<never>();
    const timers: ReturnType<typeof setTimeout>[] = [];
    const giveUpAfter = (milliseconds: number, error: StoreError) => {
      timers.push(setTimeout(() => reject(error), milliseconds));
    };
    const wasBlocked = () => {
      giveUpAfter(patience.blocked, new StoreError('database-blocked', 'another tab holds the old version'));
    };
    giveUpAfter(patience.open, new StoreError('storage-unavailable', 'opening took too long'));
    onBlocked.add(wasBlocked);
    if (blocked) wasBlocked();
    try {
      return await Promise.race([open(), impatience]);
    } catch (error) {
      if (error instanceof StoreError) problem = error.problem;
      throw error;
    } finally {
      onBlocked.delete(wasBlocked);
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** A transaction on a connection that was closed in the meantime throws InvalidStateError: open once more. */
  async function begin<Mode extends 'readonly' | 'readwrite'>(stores: StoreName[], mode: Mode) {
    for (let last = false; ; last = true) {
      try {
        return (await database()).transaction(stores, mode, { durability: 'relaxed' });
      } catch (error) {
        if (last || !(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
        current = null;
      }
    }
  }

  return {
    async read(stores, body) {
      const tx = await begin(stores, 'readonly');
      return settle(tx, await outcome(body(tx)));
    },
    async write(stores, body) {
      const tx = await begin(stores, 'readwrite');
      return settle(tx, await outcome(body(tx)));
    },
    problem: () => problem,
    isNew: () => isNew,
    release() {
      letGo(current);
      void opening?.then(
        (database) => database.close(),
        () => undefined,
      );
    },
  };
}

/** Deletes the whole database: for a corrupt one, after the person said so. Waits for other tabs to let go. */
export async function resetDatabase(patience = 3000): Promise<Result<void>> {
  return attempt(async () => {
    const { promise: impatience, reject } = Promise.withResolvers<never>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const blocked = () => {
      const error = new StoreError('database-blocked', 'another tab holds the database');
      timer = setTimeout(() => reject(error), patience);
    };
    try {
      await Promise.race([deleteDB(databaseName, { blocked }), impatience]);
    } finally {
      clearTimeout(timer);
    }
  });
}

type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

async function outcome<Value>(running: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await running };
  } catch (error) {
    return { error };
  }
}

/** Commits or aborts. The transaction's own error says more than the request's AbortError. */
async function settle<Value>(tx: ReadTransaction | WriteTransaction, result: Outcome<Value>): Promise<Value> {
  try {
    if ('error' in result) tx.abort();
    else tx.commit();
  } catch {
    // Already finished or aborted by the browser: `done` below tells.
  }
  if ('value' in result) {
    await tx.done;
    return result.value;
  }
  await tx.done.catch(() => undefined);
  throw tx.error ?? result.error;
}

function asStoreError(error: unknown): unknown {
  const problem = openProblem(error);
  return problem === null ? error : new StoreError(problem.key, problem.detail);
}
