import type { Category } from '../entities/company.ts';
import type { ConsentPhase } from '../model/consent.ts';
import type { VisitId } from '../model/ids.ts';
import type { CompanyLine } from '../model/report.ts';
import { cookiesLeft, couldIdentify } from './cookies.ts';
import { type Run, type RunEnding, runs, type SeenLoad, type SeenRun } from './run.ts';

/** What one run shows. Without a choice that is the whole load; else what happened after the choice. */
export interface Column {
  readonly run: Run;
  readonly ended: RunEnding;
  /** The load that shows most of the run; null when none was recorded. */
  readonly visit: VisitId | null;
  /** Checks of that load that appear to break the rules. */
  readonly contrary: number;
  /** null where the run did not come so far that anything can be said. */
  readonly seen: ColumnNumbers | null;
}

export interface ColumnNumbers {
  /** Other organisations that were contacted. */
  readonly companies: number;
  readonly tracking: number;
  /** Trackers that keep an identifier of you. */
  readonly following: number;
  /** Cookies at the end of the run, and those that can be a number of one person. */
  readonly cookies: number;
  readonly identifiers: number;
  /** Requests to other organisations by the part of the run; null for a part that the run does not have. */
  readonly requests: {
    readonly before: number;
    readonly after: number | null;
    readonly again: number | null;
  };
}

/**
 * What a choice did to a company. `went-on`: there without a choice and after refusing; `despite`: not without a choice,
 * but after refusing; `stopped`: after accepting and not after refusing; `accepted-only`: only after accepting;
 * `first-only`: only when the page was loaded for the first time, so that neither choice says anything; `unclear`: too
 * little was seen.
 */
export const changes = ['went-on', 'despite', 'accepted-only', 'stopped', 'first-only', 'unclear'] as const;
export type Change = (typeof changes)[number];

/** One company beside itself in the three runs. */
export interface CompanyRow {
  readonly name: string;
  readonly category: Category;
  readonly tracker: boolean;
  /** Requests after the choice; 0 when it was not contacted, null where that was not seen. */
  readonly requests: Readonly<Record<Run, number | null>>;
  readonly change: Change;
}

export interface ComparisonResult {
  readonly columns: readonly Column[];
  /** Trackers first, and of those the ones that went on after a refusal. */
  readonly companies: readonly CompanyRow[];
}

/** Lays three runs side by side. Pure: it counts what the reports and signals hold, and judges nothing. */
export function compareRuns(seen: readonly SeenRun[]): ComparisonResult {
  const columns = runs.map((run) =>
    columnOf(
      run,
      seen.find((one) => one.run === run),
    ),
  );
  return {
    columns: columns.map(({ lines: _, ...column }) => column),
    companies: companyRows(new Map(columns.map(({ run, lines }) => [run, lines]))),
  };
}

/** Phases that begin with a choice in the same load. */
const chosen: readonly ConsentPhase[] = ['rejected', 'accepted', 'withdrawn'];

/** A company in one run; `requests` counts those after the choice. */
interface Line {
  readonly company: CompanyLine;
  readonly requests: number;
}
type Lines = ReadonlyMap<string, Line>;

function columnOf(run: Run, seen: SeenRun | undefined): Column & { readonly lines: Lines | null } {
  const ended = seen?.ended ?? 'stopped';
  const shown = seen?.again ?? seen?.first ?? null;
  const visit = shown?.visit ?? null;
  const contrary = shown?.report.summary.indications['appears-contrary'] ?? 0;
  const loads = seen === undefined ? [] : [seen.first, seen.again].filter((load) => load !== null);
  const counted = run === 'none' ? seen?.first != null : seen?.again != null;
  if (seen === undefined || !counted) return { run, ended, visit, contrary, seen: null, lines: null };
  const lines = linesOf(run, seen);
  const companies = [...lines.values()].map(({ company }) => company);
  const cookies = cookiesLeft(loads.map(({ signals }) => signals));
  return {
    run,
    ended,
    visit,
    contrary,
    lines,
    seen: {
      companies: companies.length,
      tracking: companies.filter(({ tracker }) => tracker).length,
      following: companies.filter(({ tracker, setsIdentifier }) => tracker && setsIdentifier).length,
      cookies: cookies.length,
      identifiers: cookies.filter(couldIdentify).length,
      requests: requestsOf(run, seen),
    },
  };
}

function linesOf(run: Run, { first, again }: SeenRun): Lines {
  const lines = new Map<string, Line>();
  const add = (company: CompanyLine, requests: number): void => {
    if (requests === 0) return;
    const known = lines.get(company.name);
    const identifies = company.setsIdentifier || known?.company.setsIdentifier === true;
    const tracks = company.tracker || known?.company.tracker === true;
    lines.set(company.name, {
      company: { ...company, setsIdentifier: identifies, tracker: tracks },
      requests: requests + (known?.requests ?? 0),
    });
  };
  for (const company of first?.report.companies ?? []) {
    add(company, run === 'none' ? company.requests : afterChoice(company));
  }
  for (const company of again?.report.companies ?? []) add(company, company.requests);
  return lines;
}

function afterChoice({ phases }: CompanyLine): number {
  return chosen.reduce((sum, phase) => sum + (phases[phase] ?? 0), 0);
}

function requestsOf(run: Run, { first, again }: SeenRun): ColumnNumbers['requests'] {
  const total = (load: SeenLoad | null): number => sumOf(load, ({ requests }) => requests);
  const after = run === 'none' ? 0 : sumOf(first, afterChoice);
  return {
    before: total(first) - after,
    after: run === 'none' ? null : after,
    again: again === null ? null : total(again),
  };
}

function sumOf(load: SeenLoad | null, count: (company: CompanyLine) => number): number {
  return (load?.report.companies ?? []).reduce((sum, company) => sum + count(company), 0);
}

function companyRows(columns: ReadonlyMap<Run, Lines | null>): CompanyRow[] {
  const companies = new Map<string, CompanyLine>();
  for (const lines of columns.values()) {
    for (const [name, { company }] of lines ?? []) {
      const tracker = company.tracker || companies.get(name)?.tracker === true;
      companies.set(name, { ...company, tracker });
    }
  }
  const requestsIn = (run: Run, name: string): number | null => {
    const lines = columns.get(run) ?? null;
    return lines === null ? null : (lines.get(name)?.requests ?? 0);
  };
  const rows = [...companies.values()].map(({ name, category, tracker }) => {
    const requests = {
      none: requestsIn('none', name),
      reject: requestsIn('reject', name),
      accept: requestsIn('accept', name),
    };
    return { name, category, tracker, requests, change: changeOf(requests) };
  });
  return rows.sort(
    (a, b) =>
      Number(b.tracker) - Number(a.tracker) ||
      changes.indexOf(a.change) - changes.indexOf(b.change) ||
      totalOf(b) - totalOf(a) ||
      a.name.localeCompare(b.name),
  );
}

function changeOf({ none, reject, accept }: CompanyRow['requests']): Change {
  if (reject === null || none === null) return 'unclear';
  if (reject > 0) return none > 0 ? 'went-on' : 'despite';
  if (accept === null) return 'unclear';
  if (accept === 0) return 'first-only';
  return none > 0 ? 'stopped' : 'accepted-only';
}

function totalOf({ requests }: CompanyRow): number {
  return (requests.none ?? 0) + (requests.reject ?? 0) + (requests.accept ?? 0);
}
