import type { DBSchema } from 'idb';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Earlier, EarlierChoice } from '../../core/model/visit.ts';
import type { VisitHead } from './contract.ts';
import type { Packed } from './pack.ts';

export const databaseName = 'helder';

/** Equals the highest number in migrations/. */
export const databaseVersion = 1;

/** A visit as it began, and what can be searched for. Hardly ever written again: that would write each index again. */
export interface VisitRecord {
  readonly visit: VisitHead;
  readonly earlier: Pick<Earlier, 'visits' | 'audience'> & Partial<Pick<Earlier, 'choice'>>;
}

/** What changes of a visit while it runs and when it ends: small, and in no index but `open`. */
export interface VisitState {
  /** Stands above the same fields of the visit. */
  readonly changed: Pick<VisitHead, 'endedAt' | 'gaps'> & Partial<VisitHead>;
  readonly summary: VisitSummary | null;
  /** Fingerprint of the judgement and summary that are kept, so that the same ones are not written again. */
  readonly judged?: string;
  /** Present while the visit is open, so that the index `open` holds the open visits alone. */
  readonly open?: 1;
  /** Its site's record counts it: it was closed once. A page that comes back is open again and still counted. */
  readonly counted?: 1;
  /** Bytes of its packed signals and judgement, for the size cap. */
  readonly bytes: { readonly signals: number; readonly judgement: number };
}

/** What outlives a visit: what is known of its site. Small, for the overview. */
export interface SiteRecord {
  readonly site: string;
  /** Closed page visits that are kept. */
  readonly visits: number;
  /** Start of the latest visit that is kept and closed; null when there is none. */
  readonly lastAt: number | null;
  readonly audience: Earlier['audience'];
  /** The last choice that was seen on the site. Absent in records of before consent was looked at. */
  readonly choice?: EarlierChoice & { readonly visit: VisitId };
}

/** Hashes of the lasting cookies that visits to a site saw last. */
export interface SiteCookies {
  /** Visits that `seen` points into. */
  readonly visits: readonly VisitId[];
  /** `<domain>|<name>` → hash, and the place of the visit that saw it last. The latest seen at the end; capped (site.ts). */
  readonly seen: Readonly<Record<string, readonly [hash: string, visit: number]>>;
}

/**
 * Key of a batch or pack: the visit; how many signals and characters of JSON the visit was given up to and including
 * this record; how many live batches it has with this one. So the last key alone tells how full and how scattered a
 * visit is, and later records have greater keys.
 */
export type BatchKey = [visit: VisitId, signals: number, size: number, live: number];

export interface HelderSchema extends DBSchema {
  visits: {
    key: VisitId;
    value: VisitRecord;
    indexes: {
      startedAt: [startedAt: number, id: VisitId];
      site: [site: string, startedAt: number, id: VisitId];
      document: string;
      tab: [session: string, tabId: number, startedAt: number];
    };
  };
  states: { key: VisitId; value: VisitState; indexes: { open: number } };
  /** Live signals, as they come. */
  batches: { key: BatchKey; value: Packed };
  /** Many batches of a long visit, folded into one. Their keys lie below those of its batches. */
  packs: { key: BatchKey; value: Packed };
  /** Cookie hashes of earlier visits as they were when the visit began: for a replay only. */
  earlier: { key: VisitId; value: Packed };
  judgements: { key: VisitId; value: Packed };
  sites: { key: string; value: SiteRecord };
  siteCookies: { key: string; value: SiteCookies };
}

export const storeNames = [
  'visits',
  'states',
  'batches',
  'packs',
  'earlier',
  'judgements',
  'sites',
  'siteCookies',
] as const;
export type StoreName = (typeof storeNames)[number];
