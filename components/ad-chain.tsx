import type { AdLine } from '../core/model/report.ts';
import { AdName } from './ad-name.tsx';
import { useLanguage } from './language.tsx';

/** How many companies are named; a header auction asks dozens. */
const mostNames = 4;

/** Who brought an ad, and who was asked beside them, in one line. */
export function AdChain({ line: { company, chain } }: { readonly line: Pick<AdLine, 'company' | 'chain'> }) {
  const { t } = useLanguage();
  const others = [...new Set(chain)].filter((name) => name !== company);
  if (company === null) {
    return (
      <>
        {t('ads.brought.unknown')}
        {others.length > 0 && (
          <>
            {` ${t('ads.brought.asked')} `}
            <AdCompanies names={others} />
          </>
        )}
      </>
    );
  }
  return (
    <>
      <AdName text={company} />
      {others.length > 0 && (
        <>
          {`; ${t('ads.brought.also')} `}
          <AdCompanies names={others} />
        </>
      )}
    </>
  );
}

/** Companies by name: some of them, and how many more there are. */
export function AdCompanies({ names }: { readonly names: readonly string[] }) {
  const { t } = useLanguage();
  // "And one more" would take that one's place.
  const shown = names.length === mostNames + 1 ? names.length : mostNames;
  const rest = names.length - shown;
  return (
    <>
      {names.slice(0, shown).map((name, place) => (
        <span key={name}>
          {place > 0 && ', '}
          <AdName text={name} />
        </span>
      ))}
      {rest > 0 && ` ${t('ads.more', { count: rest })}`}
    </>
  );
}
