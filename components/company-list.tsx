import { useState } from 'preact/hooks';
import type { CompanyLine } from '../core/model/report.ts';
import { Button } from './button.tsx';
import { CompanyDetails } from './company-details.tsx';
import { Disclosure } from './disclosure.tsx';
import { useLanguage } from './language.tsx';

/** So many at once; a page that contacts thousands must not keep the popup busy. */
const step = 50;

interface Props {
  readonly lines: readonly CompanyLine[];
}

/** The companies of one kind, each to be opened; the first ones, and a button for more. */
export function CompanyList({ lines }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(step);
  const rest = lines.length - shown;
  return (
    <>
      <ul class="helder-rows helder-list-plain">
        {lines.slice(0, shown).map((line) => (
          <li key={line.name}>
            <Disclosure summary={<CompanyName line={line} />}>
              <CompanyDetails line={line} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="subtle" onClick={() => setShown(shown + step)}>
          {t('companies.showMore', { count: Math.min(rest, step) })}
        </Button>
      )}
    </>
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
