import type { VisitSummary } from '../core/model/report.ts';
import type { Translate } from '../locales/translate.ts';

/**
 * The sentence that everything begins with. Says how many companies know of the visit, and the worst that was seen
 * of them; of what was not seen it says that it was not seen.
 */
export function firstSentence(
  t: Translate,
  summary: Pick<VisitSummary, 'companies' | 'tracking' | 'following'>,
): string {
  if (summary.companies === 0) return t('sentence.nobody');
  const companies = t('sentence.companies', { count: summary.companies });
  return t('sentence.join', { companies, following: worst(t, summary) });
}

function worst(
  t: Translate,
  { companies, tracking, following }: Pick<VisitSummary, 'companies' | 'tracking' | 'following'>,
): string {
  const alone = companies === 1;
  if (following > 0) {
    return alone ? t('sentence.followingAlone') : t('sentence.following', { count: following });
  }
  if (tracking > 0) return alone ? t('sentence.trackingAlone') : t('sentence.tracking', { count: tracking });
  return t('sentence.trackingNone');
}
