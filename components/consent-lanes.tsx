import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import type { ConsentLayout, Lane, Part } from './consent-layout.ts';
import { ConsentMark } from './consent-mark.tsx';
import { ConsentMoment } from './consent-moment.tsx';
import { useLanguage } from './language.tsx';

/** So many more at once; a page with hundreds of trackers must not keep the popup busy. */
const step = 50;

interface Props {
  readonly layout: ConsentLayout;
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  /** How many trackers stand there at first. */
  readonly room: number;
  /** Also says how many requests there were. */
  readonly numbers: boolean;
}

/**
 * The picture "before, your choice, after": a line for each tracker, which stops, goes on or begins at the choice.
 * It is a table, so that who reads aloud gets the same.
 */
export function ConsentLanes({ layout, labelledBy, room, numbers }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(room);
  const { parts, lanes, others } = layout;
  const rest = lanes.length - shown;
  return (
    <>
      <table class="helder-lanes" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col" class="helder-lanes__name">
              <span class="helder-hidden">{t('timeline.company')}</span>
            </th>
            {parts.map((part, index) => (
              <th key={part.phase} scope="col" class={partClass(part, index)}>
                <ConsentMoment part={part} first={index === 0} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.slice(0, shown).map((lane) => (
            <LaneRow key={lane.name} lane={lane} parts={parts} numbers={numbers} />
          ))}
          {others > 0 && <OthersRow count={others} parts={parts} />}
        </tbody>
      </table>
      {lanes.length > room && (
        <Button look="subtle" onClick={() => setShown(rest > 0 ? shown + step : room)}>
          {rest > 0 ? t('timeline.more', { count: Math.min(rest, step) }) : t('timeline.less')}
        </Button>
      )}
    </>
  );
}

interface LaneProps extends Pick<Props, 'numbers'> {
  readonly lane: Lane;
  readonly parts: readonly Part[];
}

function LaneRow({ lane, parts, numbers }: LaneProps) {
  return (
    <tr>
      <th scope="row" class="helder-lanes__name">
        {lane.name}
      </th>
      {parts.map((part, index) => (
        <td key={part.phase} class={partClass(part, index)}>
          <ConsentMark mark={lane.marks[index]} refused={part.refused} numbers={numbers} />
        </td>
      ))}
    </tr>
  );
}

function OthersRow({ count, parts }: { readonly count: number; readonly parts: readonly Part[] }) {
  const { t } = useLanguage();
  return (
    <tr class="helder-lanes__others">
      <th scope="row" class="helder-lanes__name">
        {t('timeline.others', { count })}
      </th>
      {parts.map((part, index) => (
        <td key={part.phase} class={partClass(part, index)}>
          {part.newOthers > 0
            ? t('timeline.othersNew', { count: part.others, fresh: part.newOthers })
            : t('timeline.othersActive', { count: part.others })}
        </td>
      ))}
    </tr>
  );
}

/** Every part but the first begins at the line of a choice. */
function partClass({ refused }: Part, index: number): string {
  if (index === 0) return 'helder-lanes__part';
  return `helder-lanes__part helder-lanes__part--chosen${refused ? ' helder-lanes__part--refused' : ''}`;
}
