import arrowBackUp from '@tabler/icons/outline/arrow-back-up.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import x from '@tabler/icons/outline/x.svg?raw';
import type { ConsentPhase } from '../core/model/consent.ts';
import type { Part } from './consent-layout.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly part: Part;
  /** Nothing was chosen in this visit before it. */
  readonly first: boolean;
}

/** What stands over a part of the picture: the choice that it follows from, with its moment. */
export function ConsentMoment({ part: { phase, choices }, first }: Props) {
  const { t, time } = useLanguage();
  const earlier = phase === 'rejected' || phase === 'withdrawn';
  if (first) return <>{earlier ? t(`timeline.part.earlier.${phase}`) : t(`timeline.part.${phase}`)}</>;
  const icon = icons[phase];
  const some = choices.length > 0 && choices.every((choice) => choice.some);
  return (
    <span class="helder-moment">
      {icon !== undefined && (
        <span class="helder-moment__sign">
          <Icon svg={icon} />
        </span>
      )}
      {t(phase === 'accepted' && some ? 'timeline.part.some' : `timeline.part.${phase}`)}{' '}
      {choices.map(({ at, by }) => (
        <span key={at} class="helder-moment__time">
          {t('timeline.at', { time: time(at) })}
          {by !== 'person' && ` ${t(`timeline.by.${by}`)}`}
        </span>
      ))}
    </span>
  );
}

const icons: Readonly<Partial<Record<ConsentPhase, string>>> = {
  rejected: x,
  accepted: check,
  withdrawn: arrowBackUp,
};
