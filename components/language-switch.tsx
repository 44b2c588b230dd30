import type { Language } from '../core/model/rule.ts';
import { useLanguage } from './language.tsx';

const other: Readonly<Record<Language, Language>> = { nl: 'en', en: 'nl' };

/** One button that names the other language, in that language. */
export function LanguageSwitch() {
  const { t, language, choose } = useLanguage();
  const next = other[language];
  return (
    <button type="button" class="helder-language" lang={next} onClick={() => choose(next)}>
      {t(`language.${next}`)}
    </button>
  );
}
