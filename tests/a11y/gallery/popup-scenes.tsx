import type { ComponentChildren } from 'preact';
import { AdOutline } from '../../../components/ad-outline.tsx';
import { catalogue } from '../../../components/catalogue-data.ts';
import { pages } from '../../../components/pages.ts';
import { Popup } from '../../../components/popup.tsx';
import type { PopupDoings } from '../../../components/popup-actions.tsx';
import { PopupDetails } from '../../../components/popup-details.tsx';
import { databaseProblems, notObservedReasons, type PopupState } from '../../../components/popup-state.ts';
import type { VisitReport } from '../../../core/model/report.ts';
import { gapKinds } from '../../../core/model/visit.ts';
import { adReports } from './ad-reports.ts';
import { offerDetails } from './comparison-scenes.tsx';
import { consentReports } from './consent-reports.ts';
import { report, summary, visit } from './fixtures.ts';

const nothing = () => undefined;
const doings: PopupDoings = {
  pauseSite: nothing,
  resumeSite: nothing,
  resumeEverywhere: nothing,
  grantAccess: nothing,
  reload: nothing,
  retry: nothing,
  open: nothing,
};

const calm = {
  ...summary,
  companies: 0,
  tracking: 0,
  following: 0,
  principles: [],
  audience: { directed: 0, likely: 0 },
};
const calmReport = {
  ...report,
  companies: [],
  summary: calm,
  audience: { directed: 0, likely: 0, because: [] },
  findings: report.findings.map((item) =>
    item.outcome === 'indication' ? { ...item, outcome: 'nothing-seen' as const, certainty: null } : item,
  ),
};
const gaps = gapKinds.map((kind) => ({ kind, at: '2026-11-24T13:05:00.000Z', why: 'queue lost' }));

const scene = (state: PopupState, details: ComponentChildren = null, host: string | null = visit.host) => (
  <Popup state={state} host={host} doings={doings} details={details} />
);
const details = <PopupDetails report={report} catalogue={catalogue} />;

const adScene = (told: VisitReport, { on = false, failed = false } = {}) =>
  scene(
    { kind: 'observed', visit, summary, report: told },
    <PopupDetails
      report={told}
      catalogue={catalogue}
      outline={<AdOutline on={on} failed={failed} onChange={nothing} />}
      allAds={{ href: pages.visit(visit.id), onOpen: nothing }}
    />,
  );

/** Every state of the popup, by name. */
export const popupScenes: Readonly<Record<string, () => ComponentChildren>> = {
  'popup-loading': () => scene({ kind: 'loading' }),
  'popup-sentence-only': () => scene({ kind: 'observed', visit, summary, report: null }),
  'popup-observed': () => scene({ kind: 'observed', visit, summary, report }, details),
  'popup-gap': () => scene({ kind: 'observed', visit: { ...visit, gaps }, summary, report }, details),
  'popup-many': () =>
    scene({
      kind: 'observed',
      visit,
      summary: { ...summary, companies: 87, tracking: 61, following: 34 },
      report: null,
    }),
  'popup-one': () =>
    scene({
      kind: 'observed',
      visit,
      summary: { ...summary, companies: 1, tracking: 0, following: 0, audience: { directed: 0, likely: 65 } },
      report: null,
    }),
  'popup-nothing-seen': () =>
    scene(
      { kind: 'nothing-seen', visit, summary: calm, report: calmReport },
      <PopupDetails report={calmReport} catalogue={catalogue} />,
    ),
  ...Object.fromEntries(
    Object.entries(consentReports).map(([state, told]) => [
      `popup-consent-${state}`,
      () =>
        scene(
          { kind: 'observed', visit, summary, report: told },
          <PopupDetails report={told} catalogue={catalogue} />,
        ),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(adReports).map(([state, told]) => [`popup-ads-${state}`, () => adScene(told)]),
  ),
  'popup-ads-outline-on': () => adScene(adReports.shown, { on: true }),
  'popup-ads-outline-failed': () => adScene(adReports.shown, { failed: true }),
  'popup-compare-offer': () => scene({ kind: 'observed', visit, summary, report }, offerDetails.offer),
  'popup-compare-hindered': () => scene({ kind: 'observed', visit, summary, report }, offerDetails.hindered),
  'popup-access-withheld': () => scene({ kind: 'access-withheld' }),
  'popup-paused-site': () => scene({ kind: 'paused', scope: 'site', host: visit.host }),
  'popup-paused-everywhere': () => scene({ kind: 'paused', scope: 'everywhere', host: visit.host }),
  ...Object.fromEntries(
    notObservedReasons.map((reason) => [
      `popup-${reason}`,
      () => scene({ kind: 'not-observed', reason }, null, reason === 'pdf' ? visit.host : null),
    ]),
  ),
  ...Object.fromEntries(
    databaseProblems.map((problem) => [
      `popup-${problem}`,
      () => scene({ kind: 'database', problem, detail: 'VersionError: the requested version is less' }),
    ]),
  ),
};
