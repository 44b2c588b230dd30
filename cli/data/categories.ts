import type { Category } from '../../core/entities/company.ts';

/**
 * third-party-web's category → ours. Its `marketing` and `customer-success` are tools that a site uses
 * towards its own visitors (newsletters, chat): not tracking across sites. An overlay entry says it when a
 * company is more than that.
 */
const byCategory: Readonly<Record<string, Category>> = {
  ad: 'advertising',
  analytics: 'analytics',
  cdn: 'cdn',
  'consent-provider': 'consent',
  content: 'content',
  'customer-success': 'other',
  hosting: 'hosting',
  marketing: 'other',
  other: 'other',
  social: 'social',
  'tag-manager': 'tag-manager',
  utility: 'other',
  video: 'content',
};

/** Throws for a category that third-party-web has added: it needs a decision. */
export function categoryOf(thirdPartyWeb: string): Category {
  const category = byCategory[thirdPartyWeb];
  if (category === undefined) throw new Error(`no category for third-party-web's "${thirdPartyWeb}"`);
  return category;
}
