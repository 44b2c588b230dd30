import { findingId, observationId, signalId, visitId } from '../../../core/model/ids.ts';
import type { CompanyLine, ReportedFinding, VisitReport, VisitSummary } from '../../../core/model/report.ts';
import type { Text } from '../../../core/model/rule.ts';
import type { Visit } from '../../../core/model/visit.ts';

/** One visit to a made-up games site for children, with made-up companies: what the gallery shows. */
export const id = visitId('v-0123456789abcdef');
const startedAt = Date.UTC(2026, 10, 24, 13, 5);

const company = (
  name: string,
  category: CompanyLine['category'],
  more: Partial<CompanyLine> = {},
): CompanyLine => ({
  name,
  category,
  tracker: true,
  country: 'US',
  hosts: [`t.${name.toLowerCase().replaceAll(/\W/g, '')}.example`],
  requests: 3,
  stopped: 0,
  phases: {},
  setsIdentifier: false,
  cookies: [],
  named: true,
  ...more,
});

export const companies: readonly CompanyLine[] = [
  company('Bright Auction', 'advertising', {
    setsIdentifier: true,
    requests: 41,
    cookies: ['uid', 'ba_sync'],
    hosts: ['bid.brightauction.example', 'sync.brightauction.example', 'cdn.brightauction.example'],
  }),
  company('Mosaic Media', 'advertising', {
    setsIdentifier: true,
    requests: 18,
    cookies: ['mm_id'],
    country: 'NL',
  }),
  company('Reclamehuis', 'advertising', { requests: 6, country: 'DE' }),
  company('Telraam', 'analytics', {
    setsIdentifier: true,
    requests: 12,
    cookies: ['_tr', '_tr_session'],
    country: 'IE',
  }),
  company('Plein Netwerk', 'social', { setsIdentifier: true, requests: 5, cookies: ['_pn'] }),
  company('Kijkterug', 'session-replay', { requests: 9, country: 'FR' }),
  company('Tagdoos', 'tag-manager', { tracker: false, requests: 2 }),
  company('Snelweg CDN', 'cdn', { tracker: false, requests: 30 }),
  company('Wolkenhuis', 'hosting', { tracker: false, requests: 8, country: 'LU' }),
  company('Cookievraag BV', 'consent', { tracker: false, requests: 2, country: 'NL', cookies: ['consent'] }),
  company('Letterbak', 'content', { tracker: false, requests: 4 }),
  company('x9-static-onbekend.example', 'unknown', {
    tracker: false,
    requests: 1,
    country: null,
    named: false,
    hosts: ['a1.x9-static-onbekend.example'],
  }),
];

export const summary: VisitSummary = {
  companies: 12,
  tracking: 6,
  following: 4,
  requests: 171,
  stopped: 0,
  indications: { 'appears-contrary': 1, 'strong-indication': 2, signal: 1, information: 1 },
  principles: [3, 4, 6, 7],
  audience: { directed: 75, likely: 80 },
};

const same = (nl: string, en: string): Text => ({ nl, en });

const finding = (
  rule: string,
  principles: readonly number[],
  more: Partial<ReportedFinding>,
): ReportedFinding => ({
  id: findingId(id, rule),
  rule,
  principles,
  outcome: 'nothing-seen',
  certainty: null,
  severity: null,
  title: same(rule, rule),
  seen: same('', ''),
  because: [],
  unknown: [],
  ...more,
});

const indication = (
  rule: string,
  principles: readonly number[],
  certainty: NonNullable<ReportedFinding['certainty']>,
  title: Text,
  seen: Text,
): ReportedFinding =>
  finding(rule, principles, {
    outcome: 'indication',
    certainty,
    severity: 3,
    title,
    seen,
    because: [observationId('third-party-identifier', 'bid.brightauction.example')],
  });

