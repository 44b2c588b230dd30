import type { ComponentChildren } from 'preact';
import { AboutPage } from '../../../components/about-page.tsx';
import { catalogue } from '../../../components/catalogue-data.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useLanguage } from '../../../components/language.tsx';
import { PageMessage } from '../../../components/page-message.tsx';
import { PageShell } from '../../../components/page-shell.tsx';
import { SettingsPage, type ShownSettings } from '../../../components/settings-page.tsx';
import type { SiteVisits } from '../../../components/site-row.tsx';
import { VisitPage } from '../../../components/visit-page.tsx';
import { VisitsPage } from '../../../components/visits-page.tsx';
import { WelcomePage } from '../../../components/welcome-page.tsx';
import { visitId } from '../../../core/model/ids.ts';
import type { VisitReport } from '../../../core/model/report.ts';
import type { Signal } from '../../../core/model/signal.ts';
import type { MessageKey } from '../../../locales/translate.ts';
import { adReports, pageAdStates } from './ad-reports.ts';
import { comparisonScenes } from './comparison-scenes.tsx';
import { consentReports, pageConsentStates } from './consent-reports.ts';
import { report, summary, visit } from './fixtures.ts';
import { signals } from './signals.ts';

const nothing = () => undefined;

const settings: ShownSettings = {
  pausedEverywhere: false,
  pausedSites: ['bank.example', 'school.example'],
  recordPrivate: false,
  recordFiles: false,
  retentionDays: 90,
  maxMegabytes: 500,
};
const moment = Date.UTC(2026, 10, 24, 13, 5);
const sites = ['spelletjes.example', 'nieuws.example', 'winkel.example', 'gemeente.example'].map(
  (site, index) => ({
    site,
    visits: 1 + index * 7,
    lastAt: moment - index * 7_200_000,
  }),
);
const siteVisits: SiteVisits = {
  more: true,
  visits: [0, 1, 2].map((index) => ({
    visit: { ...visit, id: visitId(`v-${index}`), startedAt: moment - index * 3_600_000 },
    summary: index === 2 ? null : { ...summary, following: index === 1 ? 0 : 4 },
  })),
};
const loaded = new Map(sites.map(({ site }) => [site, siteVisits]));
const doings = { load: nothing, deleteVisit: nothing, deleteSite: nothing, deleteAll: nothing };

interface ShellProps {
  readonly part: 'visits' | 'settings' | 'about' | null;
  readonly title: Extract<MessageKey, `${string}.title`>;
  readonly status?: boolean;
  readonly children: ComponentChildren;
}

function Shell({ part, title, status = false, children }: ShellProps) {
  const { t } = useLanguage();
  return (
    <PageShell part={part} title={t(title as 'visits.title')} status={status ? t('done.saved') : ''}>
      {children}
    </PageShell>
  );
}

const settingsScene = (access: boolean, change: Partial<ShownSettings> = {}) => (
  <Shell part="settings" title="settings.title" status={!access}>
    <SettingsPage
      settings={{ ...settings, ...change }}
      used={37}
      access={access}
      privateAllowed={access}
      onChange={nothing}
      onGrant={nothing}
      onDeleteAll={nothing}
    />
  </Shell>
);

const aboutScene = (dataDate: string) => (
  <Shell part="about" title="about.title">
    <AboutPage
      version="0.1.0"
      ruleSet={visit.helder.ruleSet}
      dataDate={dataDate}
      sources={[
        { name: 'third-party-web', date: '2026-10-05', licence: 'MIT' },
        { name: 'AdGuard Tracking Protection', date: '2026-03-20', licence: 'GPL-3.0' },
      ]}
      notices={'third-party-web\nCopyright Patrick Hulce\nMIT License\n'.repeat(12)}
      licences={[{ name: 'preact', text: 'The MIT License (MIT)' }]}
      now={Date.UTC(2026, 10, 24)}
    />
  </Shell>
);

function Deletion() {
  const { t } = useLanguage();
  return (
    <ConfirmDialog
      question={{
        title: t('confirm.site.title', { site: 'spelletjes.example' }),
        text: t('confirm.site.text', { count: 7 }),
        action: t('confirm.site.action'),
        onYes: nothing,
      }}
      onClose={nothing}
    />
  );
}

function Missing() {
  const { t } = useLanguage();
  return <PageMessage title={t('visit.missing.title')} text={t('visit.missing.text')} />;
}

const visitsScene = (empty: boolean) => (
  <Shell part="visits" title="visits.title">
    <VisitsPage sites={empty ? [] : sites} visits={loaded} doings={doings} />
  </Shell>
);

const visitScene = (told: VisitReport, gaps: VisitReport['gaps'], seen: readonly Signal[] = signals) => (
  <Shell part="visits" title="visit.title">
    <VisitPage
      visit={{ ...visit, gaps }}
      report={told}
      signals={seen}
      catalogue={catalogue}
      onExport={nothing}
      onDelete={nothing}
    />
  </Shell>
);

/** Every full page in each of its states, by name. */
export const pageScenes: Readonly<Record<string, () => ComponentChildren>> = {
  'page-visit': () =>
    visitScene(report, [
      { kind: 'late-start', at: '2026-11-24T13:05:00.000Z', why: 'document older than worker' },
    ]),
  ...Object.fromEntries(
    pageConsentStates.map((state) => [
      `page-visit-consent-${state}`,
      () => visitScene(consentReports[state], consentReports[state].gaps),
    ]),
  ),
  ...Object.fromEntries(
    pageAdStates.map((state) => [
      `page-visit-ads-${state}`,
      () => visitScene(adReports[state], adReports[state].gaps, []),
    ]),
  ),
  'page-visit-missing': () => (
    <Shell part="visits" title="visit.title">
      <Missing />
    </Shell>
  ),
  'page-visits': () => visitsScene(false),
  'page-visits-empty': () => visitsScene(true),
  'page-visits-delete': () => (
    <>
      {visitsScene(false)}
      <Deletion />
    </>
  ),
  'page-settings': () => settingsScene(true),
  'page-settings-withheld': () => settingsScene(false, { pausedSites: [], pausedEverywhere: true }),
  'page-about': () => aboutScene('2026-11-20'),
  'page-about-old': () => aboutScene('2026-07-01'),
  'page-about-very-old': () => aboutScene('2025-07-01'),
  ...comparisonScenes,
  'page-welcome': () => (
    <Shell part={null} title="welcome.title">
      <WelcomePage access={false} refused={false} onGrant={nothing} />
    </Shell>
  ),
  'page-welcome-refused': () => (
    <Shell part={null} title="welcome.title">
      <WelcomePage access={false} refused onGrant={nothing} />
    </Shell>
  ),
  'page-welcome-granted': () => (
    <Shell part={null} title="welcome.title">
      <WelcomePage access refused={false} onGrant={nothing} />
    </Shell>
  ),
};
