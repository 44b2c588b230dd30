import type { VisitId } from '../../core/model/ids.ts';
import type { ReducedCookie, Signal } from '../../core/model/signal.ts';
import type { Earlier, EarlierChoice, Visit } from '../../core/model/visit.ts';
import { readRecords } from './apply.ts';
import type { Connection, WriteTransaction } from './connection.ts';
import type { SiteLine } from './contract.ts';
import type { VisitRecords } from './record.ts';
import type { SiteCookies, SiteRecord } from './schema.ts';

/** Cookies that are remembered of one site; the ones that were not seen for longest go first. */
const maxCookies = 200;

/** Seconds: what is gone within a day hardly recognises anybody at the next visit. */
const shortest = 86_400;

const noCookies: SiteCookies = { visits: [], seen: {} };

/** A cookie that a visit saw last: its hash, or null when it was deleted. */
type SeenCookies = ReadonlyMap<string, string | null>;

/** The last value of each lasting cookie that could be an identifier, in the order in which they were seen. Pure. */
export function seenCookies(signals: readonly Signal[]): SeenCookies {
  const seen = new Map<string, string | null>();
  const see = ({ domain, name, hash, lifetime }: ReducedCookie) => {
    const key = `${domain}|${name}`;
    const deleted = lifetime !== null && lifetime <= 0;
    const lasting = hash !== null && (lifetime === null || lifetime > shortest);
    if (!lasting && !deleted) return;
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
  const before = listed(known).filter(({ key }) => !seen.has(key));
  const fresh = [...seen].flatMap(([key, hash]) => (hash === null ? [] : [{ key, hash, visit }]));
  return unlisted([...before, ...fresh].slice(-maxCookies));
}

/** Without what deleted visits saw last. Pure. */
export function forgetCookies(known: SiteCookies, gone: ReadonlySet<VisitId>): SiteCookies {
  return unlisted(listed(known).filter(({ visit }) => !gone.has(visit)));
}

interface SiteCookie {
  readonly key: string;
  readonly hash: string;
  readonly visit: VisitId;
}

function listed({ visits, seen }: SiteCookies): SiteCookie[] {
  return Object.entries(seen).flatMap(([key, [hash, place]]) => {
    const visit = visits[place];
    return visit === undefined ? [] : [{ key, hash, visit }];
  });
}

function unlisted(cookies: readonly SiteCookie[]): SiteCookies {
  const visits = [...new Set(cookies.map(({ visit }) => visit))];
  const seen = cookies.map(({ key, hash, visit }) => [key, [hash, visits.indexOf(visit)]] as const);
  return { visits, seen: Object.fromEntries(seen) };
}

export async function earlierOf(connection: Connection, site: string): Promise<Earlier> {
  const [record, known] = await connection.read(['sites', 'siteCookies'], (tx) =>
    Promise.all([tx.objectStore('sites').get(site), tx.objectStore('siteCookies').get(site)]),
  );
  const cookies = Object.fromEntries(Object.entries(known?.seen ?? {}).map(([key, [hash]]) => [key, hash]));
  const { visits = 0, audience = null, choice } = record ?? {};
  return {
    visits,
    cookies,
    audience,
    choice: choice === undefined ? null : { what: choice.what, at: choice.at },
  };
}

/**
 * Adds a visit that is being closed to what is known of its site; one that was counted adds its cookies alone. A load of
 * a comparison adds nothing but that there is something of the site: it is no visit of the person's own.
 */
export async function addToSite(
  tx: WriteTransaction,
  { record: { visit }, state }: VisitRecords,
  seen: SeenCookies,
): Promise<void> {
  const [record, known] = await Promise.all([
    tx.objectStore('sites').get(visit.site),
    tx.objectStore('siteCookies').get(visit.site),
  ]);
  const before = record ?? emptySite(visit.site);
  const visits = before.visits + (isOwn(visit) && !state.counted ? 1 : 0);
  await Promise.all([
    tx.objectStore('sites').put({ ...before, visits, lastAt: Math.max(before.lastAt ?? 0, visit.startedAt) }),
    seen.size > 0 &&
      visit.comparison === undefined &&
      tx.objectStore('siteCookies').put(rememberCookies(known ?? noCookies, seen, visit.id), visit.site),
  ]);
}

/** Takes deleted visits of one site out of what is known of it. What the person said of the site stays. */
export async function takeFromSite(
  tx: WriteTransaction,
  site: string,
  gone: readonly VisitRecords[],
): Promise<void> {
  const latest = IDBKeyRange.bound([site], [site, []]);
  const [record, known, last] = await Promise.all([
    tx.objectStore('sites').get(site),
    tx.objectStore('siteCookies').get(site),
    tx.objectStore('visits').index('site').openCursor(latest, 'prev'),
  ]);
  const ids = new Set(gone.map(({ record: { visit } }) => visit.id));
  const cookies = forgetCookies(known ?? noCookies, ids);
  const counted = gone.filter(({ record: { visit }, state }) => isOwn(visit) && state.counted).length;
  const visits = Math.max(0, (record?.visits ?? 0) - counted);
  const lastAt = last?.value.visit.startedAt ?? null;
  const nothingLeft = lastAt === null && (record?.audience ?? null) === null;
  await Promise.all([
    cookies.visits.length === 0
      ? tx.objectStore('siteCookies').delete(site)
      : tx.objectStore('siteCookies').put(cookies, site),
    nothingLeft
      ? tx.objectStore('sites').delete(site)
      : record !== undefined &&
        tx.objectStore('sites').put({ ...withoutChoice(record, ids), visits, lastAt }),
  ]);
}

/** What was chosen on a deleted visit goes with it. */
function withoutChoice({ choice, ...record }: SiteRecord, gone: ReadonlySet<VisitId>): SiteRecord {
  return choice === undefined || gone.has(choice.visit) ? record : { ...record, choice };
}

/** Remembers what was chosen in a site's banner, for the visits after this one. */
export async function setChoice(
  connection: Connection,
  { site, id }: Pick<Visit, 'site' | 'id'>,
  choice: EarlierChoice,
): Promise<void> {
  await connection.write(['sites', 'visits'], async (tx) => {
    const [record, known] = await Promise.all([
      tx.objectStore('sites').get(site),
      tx.objectStore('visits').count(id),
    ]);
    // Deleted meanwhile: nothing is kept of it.
    if (known === 0) return;
    await tx.objectStore('sites').put({ ...(record ?? emptySite(site)), choice: { ...choice, visit: id } });
  });
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
  const [records, open] = await connection.read(['sites', 'visits', 'states'], async (tx) => {
    const ids = await tx.objectStore('states').index('open').getAllKeys();
    return Promise.all([tx.objectStore('sites').getAll(), Promise.all(ids.map((id) => readRecords(tx, id)))]);
  });
  const lines = new Map(records.map((record) => [record.site, record]));
  for (const one of open) {
    if (one === null) continue;
    const { visit } = one.record;
    const line = lines.get(visit.site) ?? emptySite(visit.site);
    const visits = line.visits + (isOwn(visit) && !one.state.counted ? 1 : 0);
    lines.set(visit.site, { ...line, visits, lastAt: Math.max(line.lastAt ?? 0, visit.startedAt) });
  }
  return [...lines.values()].sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0)).slice(0, limit);
}

/** A visit that counts as one of the person's to the site. */
function isOwn({ kind, comparison }: Pick<Visit, 'kind' | 'comparison'>): boolean {
  return kind === 'page' && comparison === undefined;
}

function emptySite(site: string): SiteRecord {
  return { site, visits: 0, lastAt: null, audience: null };
}
