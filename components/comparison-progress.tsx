import check from '@tabler/icons/outline/check.svg?raw';
import loader from '@tabler/icons/outline/loader-2.svg?raw';
import playerStop from '@tabler/icons/outline/player-stop.svg?raw';
import { type Progress, partDone, type RunState, runningOf } from '../core/comparison/progress.ts';
import { type Run, runs } from '../core/comparison/run.ts';
import type { Translate } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { runSigns } from './comparison-look.ts';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  readonly progress: Progress;
  readonly onStop: () => void;
}

/** How far the three runs are; each new step is read aloud. */
export function ComparisonProgress({ progress, onStop }: Props) {
  const { t } = useLanguage();
  return (
    <div class="helder-readable">
      <Heading level={1} id="progress" focusable>
        {t('compare.progress.title')}
      </Heading>
      <Paragraph lead>{t('compare.know.hands')}</Paragraph>
      <progress
        class="helder-progress"
        aria-label={t('compare.progress.bar')}
        max={100}
        value={Math.round(partDone(progress) * 100)}
      />
      <ol class="helder-list-plain helder-steps helder-compare__runs">
        {runs.map((run) => (
          <RunLine key={run} run={run} state={progress.runs[run]} />
        ))}
      </ol>
      {/* The list shows the same. */}
      <p class={progress.state === 'running' ? 'helder-hidden' : 'helder-compare__now'} role="status">
        {spoken(t, progress)}
      </p>
      {progress.state === 'running' && (
        <Button icon={playerStop} onClick={onStop}>
          {t('compare.progress.stop')}
        </Button>
      )}
    </div>
  );
}

function RunLine({ run, state }: { readonly run: Run; readonly state: RunState }) {
  const { t } = useLanguage();
  return (
    <li
      class={`helder-compare__run helder-compare__run--${state.state}`}
      {...(state.state === 'running' && { 'aria-current': 'step' as const })}
    >
      <span class={`helder-run helder-run--${run}`}>
        <Icon svg={runSigns[run]} />
      </span>
      <span class="helder-compare__words">
        <strong>{t(`compare.run.${run}`)}</strong>
        <span class="helder-soft">{words(t, state)}</span>
      </span>
      <span class="helder-compare__state">
        {state.state === 'running' && (
          <span class="helder-spin">
            <Icon svg={loader} />
          </span>
        )}
        {state.state === 'ended' && state.ending === 'done' && <Icon svg={check} />}
      </span>
    </li>
  );
}

function words(t: Translate, state: RunState): string {
  if (state.state === 'waiting') return t('compare.state.waiting');
  return state.state === 'ended' ? t(`compare.ended.${state.ending}`) : t(`compare.step.${state.step}`);
}

/** What is going on, in one sentence: which run, and what is done in it. */
function spoken(t: Translate, progress: Progress): string {
  if (progress.state === 'stopping') return t('compare.progress.stopping');
  const run = runningOf(progress);
  if (run === null) return '';
  const number = t('compare.progress.number', {
    number: runs.indexOf(run) + 1,
    run: t(`compare.run.${run}`),
  });
  return `${number} ${words(t, progress.runs[run])}`;
}
