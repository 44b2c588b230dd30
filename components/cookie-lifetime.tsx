import type { ReducedCookie } from '../core/model/signal.ts';
import { useLanguage } from './language.tsx';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a cookie stays, in words. */
export function CookieLifetime({ cookie }: { readonly cookie: Pick<ReducedCookie, 'lifetime'> }) {
  const { t } = useLanguage();
  const { lifetime } = cookie;
  if (lifetime === null) return <>{t('cookies.session')}</>;
  if (lifetime <= 0) return <>{t('cookies.deleted')}</>;
  if (lifetime >= day) return <>{t('cookies.days', { count: Math.round(lifetime / day) })}</>;
  if (lifetime >= hour) return <>{t('cookies.hours', { count: Math.round(lifetime / hour) })}</>;
  return <>{t('cookies.minutes', { count: Math.max(1, Math.round(lifetime / minute)) })}</>;
}
