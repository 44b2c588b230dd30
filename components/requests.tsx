import { useId, useMemo, useState } from 'preact/hooks';
import { Select, TextField } from './fields.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import { RequestRowView } from './request-row.tsx';
import { chooseRows, type RequestFilter, type RequestRow, requestFilters } from './request-rows.ts';
import { TableFrame } from './table-frame.tsx';

/** Rows on a page: a screen or two, whatever the visit's size. */
const pageSize = 50;

const columns = [
  'requests.column.time',
  'requests.column.company',
  'requests.column.address',
  'requests.column.type',
  'requests.column.result',
  'requests.column.details',
] as const;

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
        <TableFrame labelledBy="requests" describedBy={caption} columns={columns.map((key) => t(key))}>
          {paging.items.map((row, index) => (
            <RequestRowView
              key={row.request.id}
              row={row}
              position={(paging.page - 1) * pageSize + index + 1}
            />
          ))}
        </TableFrame>
      )}
      <Pager paging={paging} label={t('requests.pages')} />
    </section>
  );
}
