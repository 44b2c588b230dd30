import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import type { ConsentLayout, Part } from './consent-layout.ts';
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
  const { parts, lanes, others } = layout;
  // A button for a single one would take its place.
  const least = lanes.length === room + 1 ? lanes.length : room;
  const [shown, setShown] = useState(least);
  const rest = lanes.length - shown;
  const stacked = parts.length > 2;
  return (
    <>
      <table class={`helder-lanes${stacked ? ' helder-lanes--stacked' : ''}`} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {!stacked && (
              <th scope="col" class="helder-lanes__name">
                <span class="helder-hidden">{t('timeline.company')}</span>
              </th>
            )}
            {parts.map((part, index) => (
              <th key={part.phase} scope="col" class={partClass(part, index)}>
                <ConsentMoment part={part} first={index === 0} />
              </th>
            ))}
          </tr>
        </thead>
        {lanes.slice(0, shown).map(({ name, marks }) => (
          <LaneRow
            key={name}
            name={name}
            parts={parts}
            stacked={stacked}
            cell={(part, index) => (
              <ConsentMark
                mark={marks[index]}
                refused={part.refused}
                ends={marks[index + 1]?.kind !== 'went-on'}
                numbers={numbers}
              />
            )}
          />
        ))}
        {others > 0 && (
          <LaneRow
            name={t('timeline.others', { count: others })}
            soft
            parts={parts}
            stacked={stacked}
            cell={(part) => <OthersOf part={part} />}
          />
        )}
      </table>
      {lanes.length > least && (
        <Button look="subtle" onClick={() => setShown(rest > 0 ? shown + step : least)}>
          {rest > 0 ? t('timeline.more', { count: Math.min(rest, step) }) : t('timeline.less')}
        </Button>
      )}
    </>
  );
}

interface LaneProps {
  readonly name: string;
  readonly soft?: boolean;
  readonly parts: readonly Part[];
  readonly stacked: boolean;
  readonly cell: (part: Part, index: number) => ComponentChildren;
}

/** A company with what it did in each part; its name stands before it, or above where there are many parts. */
function LaneRow({ name, soft = false, parts, stacked, cell }: LaneProps) {
  const cells = parts.map((part, index) => (
    <td key={part.phase} class={partClass(part, index)}>
      {cell(part, index)}
    </td>
  ));
  return (
    <tbody class={soft ? 'helder-lanes__others' : ''}>
      {stacked && (
        <tr>
          <th scope="rowgroup" colSpan={parts.length} class="helder-lanes__name">
            {name}
          </th>
        </tr>
      )}
      <tr>
        {!stacked && (
          <th scope="row" class="helder-lanes__name">
            {name}
          </th>
        )}
        {cells}
      </tr>
    </tbody>
  );
}

function OthersOf({ part: { others, newOthers } }: { readonly part: Part }) {
  const { t } = useLanguage();
  if (others === 0) return <>{t('timeline.mark.not-seen')}</>;
  return (
    <>
      {newOthers > 0
        ? t('timeline.othersNew', { count: others, fresh: newOthers })
        : t('timeline.othersActive', { count: others })}
    </>
  );
}

/** Every part but the first begins at the line of a choice. */
function partClass({ refused }: Part, index: number): string {
  if (index === 0) return 'helder-lanes__part';
  return `helder-lanes__part helder-lanes__part--chosen${refused ? ' helder-lanes__part--refused' : ''}`;
}
