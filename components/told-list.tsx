import { useMemo } from 'preact/hooks';
import { toldSentence } from '../core/export/told.ts';
import type { Observation } from '../core/model/observation.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';

const pageSize = 12;
/** What weighs most for a reader stands first. */
const contactOrder = ['plain', 'hashed', 'none'];

/** What other companies were told by pixels, a sentence each. Nothing where nothing was seen. */
export function ToldList({ observations }: { readonly observations: readonly Observation[] }) {
  const { t } = useLanguage();
  const told = useMemo(() => toldFirst(observations), [observations]);
  const paging = usePages(told, pageSize);
  if (told.length === 0) return null;
  return (
    <section class="helder-section" aria-labelledby="told">
      <Heading level={2} id="told">
        {t('told.title')}
      </Heading>
      <Paragraph>{t('told.intro')}</Paragraph>
      <ul class="utrecht-unordered-list">
        {paging.items.map((one) => (
          <li key={one.id} class="utrecht-unordered-list__item">
            <Told observation={one} />
          </li>
        ))}
      </ul>
      <Pager paging={paging} label={t('told.pages')} />
    </section>
  );
}

/** Whether there is anything for the list. */
export function hasTold(observations: readonly Observation[]): boolean {
  return observations.some(({ kind }) => kind === 'pixel-event');
}

function Told({ observation }: { readonly observation: Observation }) {
  const { t, language } = useLanguage();
  const { data, trust } = observation;
  const times = typeof data.times === 'number' ? data.times : 1;
  return (
    <>
      {toldSentence(data, language)}{' '}
      <span class="helder-soft">
        {times > 1 && `${t('told.times', { count: times })} `}
        {typeof data.consent === 'string' ? (
          <>
            {t('told.consent')} <span class="helder-code">{data.consent}</span>
          </>
        ) : (
          t('told.noConsent')
        )}
        {trust === 'page' && ` ${t('told.claimed')}`}
      </span>
    </>
  );
}

function toldFirst(observations: readonly Observation[]): readonly Observation[] {
  const weight = ({ data }: Observation): number => contactOrder.indexOf(String(data.contact));
  const length = ({ data }: Observation): number => (Array.isArray(data.told) ? data.told.length : 0);
  return observations
    .filter(({ kind }) => kind === 'pixel-event')
    .sort((a, b) => weight(a) - weight(b) || length(b) - length(a));
}
