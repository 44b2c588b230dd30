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

/**
 * Parameters that a link carries so that a click can be tied to a person's profile elsewhere. Not `utm_*`: those
 * describe a campaign. Source: the vendors' click-id documentation (docs/detectors.md).
 */
export const clickIdentifiers: ReadonlySet<string> = new Set([
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'gclsrc',
  'fbclid',
  'ttclid',
  'msclkid',
  'twclid',
  'li_fat_id',
  'sccid',
  'epik',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'irclickid',
  'yclid',
  'rdt_cid',
  'obclickid',
  'tblci',
  'awc',
  'tduid',
]);
