import bulb from '@tabler/icons/outline/bulb.svg?raw';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { VisitReport } from '../core/model/report.ts';
import { consentAct } from './consent-act.ts';
import { ConsentLanes } from './consent-lanes.tsx';
import { type ConsentLayout, consentLayout } from './consent-layout.ts';
import { consentLimits, consentSentence, isQuiet } from './consent-sentence.ts';
import { ConsentStrip } from './consent-strip.tsx';
import { Disclosure } from './disclosure.tsx';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  readonly report: VisitReport;
  /** On a page of its own: never folded, with more names, and with numbers. */
  readonly large?: boolean;
  /** What stands under the picture: the offer to compare. */
  readonly offer?: ComponentChildren;
}

/** How many trackers are shown at first, in the popup and on a page. */
const room = { small: 5, large: 15 };
const heading = 'helder-consent';

/** What ran before the choice over cookies, and what after it: a sentence, a picture, and what to do. */
export function ConsentTimeline({ report, large = false, offer }: Props) {
  const { t } = useLanguage();
  const layout = useMemo(() => consentLayout(report), [report]);
  const sentence = consentSentence(t, layout, report);
  const quiet = isQuiet(layout);
  if (quiet && !large) {
    return (
      <div class="helder-section helder-timeline">
        <Disclosure look="plain" summary={sentence}>
          <Paragraph class="helder-soft">{consentLimits(t, layout)}</Paragraph>
          {offer}
        </Disclosure>
      </div>
    );
  }
  return (
    <section class="helder-section helder-timeline" aria-labelledby={heading}>
      <Heading level={2} id={heading}>
        {t('timeline.title')}
      </Heading>
      <Paragraph>{sentence}</Paragraph>
      {quiet ? (
        <Paragraph class="helder-soft">{consentLimits(t, layout)}</Paragraph>
      ) : (
        <Picture layout={layout} large={large} />
      )}
      <Act layout={layout} observations={report.observations} />
      {large && report.consent.platform !== null && (
        <Paragraph class="helder-soft">
          {t('timeline.platform', { platform: report.consent.platform })}
        </Paragraph>
      )}
      {offer}
    </section>
  );
}

function Picture({ layout, large }: { readonly layout: ConsentLayout; readonly large: boolean }) {
  const { t } = useLanguage();
  const names = large ? room.large : room.small;
  if (layout.lanes.length === 0 && layout.others === 0) return null;
  return (
    <div class="helder-timeline__picture">
      {layout.parts.length > 1 ? (
        <ConsentLanes layout={layout} labelledBy={heading} room={names} numbers={large} />
      ) : (
        <ConsentStrip layout={layout} room={names} numbers={large} />
      )}
      {(['ping', 'settling'] as const)
        .filter((note) => layout.lanes.some(({ marks }) => marks.some(({ kind }) => kind === note)))
        .map((note) => (
          <p key={note} class="helder-small helder-soft">
            {t(`timeline.note.${note}`)}
          </p>
        ))}
    </div>
  );
}

function Act({
  layout,
  observations,
}: Pick<VisitReport, 'observations'> & { readonly layout: ConsentLayout }) {
  const { t } = useLanguage();
  const act = consentAct(layout, observations);
  if (act === null) return null;
  return (
    <p class="helder-timeline__act">
      <Icon svg={bulb} />
      <span>
        {'text' in act ? t(`timeline.act.${act.kind}`, { text: act.text }) : t(`timeline.act.${act.kind}`)}
      </span>
    </p>
  );
}
