import type { VisitSummary } from '../core/model/report.ts';
import type { Language } from '../core/model/rule.ts';
import type { Translate } from '../locales/translate.ts';

type Told = Pick<VisitSummary, 'companies' | 'tracking' | 'following' | 'worst'>;

/**
 * The sentence that everything begins with. Says how many companies know of the visit, and the worst that was seen
 * of them; of what was not seen it says that it was not seen.
 */
export function firstSentence(t: Translate, language: Language, summary: Told): string {
  const { companies, worst } = summary;
  const who =
    companies === 0
      ? t('sentence.nobody')
      : t('sentence.join', {
          companies: t('sentence.companies', { count: companies }),
          following: follows(t, summary),
        });
  // Where somebody follows you, only what is surely worse is said as well.
  if (worst === undefined || (summary.tracking > 0 && worst.certainty !== 'appears-contrary')) return who;
  return `${who} ${t('sentence.deed', { deed: begun(worst.title[language], language) })}`;
}

function follows(t: Translate, { companies, tracking, following }: Told): string {
  const alone = companies === 1;
  if (following > 0) {
    return alone ? t('sentence.followingAlone') : t('sentence.following', { count: following });
  }
  if (tracking > 0) return alone ? t('sentence.trackingAlone') : t('sentence.tracking', { count: tracking });
  return t('sentence.trackingNone');
}

/** A title within a sentence. */
function begun(title: string, language: Language): string {
  return title.charAt(0).toLocaleLowerCase(language) + title.slice(1);
}
