/**
 * Cookies in which known platforms keep that a choice was made; a `*` stands for any ending. Not those that are there
 * before a choice (OneTrust's OptanonConsent). Source: the platforms' own documentation, after domain.md B.1.
 */
const names = [
  'OptanonAlertBoxClosed',
  'CookieConsent',
  'CookieControl',
  'cookieconsent_status',
  'CookieScriptConsent',
  'CookieLawInfoConsent',
  'cc_cookie',
  'klaro',
  'orejime',
  'tarteaucitron',
  'euconsent-v2',
  'didomi_token',
  'uc_user_interaction',
  'cmplz_consent_status',
  'cmplz_banner-status',
  'cky-consent',
  'cookieyes-consent',
  'borlabs-cookie',
  '_iub_cs-*',
  'notice_gdpr_prefs',
  'FCCDCF',
  'axeptio_cookies',
] as const;

const exact: ReadonlySet<string> = new Set(names.filter((name) => !name.endsWith('*')));
const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** Whether a cookie of this name is where a known platform keeps a choice that was made. */
export function keepsChoice(name: string): boolean {
  return exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
