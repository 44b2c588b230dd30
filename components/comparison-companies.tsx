import { useState } from 'preact/hooks';
import type { CompanyRow, ComparisonResult } from '../core/comparison/result.ts';
import { runs } from '../core/comparison/run.ts';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

const step = 40;

/** Each company in the three runs, and what the choice did to it. */
export function ComparisonCompanies({ result }: { readonly result: ComparisonResult }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(step);
  const { companies } = result;
  const rest = companies.length - shown;
  return (
    <section
      class="helder-section helder-compare__table helder-compare__table--companies"
      aria-labelledby="companies"
    >
      <Heading level={2} id="companies">
        {t('compare.companies.title')}
      </Heading>
      {companies.length === 0 ? (
        <Paragraph>{t('compare.companies.none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('compare.companies.intro')}</Paragraph>
          <TableFrame
            labelledBy="companies"
            columns={[
              t('compare.companies.company'),
              ...runs.map((run) => t(`compare.did.${run}`)),
              t('compare.companies.change'),
            ]}
          >
            {companies.slice(0, shown).map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </TableFrame>
        </>
      )}
      {rest > 0 && (
        <Button look="subtle" onClick={() => setShown(shown + step)}>
          {t('companies.showMore', { count: Math.min(rest, step) })}
        </Button>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: CompanyRow }) {
  const { t } = useLanguage();
  const { name, category, tracker, requests, change } = row;
  return (
    <tr>
      <th scope="row">
        <span class="helder-company__name">{name}</span>
        <span class="helder-company__facts">
          {tracker && <span class="helder-tag helder-tag--tracker">{t('companies.tracker')}</span>}
          <span class="helder-soft helder-small">{t(`category.${category}`)}</span>
        </span>
      </th>
      {runs.map((run) => (
        <td key={run} class="helder-table__number">
          <Requests count={requests[run]} />
        </td>
      ))}
      <td>
        <span class={`helder-change helder-change--${tracker ? change : 'plain'}`}>
          {t(`compare.change.${change}`)}
        </span>
      </td>
    </tr>
  );
}

function Requests({ count }: { readonly count: number | null }) {
  const { t, number } = useLanguage();
  if (count === null) return <span class="helder-soft">{t('compare.numbers.unknown')}</span>;
  if (count > 0) return <>{number(count)}</>;
  return (
    <>
      <span class="helder-soft" aria-hidden="true">
        –
      </span>
      <span class="helder-hidden">{t('compare.companies.notSeen')}</span>
    </>
  );
}
