import chevronRight from '@tabler/icons/outline/chevron-right.svg?raw';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { RequestDetails } from './request-details.tsx';
import type { RequestRow } from './request-rows.ts';

interface Props {
  readonly row: RequestRow;
  /** Its place in the list, from 1. */
  readonly position: number;
}

/** One request: a row, and one under it with the rest when that is asked for. */
export function RequestRowView({ row, position }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { request } = row;
  return (
    <>
      <tr class={open ? 'helder-table__open' : ''}>
        <td class="helder-table__number">
          {t('requests.seconds', { seconds: Math.round(request.at / 100) / 10 })}
        </td>
        <td>
          {row.company ?? <span class="helder-soft">{t('requests.own')}</span>}
          {row.tracker && (
            <>
              {' '}
              <span class="helder-tag helder-tag--tracker">{t('requests.tracker')}</span>
            </>
          )}
        </td>
        <td class="helder-code helder-table__address">{shortened(request.url)}</td>
        <td>{t(`type.${request.type}`)}</td>
        <td>
          {t(`requests.outcome.${request.outcome}`)}
          {request.status !== null && <span class="helder-soft"> {request.status}</span>}
        </td>
        <td>
          <button
            type="button"
            class="helder-more"
            aria-expanded={open}
            aria-controls={id}
            aria-label={t('requests.details', { number: position })}
            onClick={() => setOpen(!open)}
          >
            <span class="helder-chevron">
              <Icon svg={chevronRight} />
            </span>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open} class="helder-table__details">
        <td colSpan={6}>{open && <RequestDetails row={row} />}</td>
      </tr>
    </>
  );
}

/** An address is told in full with the details. */
function shortened(url: string): string {
  const plain = url.replace(/^https:\/\//, '');
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain;
}
