import fileText from '@tabler/icons/outline/file-text.svg?raw';
import playerPause from '@tabler/icons/outline/player-pause.svg?raw';
import settingsIcon from '@tabler/icons/outline/settings.svg?raw';
import { Button, ButtonLink } from './button.tsx';
import { useLanguage } from './language.tsx';
import { pages } from './pages.ts';
import type { PopupState } from './popup-state.ts';

/** All that a person can do from the popup. */
export interface PopupDoings {
  readonly pauseSite: () => void;
  readonly resumeSite: () => void;
  readonly resumeEverywhere: () => void;
  readonly grantAccess: () => void;
  readonly reload: () => void;
  readonly retry: () => void;
  /** Opens one of Helder's own pages in a tab. */
  readonly open: (page: string) => void;
}

interface Props {
  readonly state: PopupState;
  readonly doings: PopupDoings;
}

/** Where to go from the popup; stays in sight at its foot. */
export function PopupActions({ state, doings }: Props) {
  const { t } = useLanguage();
  const visit = 'visit' in state ? state.visit : null;
  const go = (page: string) => (event: MouseEvent) => {
    event.preventDefault();
    doings.open(page);
  };
  return (
    <footer class="helder-popup__footer">
      <nav aria-label={t('popup.nav')} class="helder-popup__nav">
        {visit !== null && (
          <ButtonLink
            look="primary"
            icon={fileText}
            href={pages.visit(visit.id)}
            onClick={go(pages.visit(visit.id))}
          >
            {t('popup.visit')}
          </ButtonLink>
        )}
        <div class="helder-popup__links">
          {visit !== null && (
            <Button look="subtle" icon={playerPause} onClick={doings.pauseSite}>
              {t('popup.pauseSite')}
            </Button>
          )}
          {visit === null && (
            <ButtonLink look="subtle" href={pages.visits} onClick={go(pages.visits)}>
              {t('popup.visits')}
            </ButtonLink>
          )}
          <ButtonLink look="subtle" icon={settingsIcon} href={pages.settings} onClick={go(pages.settings)}>
            {t('popup.settings')}
          </ButtonLink>
        </div>
      </nav>
    </footer>
  );
}
