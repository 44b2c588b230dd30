import { signalId, visitId } from '../../core/model/ids.ts';
import type { VisitSummary } from '../../core/model/report.ts';
import type { RequestSignal } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';

/** A light visit of long ago, of which there are thousands. */
export interface SmallVisit {
  readonly visit: Visit;
  readonly signals: readonly RequestSignal[];
  readonly summary: VisitSummary;
}

const sites = 700;
const requests = 6;

/** Visit number `n`, in a tab that no visit of today has. The same number gives the same visit. */
export function smallVisit(n: number, startedAt: number, session: string): SmallVisit {
  const site = `site${(n * 7919) % sites}.example`;
  const host = `www.${site}`;
  return {
    visit: {
      id: visitId(`bench-${n}`),
      kind: 'page',
      session,
      documentId: `bench-document-${n}`,
      tabId: 1_000_000_000 + (n % 40),
      url: `https://${host}/page/${n}`,
      host,
      site,
      title: `Page ${n} of ${site}`,
      startedAt,
      endedAt: null,
      browser: { name: 'Chrome', version: '156.0.0.0' },
      helder: {
        version: '0.1.0',
        ruleSet: { id: 'code', version: '1', sha256: '0'.repeat(64) },
        dataDate: '2026-11-01',
      },
      mode: 'observing',
      private: false,
      gaps: [],
      earlier: { visits: 0, cookies: {}, audience: null, choice: null },
    },
    signals: Array.from({ length: requests }, (_, place) => request(n, place, host)),
    summary: {
      companies: n % 12,
      tracking: n % 7,
      following: n % 4,
      requests,
      stopped: 0,
      indications: { 'appears-contrary': 0, 'strong-indication': n % 2, signal: n % 3, information: 1 },
      principles: [4, 5],
      audience: { directed: 0, likely: 0.3 },
    },
  };
}

function request(n: number, place: number, page: string): RequestSignal {
  const host = place === 0 ? page : `cdn${(n + place * 31) % 90}.example`;
  return {
    id: signalId(`request:${place}.0`),
    kind: 'request',
    at: place * 40,
    trust: 'browser',
    requestId: String(place),
    hop: 0,
    url: `https://${host}/${(n * 131 + place).toString(36)}/file.js?v=`,
    host,
    method: 'GET',
    type: place === 0 ? 'main_frame' : 'script',
    frame: 0,
    initiator: page,
    outcome: 'completed',
    status: 200,
    error: null,
    fromCache: false,
    localAddress: false,
    redirect: null,
    requestHeaders: [['accept', null]],
    responseHeaders: [['content-type', 'application/javascript']],
    setCookies: [],
    cookiesSent: [],
    tracking: null,
    carries: [],
    pageAddress: null,
    upload: null,
  };
}
