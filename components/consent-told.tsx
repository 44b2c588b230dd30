import { useMemo } from 'preact/hooks';
import type { Observation } from '../core/model/observation.ts';
import { consentTold } from './consent-words.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';

const pageSize = 8;
const withoutYes = ['before', 'rejected', 'withdrawn'];

/** What the site said of the choice over cookies, to whom and when, a few sentences each. Nothing where nothing was seen. */
export function ConsentTold({ observations }: { readonly observations: readonly Observation[] }) {
  const { t } = useLanguage();
  const told = useMemo(() => worstFirst(observations), [observations]);
  const paging = usePages(told, pageSize);
  if (told.length === 0) return null;
  return (
    <section class="helder-section" aria-labelledby="consent-told">
      <Heading level={2} id="consent-told">
        {t('consentTold.title')}
      </Heading>
      <Paragraph>
        {t('consentTold.intro')}
        {observations.some(objected) && ` ${t('consentTold.gpc')}`}
      </Paragraph>
      <ul class="utrecht-unordered-list">
        {paging.items.map((one) => (
          <li key={one.id} class="utrecht-unordered-list__item">
            <Told observation={one} />
          </li>
        ))}
      </ul>
      <Pager paging={paging} label={t('consentTold.pages')} />
    </section>
  );
}

/** Whether there is anything for the list. */
export function hasConsentTold(observations: readonly Observation[]): boolean {
  return observations.some(isTold);
}

function Told({ observation }: { readonly observation: Observation }) {
  const { t, language, day } = useLanguage();
  const { data, trust } = observation;
  const code = codeOf(observation);
  return (
    <>
      {consentTold(t, language, observation)}{' '}
      <span class="helder-soft">
        {typeof data.created === 'number' && `${t('consentTold.made', { day: day(data.created) })} `}
        {code !== null && <span class="helder-code">{code}</span>}
        {trust === 'page' && ` ${t('consentTold.claimed')}`}
      </span>
    </>
  );
}

/** As it was told, for whoever wants to look it up. */
function codeOf({ kind, data }: Observation): string | null {
  if (kind === 'consent-string') return typeof data.begins === 'string' ? `${data.begins}…` : null;
  const parts = [
    ['gcs', data.gcs],
    ['gcd', data.gcd],
  ].flatMap(([name, value]) => (typeof value === 'string' ? [`${name}=${value}`] : []));
  return parts.length === 0 ? null : parts.join(' ');
}

/** A yes that nobody gave stands first; then what was said before the choice. */
function worstFirst(observations: readonly Observation[]): readonly Observation[] {
  const weight = ({ data }: Observation): number => {
    const unasked = withoutYes.includes(String(data.phase));
    const says =
      data.granted === true || (Array.isArray(data.purposesConsent) && data.purposesConsent.length > 0);
    return (unasked ? 2 : 0) + (says ? 1 : 0);
  };
  const at = ({ data }: Observation): number => (typeof data.at === 'number' ? data.at : 0);
  return observations.filter(isTold).toSorted((a, b) => weight(b) - weight(a) || at(a) - at(b));
}

function isTold({ kind }: Observation): boolean {
  return kind === 'consent-string' || kind === 'consent-mode';
}

/** Seen on a tracker's request: the browser sent Global Privacy Control along. */
function objected({ kind, data }: Observation): boolean {
  return kind === 'tracker-by-phase' && data.objected === true;
}
