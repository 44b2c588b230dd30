import { certainties } from '../../core/model/rule.ts';
import { adChecks, type ExpectedAds } from '../sites/ads/expected.ts';
import type { FoundAds } from './ads-table.ts';

/** In words: what is missing, what is told otherwise, and what should not be there. Empty when right. */
export function differences(row: ExpectedAds, found: FoundAds): readonly string[] {
  return [
    ...inNumber(row, found),
    ...inLines(row, found),
    ...inCategories(row, found),
    ...inChecks(row, found),
  ];
}

function inNumber(row: ExpectedAds, { ads }: FoundAds): readonly string[] {
  return ads === row.ads ? [] : [`${ads} ads are found, not ${row.ads}`];
}

function inLines(
  { label, landings, company, advertisers }: ExpectedAds,
  { lines }: FoundAds,
): readonly string[] {
  const wrong = lines.flatMap((line) => [
    ...(label === null || line.label === label ? [] : [`marked: ${line.label}, not ${label}`]),
    ...(landings.length === 0 && !line.landingHidden ? ['where it leads is not said to be hidden'] : []),
    ...(landings.includes(line.landing ?? '') || (landings.length === 0 && line.landing === null)
      ? []
      : [`leads to ${line.landing}`]),
    ...(company === undefined || line.company?.startsWith(company) === true
      ? []
      : [`filled by ${line.company}, not ${company}`]),
    ...(advertisers === undefined || advertisers.includes(line.advertiser ?? '')
      ? []
      : [`advertiser: ${line.advertiser}`]),
  ]);
  // A line of several shows one address of them.
  const several = lines.some(({ items }) => items > 1);
  const seen = lines.map(({ landing }) => landing);
  const missing = several || lines.length === 0 ? [] : landings.filter((host) => !seen.includes(host));
  return [...new Set(wrong), ...missing.map((host) => `none leads to ${host}`)];
}

function inCategories({ categories }: ExpectedAds, found: FoundAds): readonly string[] {
  const wanted = categories.join(', ');
  const seen = found.categories.join(', ');
  return seen === wanted ? [] : [`categories: ${seen || 'none'}, not ${wanted || 'none'}`];
}

function inChecks({ fires, may = [] }: ExpectedAds, { fired }: FoundAds): readonly string[] {
  return adChecks.flatMap((check) => {
    const wanted = fires[check];
    const seen = fired[check];
    if (wanted === undefined)
      return seen === undefined || may.includes(check) ? [] : [`${check} fires (${seen})`];
    if (seen === undefined) return [`${check} does not fire`];
    return certainties.indexOf(seen) <= certainties.indexOf(wanted) ? [] : [`${check} is only ${seen}`];
  });
}
