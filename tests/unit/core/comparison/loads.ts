import type { SeenLoad } from '../../../../core/comparison/run.ts';
import { signalId, visitId } from '../../../../core/model/ids.ts';
import type { CompanyLine, VisitReport } from '../../../../core/model/report.ts';
import type { CookieSignal, ReducedCookie } from '../../../../core/model/signal.ts';

/** A company as a report has it. */
export const line = (name: string, requests: number, change: Partial<CompanyLine> = {}): CompanyLine => ({
  name,
  category: 'advertising',
  tracker: true,
  country: null,
  hosts: [],
  requests,
  stopped: 0,
  setsIdentifier: false,
  phases: {},
  cookies: [],
  named: true,
  ...change,
});

export const cookie = (name: string, change: Partial<ReducedCookie> = {}): ReducedCookie => ({
  name,
  domain: 'krant.example',
  hostOnly: false,
  path: '/',
  lifetime: 3600,
  secure: true,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  length: 5,
  bits: 10,
  hash: null,
  ...change,
});

export const inJar = (kept: ReducedCookie, at = 0): CookieSignal => ({
  id: signalId(`cookie:${kept.name}`),
  kind: 'cookie',
  trust: 'browser',
  at,
  cookie: kept,
  before: false,
});

export function load(companies: readonly CompanyLine[], signals: SeenLoad['signals'] = []): SeenLoad {
  const report: VisitReport = {
    url: 'https://krant.example/',
    finalUrl: 'https://krant.example/',
    title: 'Krant',
    startedAt: '2026-11-24T13:00:00.000Z',
    endedAt: null,
    outcome: 'ok',
    mode: 'observing',
    audience: { directed: 0, likely: 0, because: [] },
    consent: { platform: null, phases: [] },
    gaps: [],
    companies,
    ads: [],
    observations: [],
    findings: [],
    summary: {
      companies: companies.length,
      tracking: 0,
      following: 0,
      requests: 0,
      stopped: 0,
      indications: { 'appears-contrary': 0, 'strong-indication': 0, signal: 0, information: 0 },
      principles: [],
      audience: { directed: 0, likely: 0 },
    },
  };
  return { visit: visitId('v-1'), report, signals };
}
