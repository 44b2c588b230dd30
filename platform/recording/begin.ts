import { browser } from 'wxt/browser';
import { type VisitId, visitId } from '../../core/model/ids.ts';
import type { ComparisonMark, Visit } from '../../core/model/visit.ts';
import { hostOf, reduceUrl } from '../../core/reduce/url.ts';

export interface NewVisit {
  readonly kind: Visit['kind'];
  readonly session: string;
  /** What makes the visit's id within the session: the document's id, a request's id, a site. */
  readonly key: string;
  readonly documentId: string | null;
  readonly tabId: number | null;
  readonly url: string;
  readonly site: string;
  readonly startedAt: number;
  readonly private: boolean;
  readonly helder: Visit['helder'];
  readonly earlier: Visit['earlier'];
  readonly gaps?: Visit['gaps'];
  readonly comparison?: ComparisonMark;
}

/** The id of the visit of a document, a request or a site within a session. */
export function idOf(session: string, key: string): VisitId {
  return visitId(`v-${session.slice(0, 8)}-${key}`);
}

/** A visit as it begins. Its id follows from session and key, so that a worker that starts anew finds the same one. */
export function newVisit(given: NewVisit): Visit {
  return {
    id: idOf(given.session, given.key),
    kind: given.kind,
    session: given.session,
    documentId: given.documentId,
    tabId: given.tabId,
    url: reduceUrl(given.url),
    host: hostOf(given.url),
    site: given.site,
    title: '',
    startedAt: Math.round(given.startedAt),
    endedAt: null,
    browser: browserInUse(),
    helder: given.helder,
    mode: 'observing',
    private: given.private,
    ...(given.comparison !== undefined && { comparison: given.comparison }),
    gaps: given.gaps ?? [],
    earlier: given.earlier,
  };
}

/** Name and version of the browser, from its user agent: there is no other way that both browsers share. */
function browserInUse(): Visit['browser'] {
  const agent = navigator.userAgent;
  const firefox = /Firefox\/([\d.]+)/.exec(agent)?.[1];
  if (firefox !== undefined) return { name: 'Firefox', version: firefox };
  const edge = /Edg\/([\d.]+)/.exec(agent)?.[1];
  if (edge !== undefined) return { name: 'Edge', version: edge };
  return { name: 'Chrome', version: /Chrome\/([\d.]+)/.exec(agent)?.[1] ?? 'unknown' };
}

/** The version in the manifest. */
export function helderVersion(): string {
  return browser.runtime.getManifest().version;
}
