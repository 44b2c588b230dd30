import { useId } from 'preact/hooks';
import { useLanguage } from './language.tsx';

export interface AdOutlineProps {
  readonly on: boolean;
  /** The page could not be reached. */
  readonly failed: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch that outlines the ads on the page, with what came of it. */
export function AdOutline({ on, failed, onChange }: AdOutlineProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div class="helder-ad-outline">
      <button
        type="button"
        role="switch"
        class="helder-switch"
        aria-checked={on}
        aria-describedby={id}
        onClick={() => onChange(!on)}
      >
        <span class="helder-switch__track" aria-hidden="true" />
        <span>{t('ads.outline')}</span>
      </button>
      <p id={id} class="helder-ad-outline__told helder-small" role="status">
        {failed ? t('ads.outline.failed') : on ? t('ads.outline.on') : ''}
      </p>
    </div>
  );
}
