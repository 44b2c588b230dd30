import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
  const main = useRef<HTMLElement>(null);
  const before = useRef(state.kind);
  useEffect(() => {
    const changed = before.current !== state.kind;
    before.current = state.kind;
    // The button that changed the state is gone: go on reading where the new state is told.
    if (changed && document.activeElement === document.body) main.current?.focus();
  }, [state.kind]);
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
      <main ref={main} class="helder-popup__main" id="helder-main" tabIndex={-1}>
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
