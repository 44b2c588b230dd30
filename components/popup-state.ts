import type { VisitReport, VisitSummary } from '../core/model/report.ts';
import type { Visit } from '../core/model/visit.ts';

/** Why the database cannot be read; the keys of platform/store. */
export const databaseProblems = [
  'database-newer',
  'database-blocked',
  'database-corrupt',
  'upgrade-failed',
  'storage-full',
  'storage-unavailable',
  'storage-failed',
  'visit-damaged',
] as const;
type DatabaseProblem = (typeof databaseProblems)[number];

/** Why a page was not observed at all. */
export const notObservedReasons = [
  'browser-page',
  'store-page',
  'pdf',
  'opened-before-install',
  'file',
  'private',
] as const;
type NotObservedReason = (typeof notObservedReasons)[number];

/** What of a visit the popup shows. */
export type SeenVisit = Pick<Visit, 'id' | 'host' | 'site' | 'endedAt' | 'gaps'>;

/** All that the popup can be. Gaps are part of the visit and shown on top of `observed` and `nothing-seen`. */
export type PopupState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'observed' | 'nothing-seen';
      readonly visit: SeenVisit;
      readonly summary: VisitSummary;
      /** null until the rest is there: the first sentence does not wait for it. */
      readonly report: VisitReport | null;
    }
  | { readonly kind: 'not-observed'; readonly reason: NotObservedReason }
  | { readonly kind: 'access-withheld' }
  | { readonly kind: 'paused'; readonly scope: 'site' | 'everywhere'; readonly host: string }
  | { readonly kind: 'database'; readonly problem: DatabaseProblem; readonly detail: string };

/** What the popup knows about the tab, the settings and the store. */
export interface PopupInput {
  /** The tab's address; null when the browser does not tell it: a page of the browser, or no access. */
  readonly url: string | null;
  readonly private: boolean;
  /** Helder may watch this page; null while that is not known. */
  readonly access: boolean | null;
  readonly settings: {
    readonly pausedEverywhere: boolean;
    readonly sitePaused: boolean;
    readonly recordPrivate: boolean;
    readonly recordFiles: boolean;
  };
  readonly problem: { readonly key: DatabaseProblem; readonly detail: string } | null;
  /** The visit that is in the tab now; null when none is kept, undefined while that is being looked up. */
  readonly visit: SeenVisit | null | undefined;
  readonly summary: VisitSummary | null;
  readonly report: VisitReport | null;
}

/** Which state the popup is in. The order says which reason weighs most. */
export function popupState(input: PopupInput): PopupState {
  const { url, settings, visit, problem } = input;
  if (problem !== null) return { kind: 'database', problem: problem.key, detail: problem.detail };
  const place = url === null ? null : placeOf(url);
  if (place?.reason !== undefined && !(place.reason === 'file' && settings.recordFiles)) {
    return { kind: 'not-observed', reason: place.reason };
  }
  if (input.private && !settings.recordPrivate) return { kind: 'not-observed', reason: 'private' };
  if (settings.pausedEverywhere) return { kind: 'paused', scope: 'everywhere', host: place?.host ?? '' };
  if (settings.sitePaused) return { kind: 'paused', scope: 'site', host: place?.host ?? '' };
  if (input.access === false) return { kind: 'access-withheld' };
  if (visit === undefined || input.access === null) return { kind: 'loading' };
  if (place?.pdf === true && (input.summary?.companies ?? 0) === 0) {
    return { kind: 'not-observed', reason: 'pdf' };
  }
  if (visit !== null) return observed(visit, input);
  if (place === null) return { kind: 'not-observed', reason: 'browser-page' };
  return { kind: 'not-observed', reason: 'opened-before-install' };
}

function observed(visit: SeenVisit, { summary, report }: PopupInput): PopupState {
  if (summary === null) return { kind: 'loading' };
  const kind = summary.companies === 0 && summary.worst === undefined ? 'nothing-seen' : 'observed';
  return { kind, visit, summary, report };
}

interface Place {
  readonly host: string;
  /** By its name: what the browser's viewer shows is no page that can be watched. */
  readonly pdf: boolean;
  /** Set when no extension, or Helder by choice, watches there. */
  readonly reason?: NotObservedReason;
}

const storeHosts: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
]);

function placeOf(address: string): Place {
  if (!URL.canParse(address)) return { host: '', pdf: false, reason: 'browser-page' };
  const url = new URL(address);
  const place = { host: url.hostname, pdf: url.pathname.toLowerCase().endsWith('.pdf') };
  if (url.protocol === 'file:') return { ...place, reason: 'file' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ...place, reason: 'browser-page' };
  if (isStore(url)) return { ...place, reason: 'store-page' };
  return place;
}

function isStore(url: URL): boolean {
  if (storeHosts.has(url.hostname))
    return url.hostname !== 'microsoftedge.microsoft.com' || url.pathname.startsWith('/addons');
  return url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore');
}
