import type { AdLine } from '../core/model/report.ts';
import weights from '../rules/words/ad-aim-weights.json' with { type: 'json' };
import { Disclosure } from './disclosure.tsx';
import { useLanguage } from './language.tsx';

/** How many reasons are told; they come with the heaviest first. */
const most = 6;

/** Why we think that an ad is aimed at the person, or is not: each reason with what it does not prove. */
export function AdReasons({ aimed, why }: Pick<AdLine, 'aimed' | 'why'>) {
  const { t, side } = useLanguage();
  const reasons = reasonsOf(why);
  if (reasons.length === 0) return null;
  return (
    <Disclosure look="plain" summary={t(`ads.why.${aimed}`)}>
      <ul class="helder-list-plain helder-ad__reasons">
        {reasons.slice(0, most).map(({ id, label, proves, provesNot }) => (
          <li key={id}>
            <strong>{side(label)}.</strong> {side(proves)}{' '}
            <span class="helder-soft">
              {t('ads.why.not')} {lower(side(provesNot))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The rows that the reasons name, in their order; one that no row knows says nothing. */
export function reasonsOf(why: readonly string[]): readonly (typeof weights.rows)[number][] {
  return why.flatMap((id) => weights.rows.filter((row) => row.id === id));
}

/** It goes on in a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
