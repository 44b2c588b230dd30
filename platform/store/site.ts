import type { VisitId } from '../../core/model/ids.ts';
import type { ReducedCookie, Signal } from '../../core/model/signal.ts';
import type { Earlier } from '../../core/model/visit.ts';
import type { Connection, WriteTransaction } from './connection.ts';
import type { SiteLine } from './contract.ts';
import type { SiteCookies, SiteRecord, VisitRecord } from './schema.ts';

/** Cookies that are remembered of one site; the ones that were not seen for longest go first. */
const maxCookies = 200;

/** A cookie that a visit saw last: its hash, or null when it was deleted. */
type SeenCookies = ReadonlyMap<string, string | null>;

/** The last value of each cookie that could be an identifier, in the order in which they were seen. Pure. */
export function seenCookies(signals: readonly Signal[]): SeenCookies {
  const seen = new Map<string, string | null>();
  const see = ({ domain, name, hash, lifetime }: ReducedCookie) => {
    const key = `${domain}|${name}`;
    const deleted = lifetime !== null && lifetime <= 0;
    if (hash === null && !deleted) return;
    seen.delete(key);
    seen.set(key, deleted ? null : hash);
  };
  for (const signal of signals) {
    if (signal.kind === 'cookie') see(signal.cookie);
    if (signal.kind === 'request') signal.setCookies.forEach(see);
  }
  return seen;
}

/** What was known of a site's cookies and what a visit saw of them, made one. Pure. */
export function rememberCookies(known: SiteCookies, seen: SeenCookies, visit: VisitId): SiteCookies {
  const kept = Object.entries(known).filter(([key]) => !seen.has(key));
  const fresh = [...seen].flatMap(([key, hash]) => (hash === null ? [] : [[key, [hash, visit]] as const]));
  return Object.fromEntries([...kept, ...fresh].slice(-maxCookies));
}

export async function earlierOf(connection: Connection, site: string): Promise<Earlier> {
  const [record, known] = await connection.read(['sites', 'siteCookies'], (tx) =>
    Promise.all([tx.objectStore('sites').get(site), tx.objectStore('siteCookies').get(site)]),
  );
  const cookies = Object.fromEntries(Object.entries(known ?? {}).map(([key, [hash]]) => [key, hash]));
  return { visits: record?.visits ?? 0, cookies, audience: record?.audience ?? null };
}

/** Adds a visit that was just closed to what is known of its site. */
export async function addToSite(
  tx: WriteTransaction,
  { visit }: VisitRecord,
  seen: SeenCookies,
): Promise<void> {
  const [record, known] = await Promise.all([
    tx.objectStore('sites').get(visit.site),
    tx.objectStore('siteCookies').get(visit.site),
  ]);
  const before = record ?? emptySite(visit.site);
  await Promise.all([
    tx.objectStore('sites').put({
      ...before,
      visits: before.visits + (visit.kind === 'page' ? 1 : 0),
      lastAt: Math.max(before.lastAt ?? 0, visit.startedAt),
    }),
    seen.size > 0 &&
      tx.objectStore('siteCookies').put(rememberCookies(known ?? {}, seen, visit.id), visit.site),
  ]);
}

/** Takes deleted visits of one site out of what is known of it. What the person said of the site stays. */
export async function takeFromSite(
  tx: WriteTransaction,
  site: string,
  gone: readonly VisitRecord[],
): Promise<void> {
  const latest = IDBKeyRange.bound([site], [site, []]);
  const [record, known, last] = await Promise.all([
    tx.objectStore('sites').get(site),
    tx.objectStore('siteCookies').get(site),
    tx.objectStore('visits').index('site').openCursor(latest, 'prev'),
  ]);
  const ids = new Set(gone.map(({ visit }) => visit.id));
  const cookies = Object.entries(known ?? {}).filter(([, [, visit]]) => !ids.has(visit));
  const counted = gone.filter(({ visit, open }) => visit.kind === 'page' && open === undefined).length;
  const visits = Math.max(0, (record?.visits ?? 0) - counted);
  const lastAt = last?.value.visit.startedAt ?? null;
  const nothingLeft = lastAt === null && (record?.audience ?? null) === null;
  await Promise.all([
    cookies.length === 0
      ? tx.objectStore('siteCookies').delete(site)
      : tx.objectStore('siteCookies').put(Object.fromEntries(cookies), site),
    nothingLeft
      ? tx.objectStore('sites').delete(site)
      : record !== undefined && tx.objectStore('sites').put({ ...record, visits, lastAt }),
  ]);
}

export async function setAudience(
  connection: Connection,
  site: string,
  audience: Earlier['audience'],
): Promise<void> {
  await connection.write(['sites'], async (tx) => {
    const record = (await tx.objectStore('sites').get(site)) ?? emptySite(site);
    if (audience === null && record.lastAt === null) await tx.objectStore('sites').delete(site);
    else await tx.objectStore('sites').put({ ...record, audience });
  });
}

/** Latest visited first. Visits that are still open count along, though `sites` learns of them at their end. */
export async function listSites(connection: Connection, limit: number): Promise<SiteLine[]> {
  const [records, open] = await connection.read(['sites', 'visits'], (tx) =>
    Promise.all([tx.objectStore('sites').getAll(), tx.objectStore('visits').index('open').getAll()]),
  );
  const lines = new Map(records.map((record) => [record.site, record]));
  for (const { visit } of open) {
    const line = lines.get(visit.site) ?? emptySite(visit.site);
    const lastAt = Math.max(line.lastAt ?? 0, visit.startedAt);
    lines.set(visit.site, { ...line, visits: line.visits + (visit.kind === 'page' ? 1 : 0), lastAt });
  }
  return [...lines.values()].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)).slice(0, limit);
}

function emptySite(site: string): SiteRecord {
  return { site, visits: 0, lastAt: null, audience: null };
}
