import { useId } from 'preact/hooks';
import type { VisitReport } from '../core/model/report.ts';
import type { Catalogue } from './catalogue.ts';
import { Disclosure } from './disclosure.tsx';
import { Finding } from './finding.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { OtherPrinciples } from './other-principles.tsx';
import { Paragraph } from './paragraph.tsx';
import { type PrincipleView, principleViews } from './principle-views.ts';
import { childPageFrom } from './thresholds.ts';

interface Props {
  readonly report: VisitReport;
  readonly catalogue: Catalogue;
}

/** What was seen on each principle, and what can be said of the others. */
export function Principles({ report, catalogue }: Props) {
  const { t } = useLanguage();
  const views = principleViews(report.findings, catalogue.principles);
  const seen = views.filter((view) => view.status === 'seen');
  const child = report.audience.directed >= childPageFrom;
  return (
    <>
      <section class="helder-section" aria-labelledby="helder-seen">
        <Heading level={2} id="helder-seen">
          {t('popup.seen')}
        </Heading>
        {seen.length === 0 ? (
          <>
            <Paragraph>{t('popup.nothing')}</Paragraph>
            <Paragraph class="helder-soft">{t('popup.nothingLimits')}</Paragraph>
          </>
        ) : (
          <>
            <Paragraph class="helder-soft">{t('popup.seenIntro')}</Paragraph>
            {seen.map((view) => (
              <PrincipleSection key={view.number} view={view} catalogue={catalogue} child={child} />
            ))}
          </>
        )}
      </section>
      <OtherPrinciples views={views.filter((view) => view.status !== 'seen')} />
    </>
  );
}

interface SectionProps {
  readonly view: PrincipleView;
  readonly catalogue: Catalogue;
  readonly child: boolean;
}

function PrincipleSection({ view, catalogue, child }: SectionProps) {
  const { t, side } = useLanguage();
  const id = useId();
  return (
    <section class="helder-principle" aria-labelledby={id}>
      <h3 class="nl-heading nl-heading--level-3 helder-principle__title" id={id}>
        <span class="nl-number-badge" aria-hidden="true">
          {view.number}
        </span>
        <span>
          <span class="helder-hidden">{t('principle.number', { number: view.number })}: </span>
          {view.principle !== null && side(view.principle.title)}
        </span>
      </h3>
      {view.findings.map((finding) => (
        <Finding key={finding.id} finding={finding} catalogue={catalogue} child={child} />
      ))}
      {view.also.length > 0 && (
        <div class="helder-finding helder-finding--also">
          <p>{t('finding.also')}</p>
          <ul class="helder-list-plain">
            {view.also.map((finding) => (
              <li
                key={finding.id}
              >{`${side(finding.title)} (${t('principle.number', { number: finding.principles[0] ?? view.number })})`}</li>
            ))}
          </ul>
        </div>
      )}
      {view.principle !== null && (
        <Disclosure
          look="plain"
          summary={t('principle.meaning')}
          label={t('principle.meaningLabel', { number: view.number })}
        >
          <p>{side(view.principle.meaning)}</p>
          <p>
            <strong>{t('principle.never')}.</strong> {side(view.principle.never)}
          </p>
        </Disclosure>
      )}
    </section>
  );
}
