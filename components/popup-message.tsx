import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?raw';
import database from '@tabler/icons/outline/database-exclamation.svg?raw';
import eyeOff from '@tabler/icons/outline/eye-off.svg?raw';
import playerPause from '@tabler/icons/outline/player-pause.svg?raw';
import type { Translate } from '../locales/translate.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';
import type { PopupDoings } from './popup-actions.tsx';
import type { PopupState } from './popup-state.ts';

type Messaged = Exclude<PopupState, { readonly kind: 'loading' | 'observed' | 'nothing-seen' }>;

interface Props {
  readonly state: Messaged;
  readonly doings: PopupDoings;
}

/** Why there is nothing to tell, and what a person can do about that. Never reads as "fine". */
export function PopupMessage({ state, doings }: Props) {
  const { t } = useLanguage();
  const { title, text } = words(t, state);
  return (
    <div class="helder-message">
      <span class={`helder-message__picture helder-message__picture--${state.kind}`}>
        <Icon svg={pictures[state.kind]} />
      </span>
      <h1 class="helder-sentence">{title}</h1>
      <Paragraph>{text}</Paragraph>
      {state.kind === 'database' && (
        <>
          <Paragraph>{t('problem.unknown')}</Paragraph>
          <p class="helder-small helder-soft">
            {t('problem.detail')}{' '}
            <span class="helder-code" lang="en">
              {state.detail}
            </span>
          </p>
        </>
      )}
      <Remedy state={state} doings={doings} />
    </div>
  );
}

const pictures: Readonly<Record<Messaged['kind'], string>> = {
  'not-observed': eyeOff,
  'access-withheld': alertTriangle,
  paused: playerPause,
  database,
};

function words(t: Translate, state: Messaged): { readonly title: string; readonly text: string } {
  switch (state.kind) {
    case 'not-observed':
      return { title: t(`state.${state.reason}.title`), text: t(`state.${state.reason}.text`) };
    case 'access-withheld':
      return { title: t('state.access.title'), text: t('state.access.text') };
    case 'paused':
      return state.scope === 'everywhere'
        ? { title: t('state.pausedEverywhere.title'), text: t('state.pausedEverywhere.text') }
        : {
            title: t('state.pausedSite.title', { host: state.host }),
            text: t('state.pausedSite.text'),
          };
    case 'database':
      return { title: t(`problem.${state.problem}.title`), text: t(`problem.${state.problem}.text`) };
  }
}

function Remedy({ state, doings }: Props) {
  const { t } = useLanguage();
  switch (state.kind) {
    case 'access-withheld':
      return (
        <Button look="primary" onClick={doings.grantAccess}>
          {t('state.access.action')}
        </Button>
      );
    case 'paused':
      return state.scope === 'everywhere' ? (
        <Button look="primary" onClick={doings.resumeEverywhere}>
          {t('popup.resumeEverywhere')}
        </Button>
      ) : (
        <Button look="primary" onClick={doings.resumeSite}>
          {t('popup.resumeSite')}
        </Button>
      );
    case 'database':
      return (
        <Button look="primary" onClick={doings.retry}>
          {t('action.retry')}
        </Button>
      );
    case 'not-observed':
      return state.reason === 'opened-before-install' ? (
        <Button look="primary" onClick={doings.reload}>
          {t('state.opened-before-install.action')}
        </Button>
      ) : null;
  }
}
