import arrowLeft from '@tabler/icons/outline/arrow-left.svg?raw';
import download from '@tabler/icons/outline/download.svg?raw';
import trash from '@tabler/icons/outline/trash.svg?raw';
import { useMemo } from 'preact/hooks';
import type { VisitReport } from '../core/model/report.ts';
import type { Signal } from '../core/model/signal.ts';
import { AdVisit } from './ad-visit.tsx';
import { Button } from './button.tsx';
import type { Catalogue } from './catalogue.ts';
import { Companies } from './companies.tsx';
import { ConsentTimeline } from './consent-timeline.tsx';
import { ConsentTold, hasConsentTold } from './consent-told.tsx';
import { cookieRows } from './cookie-rows.ts';
import { Cookies } from './cookies.tsx';
import { firstSentence } from './first-sentence.ts';
import { Gaps } from './gaps.tsx';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Observations } from './observations.tsx';
import { Orbit, OrbitLegend } from './orbit.tsx';
import { OtherSignals } from './other-signals.tsx';
import { pages } from './pages.ts';
import { Principles } from './principles.tsx';
import { requestRows } from './request-rows.ts';
import { Requests } from './requests.tsx';
import { RulesTried } from './rules-tried.tsx';
import { otherSignals } from './signal-facts.ts';
import { hasTold, ToldList } from './told-list.tsx';
import { type ShownVisit, VisitFacts } from './visit-facts.tsx';

export interface VisitPageProps {
  readonly visit: ShownVisit;
  readonly report: VisitReport;
  readonly signals: readonly Signal[];
  readonly catalogue: Catalogue;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

const contents = [
  ['#helder-consent', 'timeline.title'],
  ['#helder-ads', 'ads.title'],
  ['#helder-seen', 'popup.seen'],
  ['#helder-companies', 'popup.companies'],
  ['#consent-told', 'consentTold.title'],
  ['#told', 'told.title'],
  ['#requests', 'requests.title'],
  ['#cookies', 'cookies.title'],
  ['#rules', 'rules.title'],
  ['#observations', 'observations.title'],
  ['#signals', 'signals.title'],
  ['#about', 'visit.about'],
] as const;

/** Everything about one visit. Goes in the frame of a page. */
export function VisitPage({ visit, report, signals, catalogue, onExport, onDelete }: VisitPageProps) {
  const { t, language, moment } = useLanguage();
  const requests = useMemo(() => requestRows(signals), [signals]);
  const cookies = useMemo(() => cookieRows(signals), [signals]);
  const others = useMemo(() => otherSignals(signals), [signals]);
  return (
    <>
      <p class="helder-back">
        <a class="nl-link" href={pages.visits}>
          <Icon svg={arrowLeft} /> {t('visit.back')}
        </a>
      </p>
      <div class="helder-hero">
        <div class="helder-hero__words">
          <p class="helder-soft helder-hero__when">{moment(visit.startedAt)}</p>
          <h1 class="nl-heading nl-heading--level-1">{t('visit.heading', { host: visit.host })}</h1>
          {visit.kind === 'background' && (
            <p>
              <strong>{t('visit.background')}.</strong> {t('visit.backgroundWhy')}
            </p>
          )}
          {visit.comparison !== undefined && (
            <p>
              <strong>{t(`compare.visit.${visit.comparison.run}`)}</strong>{' '}
              <a class="nl-link" href={pages.comparison(visit.site, visit.comparison.id)}>
                {t('compare.visit.open')}
              </a>
            </p>
          )}
          <p class="helder-sentence">{firstSentence(t, language, report.summary)}</p>
          <div class="helder-buttons">
            <Button look="primary" icon={download} onClick={onExport}>
              {t('visit.export')}
            </Button>
            <Button icon={trash} negative onClick={onDelete}>
              {t('visit.delete')}
            </Button>
          </div>
        </div>
        {report.summary.companies > 0 && (
          <div class="helder-hero__picture">
            <Orbit summary={report.summary} companies={report.companies} />
            <OrbitLegend summary={report.summary} />
          </div>
        )}
      </div>
      <Gaps gaps={visit.gaps} technical />
      <nav class="helder-contents" aria-label={t('visit.contents')}>
        <ul class="helder-list-plain">
          {contents
            .filter(([href]) => href !== '#told' || hasTold(report.observations))
            .filter(([href]) => href !== '#consent-told' || hasConsentTold(report.observations))
            .map(([href, key]) => (
              <li key={href}>
                <a class="nl-link" href={href}>
                  {t(key)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <ConsentTimeline report={report} large />
      <AdVisit report={report} />
      <div class="helder-columns">
        <div>
          <Principles report={report} catalogue={catalogue} />
        </div>
        <Companies companies={report.companies} />
      </div>
      <ConsentTold observations={report.observations} />
      <ToldList observations={report.observations} />
      <Requests rows={requests} />
      <Cookies rows={cookies} />
      <RulesTried findings={report.findings} />
      <Observations observations={report.observations} />
      <OtherSignals signals={others} />
      <section class="helder-section" aria-labelledby="about">
        <Heading level={2} id="about">
          {t('visit.about')}
        </Heading>
        <VisitFacts visit={visit} report={report} />
      </section>
    </>
  );
}
