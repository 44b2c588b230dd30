import { consentPhases } from '../core/model/consent.ts';
import type { CompanyLine } from '../core/model/report.ts';
import { useLanguage } from './language.tsx';

/** How many names are shown before "and n more". */
const shown = 12;

/** What was seen of one company on this visit. */
export function CompanyDetails({ line }: { readonly line: CompanyLine }) {
  const { t, number, country } = useLanguage();
  return (
    <>
      {!line.named && <p class="helder-soft">{t('companies.unnamed')}.</p>}
      <dl class="helder-facts">
        <dt>{t('companies.hosts', { count: line.hosts.length })}</dt>
        <dd>
          <Names names={line.hosts} />
        </dd>
        <dt>{t('companies.country')}</dt>
        <dd>{line.country === null ? t('companies.countryUnknown') : country(line.country)}</dd>
        <dt>{t('companies.requests')}</dt>
        <dd>
          {number(line.requests)}
          <Phases phases={line.phases} />
        </dd>
        {line.stopped > 0 && (
          <>
            <dt>{t('companies.stopped')}</dt>
            <dd>{number(line.stopped)}</dd>
          </>
        )}
        <dt>{t('companies.cookies')}</dt>
        <dd>{line.cookies.length === 0 ? t('companies.cookiesNone') : <Names names={line.cookies} />}</dd>
      </dl>
    </>
  );
}

/** Before and after which choice; nothing where that is not known. */
function Phases({ phases }: Pick<CompanyLine, 'phases'>) {
  const { t, number } = useLanguage();
  const known = consentPhases.filter(
    (phase) => phase !== 'unknown' && phase !== 'no-platform' && phases[phase],
  );
  if (known.length === 0) return null;
  return (
    <ul class="helder-list-plain helder-soft">
      {known.map((phase) => (
        <li key={phase}>
          {t('companies.inPhase', { phase: t(`timeline.part.${phase}`), count: number(phases[phase] ?? 0) })}
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <ul class="helder-list-plain">
      {names.slice(0, shown).map((name) => (
        <li key={name} class="helder-code">
          {name}
        </li>
      ))}
      {names.length > shown && <li>{t('companies.more', { count: names.length - shown })}</li>}
    </ul>
  );
}
