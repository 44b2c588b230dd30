import moodKid from '@tabler/icons/outline/mood-kid.svg?raw';
import type { ComponentChildren } from 'preact';
import type { VisitSummary } from '../core/model/report.ts';
import { firstSentence } from './first-sentence.ts';
import { Gaps } from './gaps.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Orbit, OrbitLegend } from './orbit.tsx';
import { Paragraph } from './paragraph.tsx';
import type { PopupState } from './popup-state.ts';
import { childLikelyFrom, childPageFrom } from './thresholds.ts';

type Seen = Extract<PopupState, { readonly kind: 'observed' | 'nothing-seen' }>;

interface Props {
  readonly state: Seen;
  readonly details: ComponentChildren;
}

/** What was seen: the sentence, the picture, what lacks, and then the details. */
export function PopupVisit({ state, details }: Props) {
  const { t, language } = useLanguage();
  const { summary, report, visit } = state;
  return (
    <>
      {/* The sentence is the heading and the live region: it changes while the visit runs. */}
      <div aria-live="polite" aria-atomic="true">
        <h1 class="helder-sentence">{firstSentence(t, language, summary)}</h1>
      </div>
      {state.kind === 'nothing-seen' && <Paragraph>{t('state.nothing.text')}</Paragraph>}
      {state.kind === 'observed' && (
        <>
          <Orbit summary={summary} companies={report?.companies ?? null} />
          <OrbitLegend summary={summary} />
        </>
      )}
      <ChildPage audience={summary.audience} />
      <Gaps gaps={visit.gaps} />
      {details ?? (
        <p class="helder-soft" role="status">
          {t('popup.detailsLoading')}
        </p>
      )}
    </>
  );
}

function ChildPage({ audience }: Pick<VisitSummary, 'audience'>) {
  const { t } = useLanguage();
  if (audience.directed < childPageFrom && audience.likely < childLikelyFrom) return null;
  const made = audience.directed >= childPageFrom;
  return (
    <p class="helder-child">
      <Icon svg={moodKid} />
      <span>
        {t(made ? 'popup.childPage' : 'popup.childLikely')} {made && t('popup.childOwnRules')}
      </span>
    </p>
  );
}
