import type { ComponentChildren } from 'preact';
import mark from '../assets/mark.svg?raw';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PopupActions, type PopupDoings } from './popup-actions.tsx';
import { PopupMessage } from './popup-message.tsx';
import type { PopupState } from './popup-state.ts';
import { PopupVisit } from './popup-visit.tsx';

export interface PopupProps {
  readonly state: PopupState;
  /** The host that the tab shows; null when that is not known. */
  readonly host: string | null;
  readonly doings: PopupDoings;
  /** The lower part, which comes after the first sentence: PopupDetails, or null while it is loading. */
  readonly details: ComponentChildren;
}

/** The whole popup: props in, markup out. */
export function Popup({ state, host, doings, details }: PopupProps) {
  const { t } = useLanguage();
  return (
    <div class="helder-popup">
      <header class="helder-popup__header">
        <span class="helder-brand">
          <Icon svg={mark} />
          {t('app.name')}
        </span>
        {host !== null && <span class="helder-popup__host">{host}</span>}
        <LanguageSwitch />
      </header>
      <main class="helder-popup__main" id="helder-main">
        <Content state={state} doings={doings} details={details} />
      </main>
      <PopupActions state={state} doings={doings} />
    </div>
  );
}

function Content({ state, doings, details }: Omit<PopupProps, 'host'>) {
  const { t } = useLanguage();
  switch (state.kind) {
    case 'loading':
      return <h1 class="helder-sentence helder-soft">{t('popup.loading')}</h1>;
    case 'observed':
    case 'nothing-seen':
      return <PopupVisit state={state} details={details} />;
    default:
      return <PopupMessage state={state} doings={doings} />;
  }
}
