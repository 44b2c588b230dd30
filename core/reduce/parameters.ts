/**
 * Query parameters whose values are kept in normal use: consent and advertising states and the site's own account
 * numbers with a vendor. None of them says who the visitor is. Sources: IAB TCF and GPP URL-passing specifications,
 * Google's Consent Mode and ad-tag parameter documentation, OpenRTB 2.6.
 */
export const keptParameters: ReadonlySet<string> = new Set([
  'gdpr',
  'gdpr_consent',
  'addtl_consent',
  'us_privacy',
  'gpp',
  'gpp_sid',
  'gcs',
  'gcd',
  'npa',
  'ltd',
  'rdp',
  'tfat',
  'tfcd',
  'tfua',
  'tag_for_child_directed_treatment',
  'tag_for_under_age_of_consent',
  'coppa',
  'dnt',
  'tid',
  'v',
  'en',
  'ev',
  'hl',
]);

/** Longest value that is kept: a consent string with its vendor sections fits. */
export const keptValueLimit = 4096;
