import type { ComponentChildren } from 'preact';
import type { VisitReport } from '../core/model/report.ts';
import type { Visit } from '../core/model/visit.ts';
import { useLanguage } from './language.tsx';

export type ShownVisit = Omit<Visit, 'earlier'>;

interface Props {
  readonly visit: ShownVisit;
  readonly report: VisitReport;
}

/** When, with what and by which rules: what makes a visit repeatable. */
export function VisitFacts({ visit, report }: Props) {
  const { t, moment, day } = useLanguage();
  const from = moment(visit.startedAt);
  const { ruleSet, dataDate, version } = visit.helder;
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows">
      <Row term={t('visit.pageTitle')}>{visit.title}</Row>
      <Row term={t('visit.address')}>
        <span class="helder-code">{report.finalUrl}</span>
      </Row>
      <Row term={t('visit.when')}>
        {visit.endedAt === null
          ? t('visit.open', { from })
          : t('visit.whenRange', { from, to: moment(visit.endedAt) })}
      </Row>
      <Row term={t('visit.audience')}>
        {t('visit.audienceValue', { directed: report.audience.directed, likely: report.audience.likely })}{' '}
        <span class="helder-soft">{t('visit.audienceHint')}</span>
      </Row>
      <Row term={t('visit.consent')}>
        <Consent consent={report.consent} />
      </Row>
      <Row term={t('visit.mode')}>{t(`visit.mode.${visit.mode}`)}</Row>
      <Row term={t('visit.browser')}>{`${visit.browser.name} ${visit.browser.version}`}</Row>
      <Row term={t('visit.rules')}>
        {t('visit.rulesValue', { id: ruleSet.id, version: ruleSet.version })}{' '}
        <span class="helder-code helder-soft">{ruleSet.sha256.slice(0, 12)}</span>
      </Row>
      <Row term={t('visit.data')}>{dayOf(dataDate, day)}</Row>
      <Row term={t('visit.helder')}>{version}</Row>
    </dl>
  );
}

function Consent({ consent }: { readonly consent: VisitReport['consent'] }) {
  const { t } = useLanguage();
  const { platform, phases } = consent;
  const known = phases.filter(({ phase }) => phase !== 'unknown');
  return (
    <>
      {known.length === 0
        ? t('visit.consentUnknown')
        : known.map(({ phase }) => t(`visit.phase.${phase}`)).join(', ')}
      {platform !== null && <span class="helder-soft"> {t('visit.consentPlatform', { platform })}</span>}
    </>
  );
}

/** A date of the data, which may be missing or damaged: then as it is. */
function dayOf(date: string, day: (epoch: number) => string): string {
  const epoch = Date.parse(date);
  return Number.isNaN(epoch) ? date : day(epoch);
}

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class="utrecht-data-list__item">
      <dt class="utrecht-data-list__item-key">{term}</dt>
      <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{children}</dd>
    </div>
  );
}
