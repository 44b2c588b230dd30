import { type Category, categories } from '../core/entities/company.ts';
import type { CompanyLine } from '../core/model/report.ts';
import { CompanyDetails } from './company-details.tsx';
import { Disclosure } from './disclosure.tsx';
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
          <ul class="helder-rows helder-list-plain">
            {lines.map((line) => (
              <li key={line.name}>
                <Disclosure summary={<CompanyName line={line} />}>
                  <CompanyDetails line={line} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function CompanyName({ line }: { readonly line: CompanyLine }) {
  const { t } = useLanguage();
  return (
    <span class="helder-company">
      <span class="helder-company__line">
        <span class="helder-company__name">{line.name}</span>
        <span class="helder-soft helder-small">{t('companies.requestCount', { count: line.requests })}</span>
      </span>
      {line.tracker && (
        <span class="helder-company__facts">
          <span class="helder-tag helder-tag--tracker">{t('companies.tracker')}</span>
          {line.setsIdentifier && <span class="helder-tag">{t('companies.follows')}</span>}
        </span>
      )}
    </span>
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
