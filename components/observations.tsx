import type { Observation } from '../core/model/observation.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

const pageSize = 25;
const shownSignals = 8;

/** What the detectors made of the signals, for a person who looks closely. */
export function Observations({ observations }: { readonly observations: readonly Observation[] }) {
  const { t } = useLanguage();
  const paging = usePages(observations, pageSize);
  return (
    <section class="helder-section" aria-labelledby="observations">
      <Heading level={2} id="observations">
        {t('observations.title')}
      </Heading>
      <Paragraph>{t('observations.intro')}</Paragraph>
      {observations.length === 0 ? (
        <Paragraph class="helder-soft">{t('observations.none')}</Paragraph>
      ) : (
        <TableFrame
          labelledBy="observations"
          columns={[
            t('observations.kind'),
            t('observations.data'),
            t('observations.trust'),
            t('observations.because'),
          ]}
        >
          {paging.items.map((observation) => (
            <Row key={observation.id} observation={observation} />
          ))}
        </TableFrame>
      )}
      <Pager paging={paging} label={t('observations.pages')} />
    </section>
  );
}

function Row({ observation }: { readonly observation: Observation }) {
  const { t } = useLanguage();
  const { kind, data, trust, because } = observation;
  const rest = because.length - shownSignals;
  return (
    <tr>
      <td class="helder-code">{kind}</td>
      <td>
        <ul class="helder-list-plain helder-code">
          {Object.entries(data).map(([name, value]) => (
            <li key={name}>
              <span class="helder-soft">{name}:</span>{' '}
              {Array.isArray(value) ? value.join(', ') : String(value)}
            </li>
          ))}
        </ul>
      </td>
      <td>{t(`observations.trust.${trust}`)}</td>
      <td>
        <span class="helder-code">{because.slice(0, shownSignals).join(', ')}</span>
        {rest > 0 && ` ${t('companies.more', { count: rest })}`}
      </td>
    </tr>
  );
}
