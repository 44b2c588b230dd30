import type { ConsentPhase } from '../../../core/model/consent.ts';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation, ObservationData } from '../../../core/model/observation.ts';
import type { CompanyLine, ToldPhase, VisitReport } from '../../../core/model/report.ts';
import { companies, report } from './fixtures.ts';

type Counts = CompanyLine['phases'];

/** The fixtures' visit with other phases; requests of each company by phase, in the order of the fixtures. */
function withConsent(
  starts: readonly (readonly [phase: ToldPhase, seconds: number])[],
  counts: readonly Counts[],
  more: Partial<VisitReport> = {},
  pinged: readonly [company: number, phase: ConsentPhase] | null = null,
): VisitReport {
  const phases = starts.map(([phase, seconds]) => ({
    phase,
    from: new Date(Date.parse(report.startedAt) + seconds * 1000).toISOString(),
  }));
  return {
    ...report,
    consent: { platform: 'Cookievraag', phases },
    companies: companies.flatMap((company, index) => {
      const by = counts[index];
      return by === undefined ? [] : [{ ...company, phases: by }];
    }),
    ...more,
    observations: [...trackers(counts, pinged), ...(more.observations ?? [])],
  };
}

/** What the detector says of the fixtures' trackers; one of them may be sent nothing but pings in a phase. */
function trackers(counts: readonly Counts[], pinged: readonly [number, ConsentPhase] | null): Observation[] {
  return companies.flatMap(({ name, tracker }, index) =>
    tracker
      ? Object.entries(counts[index] ?? {}).map(([phase, requests]) =>
          seen('tracker-by-phase', {
            company: name,
            phase,
            requests,
            shows: pinged?.[0] === index && pinged[1] === phase ? 'ping' : 'identifier',
          }),
        )
      : [],
  );
}

const seen = (kind: string, data: ObservationData): Observation => ({
  id: observationId(kind, JSON.stringify(data)),
  kind,
  trust: 'page',
  data,
  because: [signalId('banner:0.0')],
});

const others: readonly Counts[] = [
  { before: 2, rejected: 1, accepted: 1 },
  { before: 20, rejected: 10, accepted: 12 },
  { before: 8 },
  { before: 2 },
  { accepted: 4 },
];

/** A report for each state that the timeline can be in. */
export const consentReports = {
  asked: withConsent(
    [['before', 0]],
    [{ before: 41 }, { before: 18 }, {}, { before: 12 }, {}, {}, ...others],
    {
      observations: [seen('banner', { layer: 1, reject: 'Alleen noodzakelijk', settings: 'Instellingen' })],
    },
  ),
  refused: withConsent(
    [
      ['before', 0],
      ['rejected', 11],
    ],
    [
      { before: 12, rejected: 29 },
      { before: 3, rejected: 15 },
      { rejected: 6 },
      { before: 12 },
      {},
      {},
      ...others,
    ],
  ),
  heeded: withConsent(
    [
      ['before', 0],
      ['rejected', 11],
    ],
    [{ before: 12 }, { before: 3, rejected: 1 }, {}, {}, {}, {}, ...others],
    { observations: [seen('consent-choice', { what: 'reject', by: 'helder', at: 10_400 })] },
    [1, 'rejected'],
  ),
  agreed: withConsent(
    [
      ['before', 0],
      ['accepted', 11],
    ],
    [
      { accepted: 41 },
      { accepted: 18 },
      { accepted: 6 },
      { before: 2, accepted: 10 },
      { accepted: 5 },
      { accepted: 9 },
      ...others,
    ],
    { observations: [seen('banner-search', { ended: 'found', wayBackText: 'Cookie-instellingen' })] },
  ),
  withdrawn: withConsent(
    [
      ['before', 0],
      ['accepted', 11],
      ['withdrawn', 47],
    ],
    [
      { accepted: 31, withdrawn: 10 },
      { accepted: 18 },
      { withdrawn: 6 },
      { before: 2, accepted: 10, withdrawn: 1 },
      { accepted: 5 },
      { accepted: 9 },
      ...others,
    ],
  ),
  back: withConsent(
    [
      ['before', 0],
      ['rejected', 9],
      ['accepted', 20],
      ['withdrawn', 47],
    ],
    [
      { before: 3, rejected: 2, accepted: 31, withdrawn: 10 },
      { before: 3, accepted: 18 },
      { withdrawn: 6 },
      { accepted: 10, withdrawn: 1 },
      {},
      {},
      ...others,
    ],
  ),
  many: withConsent(
    [
      ['before', 0],
      ['rejected', 11],
    ],
    [],
    {
      observations: Array.from({ length: 64 }, (_, index) =>
        seen('tracker-by-phase', {
          company: `Advertentienetwerk ${index + 1}`,
          phase: index % 3 === 0 ? 'rejected' : 'before',
          requests: 64 - index,
          shows: 'plain',
        }),
      ),
    },
  ),
  earlier: withConsent(
    [['earlier-choice', 0]],
    companies.map(() => ({ 'earlier-choice': 7 })),
  ),
  'earlier-refused': withConsent(
    [['rejected', 0]],
    companies.slice(0, 4).map(() => ({ rejected: 7 })),
  ),
  'not-asked': withConsent(
    [['no-platform', 0]],
    companies.map(() => ({ 'no-platform': 7 })),
    { consent: { platform: null, phases: [{ phase: 'no-platform', from: report.startedAt }] } },
  ),
  'nothing-asked': withConsent([['no-platform', 0]], []),
  unknown: withConsent(
    [['unknown', 0]],
    companies.map(() => ({ unknown: 7 })),
    { gaps: [{ kind: 'late-start', at: report.startedAt, why: 'document older than worker' }] },
  ),
} satisfies Readonly<Record<string, VisitReport>>;

/** The states that the page on a visit is shown in as well: one of each form that differs there. */
export const pageConsentStates = ['asked', 'refused', 'back', 'nothing-asked'] as const;
