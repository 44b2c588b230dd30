import { dataOldAfter, dataVeryOldAfter } from './thresholds.ts';

export type DataAge = 'fresh' | 'old' | 'very-old' | 'unknown';

const day = 24 * 60 * 60 * 1000;

/** How old the tracker data is. `date` is an ISO 8601 date; `now` epoch milliseconds. */
export function dataAge(date: string, now: number): DataAge {
  const made = Date.parse(date);
  if (Number.isNaN(made)) return 'unknown';
  const days = (now - made) / day;
  if (days > dataVeryOldAfter) return 'very-old';
  return days > dataOldAfter ? 'old' : 'fresh';
}
