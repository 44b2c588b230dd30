import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?raw';
import { AdAim } from './ad-aim.tsx';
import { adCategories, keptFromChildren } from './ad-categories.ts';
import { AdFacts } from './ad-facts.tsx';
import type { AdGroup } from './ad-groups.ts';
import { AdName } from './ad-name.tsx';
import { AdReasons } from './ad-reasons.tsx';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly group: AdGroup;
  /** On a page of its own: with all that is known. */
  readonly large: boolean;
}

/** One ad: who advertises, what stands out, what is known, and why we think so. */
export function AdCard({ group, large }: Props) {
  const { line, count } = group;
  const own = line.party === 'own';
  return (
    <div class="helder-ad">
      <Heading level={3} class={line.advertiser === null ? 'helder-ad__nobody' : ''}>
        <Advertiser group={group} />
      </Heading>
      <p class="helder-ad__tags">
        <Categories line={line} />
        {!own && <AdAim aimed={line.aimed} />}
        <Remarks group={group} />
      </p>
      <AdFacts line={line} large={large && count === 1} />
      {!own && <AdReasons aimed={line.aimed} why={line.why} />}
    </div>
  );
}

function Advertiser({ group: { line, count } }: Pick<Props, 'group'>) {
  const { t } = useLanguage();
  const { advertiser, advertiserBy } = line;
  if (advertiser === null) return <>{t('ads.nobody', { count })}</>;
  return (
    <>
      <AdName text={advertiser} />
      {(advertiserBy === 'bid' || advertiserBy === 'landing') && (
        <span class="helder-ad__by"> {t(`ads.by.${advertiserBy}`)}</span>
      )}
    </>
  );
}

function Categories({ line }: Pick<AdGroup, 'line'>) {
  const { t } = useLanguage();
  return (
    <>
      {adCategories(line).map((category) => (
        <span
          key={category}
          class={`helder-ad__tag${keptFromChildren(category) ? ' helder-ad__tag--category' : ''}`}
        >
          {keptFromChildren(category) && <Icon svg={alertTriangle} />}
          {t(`ads.category.${category}`)}
        </span>
      ))}
    </>
  );
}

function Remarks({ group: { line, count } }: Pick<Props, 'group'>) {
  const { t } = useLanguage();
  const { advertiser, party, items, visitedBefore } = line;
  return (
    <>
      {visitedBefore === true && party !== 'own' && <span class="helder-ad__tag">{t('ads.before')}</span>}
      {party === 'own' && <span class="helder-ad__tag">{t('ads.own')}</span>}
      {count > 1 && advertiser !== null && <span class="helder-ad__tag">{t('ads.times', { count })}</span>}
      {items > 1 && <span class="helder-ad__tag">{t('ads.items', { count: items })}</span>}
    </>
  );
}
