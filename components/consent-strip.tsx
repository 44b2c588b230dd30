import hourglass from '@tabler/icons/outline/hourglass.svg?raw';
import type { ConsentLayout } from './consent-layout.ts';
import { ConsentNumber } from './consent-mark.tsx';
import { ConsentMoment } from './consent-moment.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly layout: ConsentLayout;
  /** How many names are shown. */
  readonly room: number;
  readonly numbers: boolean;
}

/** The picture of a visit without a choice in it: the trackers that were active, and the choice that is still open. */
export function ConsentStrip({ layout, room, numbers }: Props) {
  const { t } = useLanguage();
  const { parts, others } = layout;
  const lanes = layout.lanes.filter(({ marks }) => marks[0]?.kind === 'active');
  const [part] = parts;
  if (part === undefined) return null;
  // "And one more" would take that one's place.
  const shown = lanes.length === room + 1 ? lanes.length : room;
  const rest = lanes.length - shown;
  return (
    <div class={`helder-strip helder-strip--${part.phase}`}>
      <div class="helder-strip__part">
        <p class="helder-strip__label" id="helder-strip">
          <ConsentMoment part={part} first />
        </p>
        <ul class="helder-strip__names helder-list-plain" aria-labelledby="helder-strip">
          {lanes.slice(0, shown).map(({ name, marks }) => (
            <li
              key={name}
              class={`helder-mark helder-mark--active${part.refused ? ' helder-mark--despite' : ''}`}
            >
              {name}
              {numbers && <ConsentNumber requests={marks[0]?.requests ?? 0} />}
            </li>
          ))}
          {rest > 0 && <li class="helder-strip__rest">{t('timeline.rest', { count: rest })}</li>}
          {others > 0 && <li class="helder-strip__rest">{t('timeline.others', { count: others })}</li>}
        </ul>
      </div>
      {part.phase === 'before' && (
        <p class="helder-strip__choice">
          <span class="helder-moment__sign">
            <Icon svg={hourglass} />
          </span>
          {t('timeline.notYet')}
        </p>
      )}
    </div>
  );
}
