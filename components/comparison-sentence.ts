import type { Column, ComparisonResult } from '../core/comparison/result.ts';
import type { Translate } from '../locales/translate.ts';

/** The result in words first: the trackers of each run; what is not known is said to be unknown. */
export function comparisonSentence(t: Translate, { columns }: Pick<ComparisonResult, 'columns'>): string {
  const known = columns.filter(({ seen }) => seen !== null);
  if (known.length === columns.length && known.every(({ seen }) => seen?.tracking === 0)) {
    return t('compare.noneEver');
  }
  const choices = columns.filter(({ run }) => run !== 'none');
  if (choices.every(({ ended }) => ended === 'no-banner')) {
    const untouched = columns.filter(({ run }) => run === 'none').map((column) => part(t, column));
    return [t('compare.sentence.noBanner'), ...untouched].join(' ');
  }
  return columns.map((column) => part(t, column)).join(' ');
}

function part(t: Translate, { run, seen }: Column): string {
  return seen === null
    ? t(`compare.sentence.${run}Unknown`)
    : t(`compare.sentence.${run}`, { count: seen.tracking });
}

/** Names of the trackers that were there after refusing, for the second sentence; null when that was not seen. */
export function trackersAfterRefusing({ columns, companies }: ComparisonResult): readonly string[] | null {
  if (columns.find(({ run }) => run === 'reject')?.seen == null) return null;
  return companies
    .filter(({ tracker, requests }) => tracker && (requests.reject ?? 0) > 0)
    .map(({ name }) => name);
}
