import type { BrowserKind } from '../../browser/find.ts';
import type { Comparison } from './checks.ts';
import type { Library } from './libraries.ts';

/** One page of the bench, with what came of it. */
export interface Row extends Comparison {
  readonly page: string;
  readonly kind: string;
  readonly libraries: readonly Library[];
  /** Why the library did not do its work; null when it did. Such a page is neither hit nor miss. */
  readonly idle: string | null;
  /** Hosts asked beside the page's, its script's and its collector's. */
  readonly others: readonly string[];
  readonly errors: readonly string[];
  /** All kinds of observations, and of indications by rule: what a reader wants to look up. */
  readonly observed: readonly string[];
  readonly indications: readonly string[];
}

export interface DetectionResult {
  readonly browser: BrowserKind;
  readonly browserVersion: string;
  /** ISO date, UTC. */
  readonly date: string;
  readonly pages: number;
  readonly ran: number;
  /** Of what had to be seen, by behaviour: seen and not. */
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly harmless: number;
  /** Harmless pages of which nothing was reported. */
  readonly harmlessQuiet: number;
  readonly rows: readonly Row[];
}

/** Counts; pages whose library did not run count for nothing. */
export function summarise(
  about: Pick<DetectionResult, 'browser' | 'browserVersion' | 'date'>,
  rows: readonly Row[],
): DetectionResult {
  const ran = rows.filter(({ idle }) => idle === null);
  const harmless = ran.filter(({ kind }) => kind === 'harmless');
  const sum = (of: (row: Row) => readonly unknown[]) => ran.reduce((all, row) => all + of(row).length, 0);
  return {
    ...about,
    pages: rows.length,
    ran: ran.length,
    hits: sum(({ hits }) => hits),
    misses: sum(({ misses }) => misses),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    harmless: harmless.length,
    harmlessQuiet: harmless.filter(({ falseAlarms }) => falseAlarms.length === 0).length,
    rows,
  };
}
