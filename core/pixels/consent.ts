import { type Fields, first } from './fields.ts';
import type { PixelEvent } from './pixel.ts';
import { keepable } from './told.ts';

/** IAB names, which any vendor may use (TCF and GPP URL-passing specifications). */
const common = ['gdpr_consent', 'gpp', 'us_privacy', 'gdpr'] as const;

/** What went along about consent: the vendor's own parameters first, then those of the IAB. */
export function consentOf(fields: Fields, ...own: readonly string[]): PixelEvent['consent'] {
  for (const name of [...own, ...common]) {
    const value = first(fields, name);
    const kept = value === null ? null : keepable(value);
    if (kept !== null) return [name, kept];
  }
  return null;
}
