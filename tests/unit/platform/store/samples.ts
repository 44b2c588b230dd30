import type { Judgement } from '../../../../core/model/finding.ts';
import { signalId, type VisitId, visitId } from '../../../../core/model/ids.ts';
import type { VisitSummary } from '../../../../core/model/report.ts';
import type { HealthSignal, ReducedCookie, RequestSignal } from '../../../../core/model/signal.ts';
import type { Visit } from '../../../../core/model/visit.ts';
import type { Store } from '../../../../platform/store/contract.ts';
import type { Result } from '../../../../platform/store/problem.ts';
import { storeNames } from '../../../../platform/store/schema.ts';
import { openStore, type StoreOptions } from '../../../../platform/store/store.ts';

/** A visit of which a test sets only what it is about. */
export function visit(id: string, some: Partial<Visit> = {}): Visit {
  return {
    id: visitId(id),
    kind: 'page',
    session: 's1',
    documentId: `document of ${id}`,
    tabId: 1,
    url: 'https://speel.example/',
    host: 'speel.example',
    site: 'speel.example',
    title: 'Speel',
    startedAt: 1000,
    endedAt: null,
    browser: { name: 'Chrome', version: '156' },
    helder: {
      version: '0.1.0',
      ruleSet: { id: 'code', version: '1', sha256: '00' },
      dataDate: '2026-11-01',
    },
    mode: 'observing',
    private: false,
    gaps: [],
    earlier: { visits: 0, cookies: {}, audience: null, choice: null },
    ...some,
  };
}

/** A request that was sent and has no answer yet. */
export function request(id: string, some: Partial<RequestSignal> = {}): RequestSignal {
  return {
    id: signalId(`request:${id}`),
    kind: 'request',
    at: 10,
    trust: 'browser',
    requestId: id,
    hop: 0,
    url: 'https://ads.example/pixel',
    host: 'ads.example',
    method: 'GET',
    type: 'image',
    frame: 0,
    initiator: null,
    outcome: 'pending',
    status: null,
    error: null,
    fromCache: false,
    localAddress: false,
    redirect: null,
    requestHeaders: [],
    responseHeaders: [],
    setCookies: [],
    cookiesSent: [],
    tracking: null,
    carries: [],
    pageAddress: null,
    upload: null,
    ...some,
  };
}

export function cookie(name: string, some: Partial<ReducedCookie> = {}): ReducedCookie {
  return {
    name,
    domain: 'ads.example',
    hostOnly: true,
    path: '/',
    lifetime: 100_000,
    secure: true,
    httpOnly: false,
    sameSite: 'none',
    partitioned: false,
    length: 20,
    bits: 90,
    hash: '0011223344556677',
    ...some,
  };
}

export function health(state: HealthSignal['state'], at: number): HealthSignal {
  return {
    id: signalId('health:network'),
    kind: 'health',
    at,
    trust: 'browser',
    sensor: 'network',
    state,
    why: null,
  };
}

export const summary: VisitSummary = {
  companies: 12,
  tracking: 4,
  following: 2,
  requests: 100,
  stopped: 0,
  indications: { 'appears-contrary': 1, 'strong-indication': 0, signal: 2, information: 0 },
  principles: [4],
  audience: { directed: 0, likely: 0.5 },
};

export const judgement: Judgement = {
  consent: { platform: null, phases: [{ phase: 'unknown', at: 0 }] },
  observations: [],
  facts: [{ id: 'profiling.trackers', known: false, reason: 'sensor-failed' }],
  findings: [],
};

const opened: Store[] = [];

export function testStore(options: StoreOptions = {}): Store {
  const store = openStore({
    patience: { blocked: 20, open: 1000 },
    retryAfter: 60_000,
    gather: 0,
    ...options,
  });
  opened.push(store);
  return store;
}

/** For afterEach: a new test finds no database. */
export async function forgetAll(): Promise<void> {
  for (const store of opened.splice(0)) store.release();
  await done(indexedDB.deleteDatabase('helder'));
}

/** The value of a result that must be ok. */
export async function value<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.problem.key}: ${settled.problem.detail}`);
  return settled.value;
}

/** The key of a result that must not be ok. */
export async function problemOf(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  return settled.ok ? 'none' : settled.problem.key;
}

/** Everything in the database: object store → [key, value] of each record. */
export async function everything(): Promise<Record<string, [IDBValidKey, unknown][]>> {
  const database = await done(indexedDB.open('helder'));
  const found: Record<string, [IDBValidKey, unknown][]> = {};
  for (const name of storeNames) {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    found[name] = keys.map((key, place) => [key, values[place]]);
  }
  database.close();
  return found;
}

export function done<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

export const id = (text: string): VisitId => visitId(text);
