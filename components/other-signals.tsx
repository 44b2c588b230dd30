import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import type { SignalFacts } from './signal-facts.ts';
import { TableFrame } from './table-frame.tsx';

const pageSize = 25;

/** What else was seen: the browser's word on the document, the cookie jar, the page's own text, and Helder's health. */
export function OtherSignals({ signals }: { readonly signals: readonly SignalFacts[] }) {
  const { t } = useLanguage();
  const paging = usePages(signals, pageSize);
  return (
    <section class="helder-section" aria-labelledby="signals">
      <Heading level={2} id="signals">
        {t('signals.title')}
      </Heading>
      <Paragraph>{t('signals.intro')}</Paragraph>
      {signals.length === 0 ? (
        <Paragraph class="helder-soft">{t('signals.none')}</Paragraph>
      ) : (
        <TableFrame
          labelledBy="signals"
          columns={[
            t('requests.column.time'),
            t('observations.kind'),
            t('observations.data'),
            t('observations.trust'),
          ]}
        >
          {paging.items.map(({ id, kind, at, trust, facts }) => (
            <tr key={id}>
              <td class="helder-table__number">
                {t('requests.seconds', { seconds: Math.round(at / 100) / 10 })}
              </td>
              <td class="helder-code">{kind}</td>
              <td>
                <ul class="helder-list-plain helder-code">
                  {facts.map(([name, value]) => (
                    <li key={name}>
                      <span class="helder-soft">{name}:</span> {value}
                    </li>
                  ))}
                </ul>
              </td>
              <td>{t(`observations.trust.${trust}`)}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <Pager paging={paging} label={t('signals.pages')} />
    </section>
  );
}
