import { type Category, categories } from '../core/entities/company.ts';
import type { CompanyLine } from '../core/model/report.ts';
import { CompanyList } from './company-list.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  readonly companies: readonly CompanyLine[];
}

/** The other companies by what they do there, the trackers' kinds first. */
export function Companies({ companies }: Props) {
  const { t } = useLanguage();
  return (
    <section class="helder-section" aria-labelledby="helder-companies">
      <Heading level={2} id="helder-companies">
        {t('popup.companies')}
      </Heading>
      {companies.length === 0 && <Paragraph>{t('companies.none')}</Paragraph>}
      {byCategory(companies).map(([category, lines]) => (
        <section key={category} class="helder-category" aria-labelledby={`helder-category-${category}`}>
          <Heading level={3} id={`helder-category-${category}`}>
            {t('companies.category', { category: t(`category.${category}`), count: lines.length })}
          </Heading>
          <CompanyList lines={lines} />
        </section>
      ))}
    </section>
  );
}

/** Categories in their own order, within one the busiest tracker first. */
function byCategory(companies: readonly CompanyLine[]): (readonly [Category, readonly CompanyLine[]])[] {
  return categories.flatMap((category) => {
    const lines = companies.filter((line) => line.category === category);
    return lines.length === 0 ? [] : [[category, lines.sort(byWeight)] as const];
  });
}

function byWeight(a: CompanyLine, b: CompanyLine): number {
  return Number(b.tracker) - Number(a.tracker) || b.requests - a.requests || a.name.localeCompare(b.name);
}
