import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';

interface Props {
  /** ISO 8601. */
  readonly at: string;
  readonly onRead: () => void;
}

/** The browser replaced the database by an empty one. */
export function LostVisits({ at, onRead }: Props) {
  const { t, moment } = useLanguage();
  return (
    <Notice kind="warning" title={t('visits.lost.title')}>
      <p>{t('visits.lost.text', { when: moment(Date.parse(at)) })}</p>
      <Button onClick={onRead}>{t('visits.lost.read')}</Button>
    </Notice>
  );
}
