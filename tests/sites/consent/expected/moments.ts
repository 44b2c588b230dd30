import type { ExpectedConsent } from '../expected.ts';

const reject = { platform: 'own', action: 'reject', steps: [{ press: '[data-kies="nee"]' }] } as const;
const accept = { platform: 'own', action: 'accept', steps: [{ press: '[data-kies="ja"]' }] } as const;

/** The same well-made question; what differs is when which tracker comes. */
export const moments: readonly ExpectedConsent[] = [
  {
    url: 'https://www.tuincentrumgroenrijk-demo.nl/',
    platform: 'own',
    configuration: 'Meta and TikTok before any answer',
    action: 'none',
    steps: [],
    expects: { 'profiling.tracker-before-consent': 'appears-contrary' },
    restsOn: {
      'profiling.tracker-before-consent': [
        'analytics.tiktok.com',
        'connect.facebook.net',
        'www.facebook.com',
      ],
    },
    firefox: true,
    withPrivacyControl: { 'consent.gpc-ignored': 'signal' },
  },
  {
    ...accept,
    url: 'https://www.kampeerschuur-demo.nl/',
    configuration: 'Meta and Google only after a yes',
    expects: {},
    firefox: true,
  },
  {
    ...reject,
    url: 'https://www.brillenhuis-demo.nl/',
    configuration: 'Meta despite refusal, two seconds later',
    expects: { 'profiling.tracker-after-reject': 'appears-contrary' },
    restsOn: { 'profiling.tracker-after-reject': ['connect.facebook.net', 'www.facebook.com'] },
    firefox: true,
    withPrivacyControl: { 'consent.gpc-ignored': 'signal' },
  },
  {
    ...reject,
    url: 'https://www.despaak-demo.nl/',
    configuration: 'Meta despite refusal, started by the click itself',
    expects: { 'profiling.tracker-after-reject': 'appears-contrary' },
  },
  {
    url: 'https://www.rijschoolvoorrang-demo.nl/',
    platform: 'own',
    configuration: 'Meta goes on after withdrawal',
    action: 'accept, then withdraw',
    steps: [
      { press: '[data-kies="ja"]' },
      { wait: 1500 },
      { press: '[data-kies="opnieuw"]' },
      { wait: 1500 },
      { press: '[data-kies="nee"]' },
    ],
    expects: { 'profiling.tracker-after-withdraw': 'strong-indication' },
    restsOn: { 'profiling.tracker-after-withdraw': ['www.facebook.com'] },
  },
  {
    ...reject,
    url: 'https://www.hoteldevuurtoren-demo.nl/',
    configuration: "Google's tag at once, in denied state (gcs=G100)",
    expects: { 'profiling.cookieless-ping': 'signal' },
    restsOn: { 'profiling.cookieless-ping': ['region1.google-analytics.com'] },
    toldGoogle: 'denied denied denied denied',
    firefox: true,
  },
  {
    ...accept,
    url: 'https://www.hoteldeduinen-demo.nl/',
    configuration: "Google's tag only after a yes, in granted state (gcs=G111)",
    expects: {},
    toldGoogle: 'granted granted granted granted',
  },
  {
    ...reject,
    url: 'https://www.huisenhaard-demo.nl/',
    configuration: 'refused, yet Google is told "granted" (gcs=G111)',
    expects: {
      'consent.consentmode-mismatch': 'appears-contrary',
      'profiling.tracker-after-reject': 'appears-contrary',
    },
    restsOn: { 'consent.consentmode-mismatch': ['region1.google-analytics.com'] },
    toldGoogle: 'granted granted granted granted',
  },
  {
    url: 'https://www.snackbarzilvermeeuw-demo.nl/',
    platform: 'none',
    configuration: 'three trackers and no question',
    action: 'none',
    steps: [],
    expects: { 'consent.none-but-tracking': 'appears-contrary' },
    searched: true,
  },
  {
    url: 'https://www.volkstuin-deboomgaard-demo.nl/',
    platform: 'none',
    configuration: 'nothing to ask for',
    action: 'none',
    steps: [],
    expects: {},
    searched: true,
  },
];
