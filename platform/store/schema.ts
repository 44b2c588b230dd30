import type { DBSchema } from 'idb';
import type { VisitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { Earlier } from '../../core/model/visit.ts';
import type { VisitHead } from './contract.ts';
import type { Packed } from './pack.ts';

export const databaseName = 'helder';

/** Equals the highest number in migrations/. */
export const databaseVersion = 1;

/** The hot record of a visit: small, because it is rewritten when the visit's summary changes. */
export interface VisitRecord {
  readonly visit: VisitHead;
  readonly earlier: Pick<Earlier, 'visits' | 'audience'>;
  readonly summary: VisitSummary | null;
  /** Present while the visit is open, so that the index `open` holds the open visits alone. */
  readonly open?: 1;
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
}

/** `<domain>|<name>` → hash, and the visit that saw it last. The latest seen at the end; capped (sites.ts). */
export type SiteCookies = Readonly<Record<string, readonly [hash: string, visit: VisitId]>>;

/**
 * Key of a batch or pack: the visit, and how many signals and characters of JSON the visit was given up to and
 * including this record. So the last key alone tells how full a visit is, and later records have greater keys.
 */
export type BatchKey = [visit: VisitId, signals: number, size: number];

export interface HelderSchema extends DBSchema {
  visits: {
    key: VisitId;
    value: VisitRecord;
    indexes: {
      startedAt: [startedAt: number, id: VisitId];
      site: [site: string, startedAt: number, id: VisitId];
      document: string;
      tab: [session: string, tabId: number, startedAt: number];
      open: number;
    };
  };
  /** Live signals, as they come. */
  batches: { key: BatchKey; value: Packed };
  /** Folded signals of closed visits. */
  packs: { key: BatchKey; value: Packed };
  /** Cookie hashes of earlier visits as they were when the visit began: for a replay only. */
  earlier: { key: VisitId; value: Packed };
  judgements: { key: VisitId; value: Packed };
  sites: { key: string; value: SiteRecord };
  siteCookies: { key: string; value: SiteCookies };
}

export const storeNames = [
  'visits',
  'batches',
  'packs',
  'earlier',
  'judgements',
  'sites',
  'siteCookies',
] as const;
export type StoreName = (typeof storeNames)[number];
