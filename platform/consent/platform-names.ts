/** What people call a platform, by the name of autoconsent's rule for it. */
const names: Readonly<Record<string, string>> = {
  acris: 'Acris',
  Admiral: 'Admiral',
  adopt: 'AdOpt',
  Adroll: 'AdRoll',
  AppConsent: 'AppConsent',
  'AppConsent legacy': 'AppConsent',
  axeptio: 'Axeptio',
  'bigcommerce-consent-manager': 'BigCommerce',
  blocksy: 'Blocksy',
  borlabs: 'Borlabs Cookie',
  cassie: 'Cassie',
  'civic-cookie-control': 'Civic Cookie Control',
  ckies: 'Ckies',
  'click.io': 'Clickio',
  clinch: 'Clinch',
  'cloudflare-zaraz': 'Cloudflare Zaraz',
  'Complianz banner': 'Complianz',
  // They look for the classes of Osano's open library, which Complianz once used.
  'Complianz categories': 'Osano Cookie Consent',
  'Complianz opt-out': 'Osano Cookie Consent',
  'Complianz optin': 'Osano Cookie Consent',
  'consentmanager-ncmp': 'consentmanager',
  'consentmanager.net': 'consentmanager',
  consentmo: 'Consentmo',
  Conversant: 'Conversant',
  'cookie-consent-spice': 'Cookie Consent Spice',
  'Cookie Information Banner': 'Cookie Information',
  'cookie-law-info': 'CookieYes',
  'cookie-script': 'CookieScript',
  cookiealert: 'Cookie Alert',
  cookieconsent2: 'CookieConsent',
  cookieconsent3: 'CookieConsent',
  cookiecuttr: 'CookieCuttr',
  'cookiefirst.com': 'CookieFirst',
  cookiehub: 'CookieHub',
  'cookiejs-banner': 'cookie.js',
  'cookiejs-modal': 'cookie.js',
  cookieyes: 'CookieYes',
  'ct-ultimate-gdpr': 'Ultimate GDPR',
  Cybotcookiebot: 'Cookiebot',
  datagrail: 'DataGrail',
  didomi: 'Didomi',
  'dreamlab-cmp': 'Dreamlab',
  Drupal: 'Drupal',
  Ensighten: 'Ensighten',
  'eu-cookie-compliance-banner': 'EU Cookie Compliance',
  Evidon: 'Evidon',
  EZoic: 'Ezoic',
  fastcmp: 'FastCMP',
  fides: 'Fides',
  finsweet: 'Finsweet',
  'funding-choices': 'Google Funding Choices',
  'gdpr-legal-cookie': 'GDPR Legal Cookie',
  gravito: 'Gravito',
  holidaymedia: 'Holiday Media',
  'hu-manity': 'Hu-manity',
  hubspot: 'HubSpot',
  inmobi: 'InMobi Choice',
  iubenda: 'iubenda',
  iWink: 'iWink',
  kconsent: 'KConsent',
  ketch: 'Ketch',
  Klaro: 'Klaro',
  'krown-cookie-banner': 'Krown',
  Moove: 'Moove GDPR',
  om: 'OM Cookie Manager',
  Onetrust: 'OneTrust',
  openli: 'Openli',
  osano: 'Osano',
  pandectes: 'Pandectes',
  'piano.io': 'Piano',
  'PrimeBox CookieBar': 'PrimeBox',
  privado: 'Privado',
  'privacymanager.io': 'LiveRamp',
  pubtech: 'PubTech',
  quantcast: 'Quantcast Choice',
  'real-cookie-banner': 'Real Cookie Banner',
  shopify: 'Shopify',
  sibbo: 'Sibbo',
  Sirdata: 'Sirdata',
  snigel: 'Snigel',
  'Sourcepoint-frame': 'Sourcepoint',
  'squarespace-cookie-banner': 'Squarespace',
  squiz: 'Squiz',
  tagconcierge: 'Tag Concierge',
  'tarteaucitron deny': 'tarteaucitron',
  'tarteaucitron.js': 'tarteaucitron',
  tccCmpAlert: 'TCC CMP',
  Tealium: 'Tealium',
  Termly: 'Termly',
  termsfeed: 'TermsFeed',
  termsfeed3: 'TermsFeed',
  'TrustArc-newcm': 'TrustArc',
  'TrustArc-top': 'TrustArc',
  truyo: 'Truyo',
  twcc: 'TWCC',
  Uniconsent: 'UniConsent',
  'usercentrics-api': 'Usercentrics',
  'usercentrics-button': 'Usercentrics',
  vivenu: 'vivenu',
  webflow: 'Webflow',
  wix: 'Wix',
  'WP Cookie Notice for GDPR': 'WP Cookie Notice',
  'WP DSGVO Tools': 'WP DSGVO Tools',
};

/** Autoconsent's own. */
const testRule = 'Test page CMP';

/** Rules that run anywhere, and yet are for the own banner of one company. */
const ofOneCompany = new Set(
  `amex anthropic arbeitsagentur asus automattic-cmp-optout aylo-cookie-banner bswhealth cc-banner-springer check24
  check24-partnerprogramm-de cookie-banner-element cookie-manager-popup dan-com dmgmedia dmgmedia-us dpgmedia-nl
  elsevier-pure etsy fedex fever gallup google-consent-standalone google-cookiebar healthline-media hema lia lightbox macaron
  overleaf pabcogypsum paypal-us pikpak police-uk ring sas substack synology taunton thefreedictionary Tiktok toyota
  tplink trybe Tumblr u12-data-protection-notice woo-commerce-com youtube-desktop youtube-mobile zdf`.split(
    /\s+/,
  ),
);

/**
 * The name that people know a platform by; null where the rule is for the own banner of one site. A rule that nobody
 * named here keeps its own name, with its technical parts cut off.
 */
export function platformName(rule: string, ofSite: boolean): string | null {
  const known = Object.hasOwn(names, rule) ? names[rule] : undefined;
  if (known !== undefined) return known;
  if (ofSite || ofOneCompany.has(rule) || looksLikeSite(rule) || rule === testRule) return null;
  const cleaned = rule
    .replace(/^auto_.*/, '')
    .replace(/[-_ ]+(?:cookie[-_ ]?)?(?:banner|notice|popup|modal|rule|cmp)\b.*$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return cleaned === '' ? null : cleaned.charAt(0).toUpperCase() + cleaned.slice(1);
}

/** Whether somebody looked at this rule here: a newer autoconsent may bring rules that nobody did. */
export function isDecided(rule: string): boolean {
  return Object.hasOwn(names, rule) || ofOneCompany.has(rule) || looksLikeSite(rule) || rule === testRule;
}

function looksLikeSite(rule: string): boolean {
  return /\.[a-z]{2,5}$/.test(rule) || /-(?:com|net|org|de|nl|be|uk|us|fr|it|jp)$/.test(rule);
}
