import type { Judgement } from '../../core/model/finding.ts';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { Earlier, EarlierChoice, Gap, Visit } from '../../core/model/visit.ts';
import type { Result, StoreProblem } from './problem.ts';

/** A visit without what only a replay needs: small, for lists and the popup's first sentence. */
export type VisitHead = Omit<Visit, 'earlier'>;

/** A visit as lists and the popup get it. */
export interface KeptVisit {
  readonly visit: VisitHead;
  /** null until it was judged for the first time. */
  readonly summary: VisitSummary | null;
}

/** What may change in a visit after it began. `null` in a patch is a value, an absent key is "as it was". */
export type VisitPatch = Partial<
  Pick<Visit, 'documentId' | 'tabId' | 'url' | 'host' | 'site' | 'title' | 'startedAt' | 'mode' | 'earlier'>
> & {
  /** Opens a closed visit again: a page that came back from the back-forward cache. */
  readonly endedAt?: null;
};

/** What became of a write. `waiting` counts signals that are kept in memory and tried again. */
export interface Written {
  /** Visits that do not exist (any more): what was meant for them was dropped. Stop writing to them. */
  readonly missing: readonly VisitId[];
  /** Visits that are full; they carry the gap `too-many-signals`. */
  readonly full: readonly VisitId[];
}

/** Where a page of a list ends; give it as `before` to get the next page. */
interface Place {
  readonly startedAt: number;
  readonly id: VisitId;
}

export interface Page {
  /** At most this many, default 50. */
  readonly limit?: number;
  readonly before?: Place;
}

/** One site in the overview. */
export interface SiteLine {
  readonly site: string;
  /** Visits that are kept, open ones included. */
  readonly visits: number;
  /** Start of the latest of them, epoch milliseconds; null when none is kept. */
  readonly lastAt: number | null;
  readonly audience: Earlier['audience'];
}

export interface SweepOptions {
  /** Visits that began longer ago go; default 90. */
  readonly days?: number;
  /** The oldest closed visits beyond this many bytes go; default 300 MB. */
  readonly maxBytes?: number;
  /** Epoch milliseconds; default the clock. */
  readonly now?: number;
}

export interface Usage {
  readonly visits: number;
  /** What the browser says that Helder's storage takes, null when it does not say. */
  readonly bytes: number | null;
}

/** Something was committed, here or in another part of the extension. */
export type StoreChange =
  | { readonly what: 'visit'; readonly visitId: VisitId }
  | { readonly what: 'deleted'; readonly visitId: VisitId }
  | { readonly what: 'site'; readonly site: string }
  | { readonly what: 'everything' };

/**
 * All that the extension keeps. Made by `openStore` (store.ts); docs/store.md tells the whole.
 *
 * Expected failures come back as `ok: false` with a key for a message; nothing here rejects unless there is a
 * bug. Only the background writes visits, signals and judgements; pages read, delete and set audiences.
 */
export interface Store {
  /** Begins a visit, or replaces one of the same id (its summary stays). */
  putVisit(visit: Visit): Promise<Result<Written>>;
  updateVisit(id: VisitId, patch: VisitPatch): Promise<Result<Written>>;
  /** Adds a gap; the same kind with the same reason is kept once. */
  addGap(id: VisitId, gap: Gap): Promise<Result<Written>>;
  append(id: VisitId, signals: readonly Signal[]): Promise<Result<Written>>;
  /** A whole flush in one transaction. On failure it stays queued, bounded, and is tried again with the next write. */
  appendMany(batches: ReadonlyMap<VisitId, readonly Signal[]>): Promise<Result<Written>>;
  /** Tries what is waiting again. */
  flush(): Promise<Result<Written>>;
  /** Signals in memory that a failing database did not take yet. */
  waiting(): number;
  /** Ends the visit and adds it to what is known of its site, in one transaction. Doing it again is harmless. */
  close(id: VisitId, endedAt: number): Promise<Result<void>>;
  /** Writes nothing when the same judgement and summary are kept already. */
  saveJudgement(id: VisitId, judgement: Judgement, summary: VisitSummary): Promise<Result<Written>>;
  /** Only the few numbers, for a visit that is still running. */
  saveSummary(id: VisitId, summary: VisitSummary): Promise<Result<Written>>;

  /** null when there is no such visit. */
  readVisit(
    id: VisitId,
  ): Promise<Result<{ readonly visit: Visit; readonly summary: VisitSummary | null } | null>>;
  /** Folded: one signal per id, in the order of `at`. */
  readSignals(id: VisitId): Promise<Result<readonly Signal[]>>;
  readJudgement(id: VisitId): Promise<Result<Judgement | null>>;
  /** The visit of a top document. */
  visitByDocument(documentId: string): Promise<Result<KeptVisit | null>>;
  latestVisitOfTab(tabId: number, session: string): Promise<Result<KeptVisit | null>>;
  /** Visits that were not closed; without a session, of all sessions (a crash leaves some behind). */
  openVisits(session?: string): Promise<Result<readonly KeptVisit[]>>;
  /** Newest first. */
  listVisits(page?: Page): Promise<Result<readonly KeptVisit[]>>;
  visitsOfSite(site: string, page?: Page): Promise<Result<readonly KeptVisit[]>>;
  /** Latest visited first. */
  sites(limit?: number): Promise<Result<readonly SiteLine[]>>;
  /** What to store as `Visit.earlier` of a visit that begins now. */
  earlierOf(site: string): Promise<Result<Earlier>>;
  /** Whether a page of this site was visited before a moment (epoch milliseconds), private windows and comparisons aside. */
  visitedSite(site: string, before: number): Promise<Result<boolean>>;
  /** Remembers what was chosen in a banner on a visit that was written, for the site's later visits. */
  setChoice(visit: Pick<Visit, 'site' | 'id'>, choice: EarlierChoice): Promise<Result<void>>;
  setAudience(site: string, audience: Earlier['audience']): Promise<Result<void>>;

  deleteVisit(id: VisitId): Promise<Result<void>>;
  /** Also what the person said of the site. */
  deleteSite(site: string): Promise<Result<void>>;
  deleteEverything(): Promise<Result<void>>;
  /** Retention; resolves to the number of visits that went. For an alarm. */
  sweep(options?: SweepOptions): Promise<Result<number>>;
  usage(): Promise<Result<Usage>>;

  /** Why the database could not be opened, or the last write failed; null when all is well, or was not tried yet. */
  problem(): StoreProblem | null;
  /**
   * The database was not there when it was opened. Both browsers throw a corrupt one away without a word; who
   * remembers elsewhere that there was one can tell the person.
   */
  isNew(): boolean;
  /** Called after commits of the other parts of the extension (not of this Store itself). */
  onChange(callback: (change: StoreChange) => void, signal: AbortSignal): void;
  /** Lets go of the database, e.g. before a test ends. A later call opens it again. */
  release(): void;
}
