import trash from '@tabler/icons/outline/trash.svg?raw';
import { useMemo, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { TextField } from './fields.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';
import { SiteRow, type SiteVisits } from './site-row.tsx';

/** One site of the overview; the shape of the store's. */
export interface Site {
  readonly site: string;
  readonly visits: number;
  /** Epoch milliseconds; null when none is kept. */
  readonly lastAt: number | null;
}

export interface VisitsDoings {
  /** The visits of a site are wanted: the first ones, or those after the last known. */
  readonly load: (site: string) => void;
  readonly deleteVisit: (id: SiteVisits['visits'][number]['visit']['id'], site: string, when: string) => void;
  readonly deleteSite: (site: Site) => void;
  readonly deleteAll: () => void;
}

interface Props {
  readonly sites: readonly Site[];
  /** Visits by site, for the sites that were opened. */
  readonly visits: ReadonlyMap<string, SiteVisits>;
  readonly doings: VisitsDoings;
}

const step = 50;

/** All visits that are kept, by site, the latest first. */
export function VisitsPage({ sites, visits, doings }: Props) {
  const { t } = useLanguage();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(step);
  const found = useMemo(
    () => sites.filter(({ site }) => site.includes(search.trim().toLowerCase())),
    [sites, search],
  );
  if (sites.length === 0) {
    return (
      <div class="helder-readable">
        <Heading level={1}>{t('visits.title')}</Heading>
        <Heading level={2}>{t('visits.empty.title')}</Heading>
        <Paragraph>{t('visits.empty.text')}</Paragraph>
      </div>
    );
  }
  return (
    <>
      <Heading level={1}>{t('visits.title')}</Heading>
      <Paragraph lead>{t('visits.intro')}</Paragraph>
      <div class="helder-filters">
        <TextField label={t('visits.search')} value={search} onInput={setSearch} />
        <Button icon={trash} negative onClick={doings.deleteAll}>
          {t('visits.deleteAll')}
        </Button>
      </div>
      <p class="helder-soft helder-small" aria-live="polite">
        {found.length === 0 ? t('visits.none') : t('visits.sites', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul class="helder-rows helder-list-plain">
          {found.slice(0, shown).map((site) => (
            <li key={site.site}>
              <SiteRow site={site} visits={visits.get(site.site) ?? null} doings={doings} />
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && (
        <div class="helder-pager">
          <Button onClick={() => setShown(shown + step)}>{t('visits.more')}</Button>
        </div>
      )}
    </>
  );
}
