import type { Column, ColumnNumbers, ComparisonResult } from '../core/comparison/result.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

const rows: readonly (readonly [
  'companies' | 'tracking' | 'following' | 'cookies' | 'identifiers' | 'before' | 'after' | 'again',
  (numbers: ColumnNumbers) => number | null,
])[] = [
  ['companies', ({ companies }) => companies],
  ['tracking', ({ tracking }) => tracking],
  ['following', ({ following }) => following],
  ['cookies', ({ cookies }) => cookies],
  ['identifiers', ({ identifiers }) => identifiers],
  ['before', ({ requests }) => requests.before],
  ['after', ({ requests }) => requests.after],
  ['again', ({ requests }) => requests.again],
];

/** Every number of the three runs, in a table. */
export function ComparisonNumbers({ result }: { readonly result: ComparisonResult }) {
  const { t } = useLanguage();
  const columns = [t('compare.numbers.what'), ...result.columns.map(({ run }) => t(`compare.did.${run}`))];
  return (
    <section
      class="helder-section helder-compare__table helder-compare__table--numbers"
      aria-labelledby="numbers"
    >
      <Heading level={2} id="numbers">
        {t('compare.numbers.title')}
      </Heading>
      <Paragraph>{t('compare.numbers.explained')}</Paragraph>
      <TableFrame labelledBy="numbers" columns={columns}>
        {rows.map(([name, number]) => (
          <tr key={name}>
            <th scope="row">{t(`compare.numbers.${name}`)}</th>
            {result.columns.map((column) => (
              <td key={column.run} class="helder-table__number">
                <Cell column={column} number={number} />
              </td>
            ))}
          </tr>
        ))}
      </TableFrame>
    </section>
  );
}

interface CellProps {
  readonly column: Column;
  readonly number: (numbers: ColumnNumbers) => number | null;
}

function Cell({ column: { seen }, number: of }: CellProps) {
  const { t, number } = useLanguage();
  if (seen === null) return <span class="helder-soft">{t('compare.numbers.unknown')}</span>;
  const value = of(seen);
  if (value !== null) return <>{number(value)}</>;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="helder-hidden">{t('compare.numbers.absent')}</span>
    </>
  );
}