export const findings: readonly ReportedFinding[] = [
  indication(
    'profiling.tracker-count-on-child-page',
    [7, 8, 3],
    'appears-contrary',
    same('Volgers op een pagina voor kinderen', 'Trackers on a page for children'),
    same('Op deze pagina voor kinderen zagen wij 6 volgers.', 'On this page for children we saw 6 trackers.'),
  ),
  indication(
    'profiling.third-party-id-cookie',
    [7, 3],
    'strong-indication',
    same('Andere bedrijven zetten een volgcookie', 'Other companies set a tracking cookie'),
    same(
      '4 bedrijven zetten een nummer op je apparaat. Daarmee herkennen zij je op andere sites.',
      '4 companies put a number on your device. With it they recognise you on other sites.',
    ),
  ),
  indication(
    'profiling.cookie-sync',
    [7],
    'strong-indication',
    same('Bedrijven vergelijken hun nummers van jou', 'Companies match your ID'),
    same(
      'Bright Auction gaf jouw nummer door aan Mosaic Media.',
      'Bright Auction passed your number on to Mosaic Media.',
    ),
  ),
  indication(
    'profiling.session-replay',
    [3, 7],
    'signal',
    same('Een bedrijf kan meekijken met wat je doet', 'A company may watch what you do'),
    same('De pagina haalde code op van Kijkterug.', 'The page fetched code of Kijkterug.'),
  ),
  indication(
    'transparency.transfer',
    [4, 3],
    'information',
    same('Gegevens gaan naar een land buiten Europa', 'Data leaves Europe'),
    same(
      '5 bedrijven op deze pagina zijn van buiten Europa.',
      '5 companies on this page are from outside Europe.',
    ),
  ),
  finding('profiling.bounce-tracking', [7], {
    title: same('Je werd langs een volger gestuurd', 'You were sent past a tracker'),
  }),
  finding('privacydesign.insecure', [6], {
    title: same('Verbinding zonder slot', 'Connection without a lock'),
  }),
  finding('profiling.first-party-ad-id', [6, 7], {
    outcome: 'undetermined',
    title: same('De site zelf zet een reclamenummer', 'The site itself sets an advertising number'),
    unknown: [
      { fact: 'profiling.consentState', reason: 'consent-state-unknown' },
      { fact: 'profiling.longLived', reason: 'first-visit' },
    ],
  }),
  finding('profiling.school-page-tracker', [9], {
    outcome: 'not-applicable',
    title: same('Volgers op een pagina van een school', 'Trackers on a school page'),
  }),
  finding('governance.code-claim', [10], {
    outcome: 'ask-a-person',
    title: same('De site zegt een code te volgen', 'The site says that it follows a code'),
  }),
];

export const report: VisitReport = {
  url: 'https://spelletjes.example/',
  finalUrl: 'https://spelletjes.example/kleuters/puzzel',
  title: 'Puzzels voor kleuters – Spelletjesplein',
  startedAt: new Date(startedAt).toISOString(),
  endedAt: new Date(startedAt + 64_000).toISOString(),
  outcome: 'ok',
  mode: 'observing',
  audience: { directed: 75, likely: 80, because: [] },
  consent: {
    platform: 'Cookievraag',
    phases: [{ phase: 'unknown', from: new Date(startedAt).toISOString() }],
  },
  gaps: [],
  companies,
  ads: [],
  observations: [
    {
      id: observationId('pixel-event', 'meta:ViewContent'),
      kind: 'pixel-event',
      trust: 'browser',
      data: {
        vendor: 'meta',
        company: 'Meta',
        service: 'Meta',
        event: 'ViewContent',
        act: 'view-product',
        told: ['product', 'value', 'currency', 'email-hashed'],
        products: ['Houten puzzel'],
        searched: null,
        value: '19.95',
        currency: 'EUR',
        contact: 'hashed',
        consent: null,
        throughSite: false,
        hosts: ['www.facebook.com'],
        times: 2,
        at: 900,
      },
      because: [signalId('pixel-event:12.0:0')],
    },
    {
      id: observationId('third-party-identifier', 'bid.brightauction.example'),
      kind: 'third-party-identifier',
      trust: 'browser',
      data: { company: 'Bright Auction', cookie: 'uid', days: 390, hosts: ['bid.brightauction.example'] },
      because: [signalId('request:10.0')],
    },
    {
      id: observationId('session-replay', 't.kijkterug.example'),
      kind: 'session-replay',
      trust: 'page',
      data: { company: 'Kijkterug' },
      because: [signalId('request:14.0'), signalId('request:15.0')],
    },
  ],
  findings,
  summary,
};

export const visit: Visit = {
  id,
  kind: 'page',
  session: 's-1',
  documentId: 'D',
  tabId: 7,
  url: 'https://spelletjes.example/kleuters/puzzel',
  host: 'spelletjes.example',
  site: 'spelletjes.example',
  title: 'Puzzels voor kleuters – Spelletjesplein',
  startedAt,
  endedAt: startedAt + 64_000,
  browser: { name: 'Chromium', version: '156' },
  helder: {
    version: '0.1.0',
    ruleSet: { id: 'nl.codekinderrechten', version: '1', sha256: 'ab'.repeat(32) },
    dataDate: '2026-11-20',
  },
  mode: 'observing',
  private: false,
  gaps: [],
  earlier: { visits: 0, cookies: {}, audience: null, choice: null },
};
