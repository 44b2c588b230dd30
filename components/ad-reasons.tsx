import type { AdLine } from '../core/model/report.ts';
import weights from '../rules/words/ad-aim-weights.json' with { type: 'json' };
import { Disclosure } from './disclosure.tsx';
import { useLanguage } from './language.tsx';

/** How many reasons are told; they come with the heaviest first. */
const most = 6;

/** Why we think that an ad is aimed at the person, or is not: each reason with what it does not prove. */
export function AdReasons({ aimed, why }: Pick<AdLine, 'aimed' | 'why'>) {
  const { t, side } = useLanguage();
  const reasons = reasonsOf(aimed, why);
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

type Row = (typeof weights.rows)[number];

/** What speaks for a verdict; where there is none, everything that was seen counts. */
const speaksFor: Readonly<Record<AdLine['aimed'], (row: Row) => boolean>> = {
  personalised: ({ personalised }) => personalised > 0,
  contextual: ({ contextual, personalised }) => contextual > 0 || personalised < 0,
  unknown: () => true,
};

/** The rows that the reasons name, in their order; one that no row knows says nothing. */
function reasonsOf(aimed: AdLine['aimed'], why: readonly string[]): readonly Row[] {
  return why.flatMap((id) => weights.rows.filter((row) => row.id === id && speaksFor[aimed](row)));
}

/** It goes on in a sentence. */
function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
