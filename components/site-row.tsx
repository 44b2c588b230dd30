import trash from '@tabler/icons/outline/trash.svg?raw';
import type { VisitSummary } from '../core/model/report.ts';
import type { Visit } from '../core/model/visit.ts';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { useLanguage } from './language.tsx';
import { pages } from './pages.ts';
import type { Site, VisitsDoings } from './visits-page.tsx';

/** The visits of one site as far as they were loaded. */
export interface SiteVisits {
  readonly visits: readonly {
    readonly visit: Pick<Visit, 'id' | 'kind' | 'title' | 'startedAt' | 'url' | 'comparison'>;
    readonly summary: VisitSummary | null;
  }[];
  /** There are more to load. */
  readonly more: boolean;
}

interface Props {
  readonly site: Site;
  /** null while they are not loaded. */
  readonly visits: SiteVisits | null;
  readonly doings: VisitsDoings;
}

/** One site: its visits one step away, each with its few numbers. */
export function SiteRow({ site, visits, doings }: Props) {
  const { t, moment } = useLanguage();
  return (
    <Disclosure
      onOpen={() => {
        if (visits === null) doings.load(site.site);
      }}
      summary={
        <span class="helder-company">
          <span class="helder-company__name">{site.site}</span>
          <span class="helder-company__facts helder-soft helder-small">
            <span>{t('visits.count', { count: site.visits })}</span>
            {site.lastAt !== null && <span>{t('visits.last', { when: moment(site.lastAt) })}</span>}
          </span>
        </span>
      }
    >
      {visits === null ? (
        <p class="helder-soft">{t('popup.loading')}</p>
      ) : (
        <>
          <ul class="helder-list-plain helder-visits">
            {visits.visits.map((kept) => (
              <li key={kept.visit.id}>
                <VisitLine kept={kept} site={site} doings={doings} />
              </li>
            ))}
          </ul>
          <div class="helder-buttons">
            {visits.more && (
              <Button
                label={t('visits.moreVisits', { site: site.site })}
                onClick={() => doings.load(site.site)}
              >
                {t('visits.moreShort')}
              </Button>
            )}
            <Button look="subtle" negative icon={trash} onClick={() => doings.deleteSite(site)}>
              {t('visits.deleteSite', { site: site.site })}
            </Button>
          </div>
        </>
      )}
    </Disclosure>
  );
}

interface LineProps {
  readonly kept: SiteVisits['visits'][number];
  readonly site: Site;
  readonly doings: VisitsDoings;
}

function VisitLine({ kept, site, doings }: LineProps) {
  const { t, moment } = useLanguage();
  const { visit, summary } = kept;
  const when = moment(visit.startedAt);
  return (
    <div class="helder-visit">
      <div class="helder-visit__words">
        <a class="nl-link" href={pages.visit(visit.id)}>
          {t('visits.open', { when })}
        </a>
        <span class="helder-soft helder-small helder-visit__title">
          {visit.kind === 'background' ? t('visit.background') : visit.title || visit.url}
        </span>
        {visit.comparison !== undefined && (
          <span class="helder-tag">{t(`compare.visit.${visit.comparison.run}`)}</span>
        )}
      </div>
      <span class="helder-small helder-visit__facts">
        {summary === null ? (
          t('visits.unknown')
        ) : (
          <>
            {t('visits.companies', { count: summary.companies })}
            {summary.following > 0 && (
              <>
                {' '}
                <span class="helder-tag helder-tag--tracker">
                  {t('visits.following', { count: summary.following })}
                </span>
              </>
            )}
          </>
        )}
      </span>
      <Button
        look="subtle"
        negative
        label={`${t('visits.delete')}: ${t('visits.deleteVisit', { when, site: site.site })}`}
        onClick={() => doings.deleteVisit(visit.id, site.site, when)}
      >
        {t('visits.delete')}
      </Button>
    </div>
  );
}
