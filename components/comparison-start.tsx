import playerPlay from '@tabler/icons/outline/player-play.svg?raw';
import type { Circumstances, Hindrance } from '../core/comparison/hindrance.ts';
import { runs } from '../core/comparison/run.ts';
import { Button } from './button.tsx';
import { ComparisonHindrance } from './comparison-hindrance.tsx';
import { runSigns } from './comparison-look.ts';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

export interface StartDoings {
  readonly start: () => void;
  /** Looks again whether a comparison can be made. */
  readonly again: () => void;
  readonly openSettings: () => void;
}

interface Props {
  /** Address that will be opened; null when there is none. */
  readonly url: string | null;
  readonly jar: Circumstances['jar'];
  readonly hindrance: Hindrance | null;
  readonly doings: StartDoings;
}

/** What will happen, before anything does. */
export function ComparisonStart({ url, jar, hindrance, doings }: Props) {
  const { t } = useLanguage();
  return (
    <div class="helder-readable">
      <Heading level={1}>{t('compare.title')}</Heading>
      <Paragraph lead>{t('compare.start.lead')}</Paragraph>
      {url !== null && (
        <p class="helder-compare__page">
          {t('compare.start.page')}: <span class="helder-code">{url}</span>
        </p>
      )}
      {hindrance !== null ? (
        <ComparisonHindrance hindrance={hindrance}>
          <Remedy hindrance={hindrance} doings={doings} />
        </ComparisonHindrance>
      ) : (
        <>
          <What />
          <Know jar={jar} />
          <div class="helder-compare__start">
            <Button look="primary" icon={playerPlay} onClick={doings.start}>
              {t('compare.start.action')}
            </Button>
            <span class="helder-soft">{t('compare.start.time')}</span>
          </div>
        </>
      )}
    </div>
  );
}

function What() {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="how">
      <Heading level={2} id="how">
        {t('compare.start.how')}
      </Heading>
      <ol class="helder-list-plain helder-steps helder-compare__runs">
        {runs.map((run) => (
          <li key={run}>
            <span class={`helder-run helder-run--${run}`}>
              <Icon svg={runSigns[run]} />
            </span>
            <span>
              <strong>{t(`compare.run.${run}`)}.</strong> {t(`compare.will.${run}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Know({ jar }: Pick<Props, 'jar'>) {
  const { t } = useLanguage();
  const hidden = jar === 'private-window';
  const facts = [
    t('compare.know.cookies'),
    t(hidden ? 'compare.know.jar-private-window' : 'compare.know.jar-container'),
    t('compare.know.login'),
    ...(hidden ? [t('compare.know.blocked')] : []),
    t('compare.know.visitors'),
    t('compare.know.hands'),
  ];
  return (
    <section class="helder-section" aria-labelledby="know">
      <Heading level={2} id="know">
        {t('compare.start.know')}
      </Heading>
      <ul class="utrecht-unordered-list">
        {facts.map((fact) => (
          <li key={fact} class="utrecht-unordered-list__item">
            {fact}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Remedy({ hindrance, doings }: { readonly hindrance: Hindrance; readonly doings: StartDoings }) {
  const { t } = useLanguage();
  return (
    <div class="helder-buttons">
      {hindrance === 'private-not-allowed' && (
        <Button look="primary" onClick={doings.openSettings}>
          {t('compare.hindrance.action')}
        </Button>
      )}
      {hindrance !== 'child-mode' && hindrance !== 'not-a-website' && (
        <Button onClick={doings.again}>{t('action.retry')}</Button>
      )}
    </div>
  );
}
