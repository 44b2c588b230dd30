import { useMemo } from 'preact/hooks';
import type { VisitReport } from '../core/model/report.ts';
import { AdAsked } from './ad-asked.tsx';
import { AdCard } from './ad-card.tsx';
import { adGroups } from './ad-groups.ts';
import { adOverview, adsSentence } from './ad-overview.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';

const pageSize = 12;

/** The ads of a visit, on its own page: every one, with all that is known, and what was only asked for. */
export function AdVisit({ report }: { readonly report: VisitReport }) {
  const { t } = useLanguage();
  const overview = useMemo(() => adOverview(report), [report]);
  const { state, shown, asked, partly } = overview;
  const groups = useMemo(() => adGroups(shown), [shown]);
  const paging = usePages(groups, pageSize);
  return (
    <section class="helder-section" aria-labelledby="helder-ads">
      <Heading level={2} id="helder-ads">
        {t('ads.title')}
      </Heading>
      <Paragraph>
        {adsSentence(t, overview)} {state === 'shown' && partly && t('ads.partly')}
      </Paragraph>
      {shown.length > 0 && (
        <ul class="helder-ads helder-ads--large helder-list-plain">
          {paging.items.map((group, place) => (
            <li key={group.line.place ?? place}>
              <AdCard group={group} large />
            </li>
          ))}
        </ul>
      )}
      <Pager paging={paging} label={t('ads.pages')} />
      {asked.length > 0 && (
        <>
          {state === 'shown' && (
            <>
              <Heading level={3} class="helder-ads__rest">
                {t('ads.asked.title')}
              </Heading>
              <Paragraph>{t('ads.asked.intro')}</Paragraph>
            </>
          )}
          <AdAsked asked={asked} />
        </>
      )}
    </section>
  );
}
