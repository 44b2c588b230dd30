import { useId, useMemo, useState } from 'preact/hooks';
import { Select, TextField } from './fields.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import { RequestRowView } from './request-row.tsx';
import { chooseRows, type RequestFilter, type RequestRow, requestFilters } from './request-rows.ts';

/** Rows on a page: a screen or two, whatever the visit's size. */
const pageSize = 50;

/** Every request of a visit, to filter and to search. */
export function Requests({ rows }: { readonly rows: readonly RequestRow[] }) {
  const { t } = useLanguage();
  const [filter, setFilter] = useState<RequestFilter>('all');
  const [search, setSearch] = useState('');
  const chosen = useMemo(() => chooseRows(rows, filter, search), [rows, filter, search]);
  const paging = usePages(chosen, pageSize);
  const caption = useId();
  return (
    <section class="helder-section" aria-labelledby="requests">
      <Heading level={2} id="requests">
        {t('requests.title')}
      </Heading>
      <Paragraph>{t('requests.intro')}</Paragraph>
      <div class="helder-filters">
        <TextField label={t('requests.search')} value={search} onInput={setSearch} />
        <Select
          label={t('requests.show')}
          value={filter}
          options={requestFilters.map((value) => ({ value, text: t(`requests.${value}`) }))}
          onChange={setFilter}
        />
      </div>
      <p class="helder-small helder-soft" id={caption} aria-live="polite">
        {chosen.length === 0
          ? t('requests.none')
          : t('requests.count', {
              count: chosen.length,
              total: rows.length,
              page: paging.page,
              pages: paging.pages,
            })}
      </p>
      {chosen.length > 0 && (
        // A region that scrolls sideways has to be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section class="helder-table-frame" aria-labelledby="requests" tabIndex={0}>
          <table class="utrecht-table utrecht-table--html-table helder-table" aria-describedby={caption}>
            <thead>
              <tr>
                <th scope="col">{t('requests.column.time')}</th>
                <th scope="col">{t('requests.column.company')}</th>
                <th scope="col">{t('requests.column.address')}</th>
                <th scope="col">{t('requests.column.type')}</th>
                <th scope="col">{t('requests.column.result')}</th>
                <th scope="col">{t('requests.column.details')}</th>
              </tr>
            </thead>
            <tbody>
              {paging.items.map((row, index) => (
                <RequestRowView
                  key={row.request.id}
                  row={row}
                  position={(paging.page - 1) * pageSize + index + 1}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager paging={paging} label={t('requests.pages')} />
    </section>
  );
}
