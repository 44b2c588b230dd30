import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';

interface Props {
  /** null while it is not known. */
  readonly access: boolean | null;
  readonly onGrant: () => void;
}

/** Whether Helder may watch, and the way to let it. */
export function AccessState({ access, onGrant }: Props) {
  const { t } = useLanguage();
  if (access === null) return null;
  if (access) {
    return (
      <Notice kind="ok">
        <p>{t('settings.accessGranted')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="warning">
        <p>{t('settings.accessWithheld')}</p>
      </Notice>
      <Button look="primary" onClick={onGrant}>
        {t('state.access.action')}
      </Button>
    </>
  );
}
