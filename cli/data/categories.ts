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

/**
 * Products whose category third-party-web has too coarse a word for (`utility` is everything from payment to error
 * reports), so that paying or reporting a crash does not read as something else.
 */
const byName: Readonly<Record<string, Category>> = {
  Adyen: 'payment',
  Afterpay: 'payment',
  'Amazon Pay': 'payment',
  AppDynamics: 'error-monitoring',
  'Barclaycard SmartPay': 'payment',
  'Braintree Payments': 'payment',
  Bugsnag: 'error-monitoring',
  Catchpoint: 'error-monitoring',
  'Cookie Reports': 'consent',
  'Cookie-Script.com': 'consent',
  Cookiebot: 'consent',
  CookieQ: 'consent',
  Dynatrace: 'error-monitoring',
  Errorception: 'error-monitoring',
  'Google reCAPTCHA': 'captcha',
  'Key CDN': 'cdn',
  Klarna: 'payment',
  'MaxCDN Enterprise': 'cdn',
  'New Relic': 'error-monitoring',
  PayPal: 'payment',
  'Pingdom RUM': 'error-monitoring',
  Raygun: 'error-monitoring',
  Rollbar: 'error-monitoring',
  Sentry: 'error-monitoring',
  'SpeedCurve RUM': 'error-monitoring',
  Stripe: 'payment',
  TrackJS: 'error-monitoring',
  Worldpay: 'payment',
  'bPay by Barclaycard': 'payment',
  iubenda: 'consent',
  paysafecard: 'payment',
  'sage Pay': 'payment',
};

/** Throws for a category that third-party-web has added: it needs a decision. */
export function categoryOf(entity: { readonly name: string; readonly category: string }): Category {
  const category = byName[entity.name] ?? byCategory[entity.category];
  if (category === undefined) throw new Error(`no category for third-party-web's "${entity.category}"`);
  return category;
}

/** Names of products that have a category of their own here, so that a test can see whether they still exist. */
export const refinedNames: readonly string[] = Object.keys(byName);
