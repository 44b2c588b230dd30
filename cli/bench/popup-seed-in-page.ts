import type { Result } from '../../platform/store/problem.ts';
import { openStore } from '../../platform/store/store.ts';
import { smallVisit } from './popup-visit.ts';

/** Visits that share a transaction. */
const together = 50;
/** Milliseconds between two visits: ten thousand fill two months of those that are kept. */
const apart = 500_000;

/**
 * Fills the database of the extension whose page this runs in, through the store that the extension itself uses: visits `from` up
 * to `to` of `total`, the last of them now. Throws when the store has a problem.
 */
async function seedVisits(from: number, to: number, total: number, session: string): Promise<void> {
  const store = openStore({ gather: 0 });
  const now = Date.now();
  for (let first = from; first < to; first += together) {
    const numbers = Array.from({ length: Math.min(together, to - first) }, (_, place) => first + place);
    const visits = numbers.map((n) => smallVisit(n, now - (total - n) * apart, session));
    const written = [
      ...visits.map(({ visit }) => store.putVisit(visit)),
      store.appendMany(new Map(visits.map(({ visit, signals }) => [visit.id, signals]))),
      ...visits.map(({ visit, summary }) => store.saveSummary(visit.id, summary)),
    ];
    for (const result of await Promise.all(written)) check(result);
    for (const { visit } of visits) check(await store.close(visit.id, visit.startedAt + 30_000));
  }
  store.release();
}

function check(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`${result.problem.key}: ${result.problem.detail}`);
}

Object.assign(globalThis, { seedVisits });
