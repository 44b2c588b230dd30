import arrowBackUp from '@tabler/icons/outline/arrow-back-up.svg?raw';
import arrowRight from '@tabler/icons/outline/arrow-narrow-right.svg?raw';
import plus from '@tabler/icons/outline/plus.svg?raw';
import type { MessageKey } from '../locales/translate.ts';
import { isActive, type Mark, type MarkKind } from './consent-layout.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly mark: Mark | undefined;
  /** The person had said no. */
  readonly refused: boolean;
  /** It was not active in the next part, or there is none. */
  readonly ends: boolean;
  readonly numbers: boolean;
}

/** What a company did in one part: a word, a shape, and a colour that only supports them. */
export function ConsentMark({ mark, refused, ends, numbers }: Props) {
  const { t } = useLanguage();
  const kind = mark?.kind ?? 'not-seen';
  if (mark === undefined || !isActive(kind)) {
    return (
      <span class={`helder-mark helder-mark--quiet helder-mark--${kind}`}>{t(`timeline.mark.${kind}`)}</span>
    );
  }
  const icon = icons[kind];
  return (
    <span
      class={`helder-mark helder-mark--${kind}${ends ? ' helder-mark--ends' : ''}${refused ? ' helder-mark--despite' : ''}`}
    >
      {icon !== undefined && <Icon svg={icon} />}
      <span class="helder-mark__word">{t(wordOf(kind, refused))}</span>
      {numbers && <ConsentNumber requests={mark.requests} />}
    </span>
  );
}

/** How often the page asked it or sent it something. */
export function ConsentNumber({ requests }: { readonly requests: number }) {
  const { t } = useLanguage();
  return (
    <span class="helder-mark__number">
      {' '}
      {requests === 0 ? t('timeline.stored') : t('companies.requestCount', { count: requests })}
    </span>
  );
}

const icons: Readonly<Partial<Record<MarkKind, string>>> = {
  'went-on': arrowRight,
  back: arrowBackUp,
  new: plus,
};

function wordOf(kind: MarkKind, refused: boolean) {
  if (refused && kind === 'new') return 'timeline.mark.despiteNew';
  if (refused && kind === 'went-on') return 'timeline.mark.despite';
  return `timeline.mark.${kind}` satisfies MessageKey;
}
