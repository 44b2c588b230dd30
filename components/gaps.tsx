import type { Gap } from '../core/model/visit.ts';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly gaps: readonly Gap[];
  /** Also tells what the sensor said, for a person who looks closely. */
  readonly technical?: boolean;
}

/** The stated holes in what was observed; nothing when there are none. */
export function Gaps({ gaps, technical = false }: Props) {
  const { t, moment } = useLanguage();
  if (gaps.length === 0) return null;
  const kinds = [...new Set(gaps.map((gap) => gap.kind))];
  return (
    <Notice kind="warning" title={t('gap.title')}>
      <p>{t('gap.intro')}</p>
      {technical ? (
        <ul class="helder-list-plain">
          {gaps.map((gap) => (
            <li key={gap.kind + gap.at + gap.why}>
              {t(`gap.${gap.kind}`)} <span class="helder-soft">{moment(Date.parse(gap.at))}</span>{' '}
              <span class="helder-code" lang="en">
                {gap.why}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        kinds.map((kind) => <p key={kind}>{t(`gap.${kind}`)}</p>)
      )}
    </Notice>
  );
}
