import type { ExpectedConsent } from '../expected.ts';

const own = { platform: 'own', action: 'none', steps: [] } as const;

/** The eight home-made banners, and pages with one thing wrong each. */
export const homeMade: readonly ExpectedConsent[] = [
  {
    url: 'https://www.gemeente-zandhove-demo.nl/',
    platform: 'own',
    configuration: 'municipality: question below the page, two equal buttons',
    action: 'reject',
    steps: [{ press: '[data-kies="nee"]' }],
    expects: {},
  },
  {
    ...own,
    url: 'https://www.gemeente-oeverland-demo.nl/',
    configuration: 'municipality: only a notice above the page, nothing that follows',
    expects: {},
  },
  {
    ...own,
    url: 'https://www.bankstelplein-demo.nl/',
    configuration: 'shop: "Ja, prima!" and a small link in a modal',
    expects: {
      'consent.wording-steering': 'strong-indication',
      'consent.reject-less-prominent': 'strong-indication',
    },
  },
  {
    ...own,
    url: 'https://www.polderbode-demo.nl/',
    configuration: 'newspaper: accept or pay € 2,99 a month, over a locked page',
    expects: { 'consent.consent-or-pay': 'signal' },
    // Paying is no refusal and no acceptance: whether it takes their place is what the law is about.
    may: ['consent.wall', 'consent.no-reject-first-layer'],
  },
  {
    url: 'https://www.sokkenlade-demo.nl/',
    platform: 'own',
    configuration: 'shop: going on is a yes, trackers start with the first scroll, in a corner',
    action: 'scroll',
    steps: [{ scroll: 400 }],
    expects: {
      'consent.implied': 'appears-contrary',
      'profiling.tracker-before-consent': 'appears-contrary',
    },
  },
  {
    ...own,
    url: 'https://www.daltonschoolhetkompas-demo.nl/',
    configuration: 'school: boxes ticked beforehand on the first layer',
    expects: { 'consent.preticked': 'appears-contrary' },
  },
  {
    ...own,
    url: 'https://www.svdemeerkoet-demo.nl/',
    configuration: 'sports club: small pale refusal, above the page, in a closed shadow root',
    expects: { 'consent.reject-less-prominent': 'strong-indication' },
    firefox: true,
  },
  {
    ...own,
    url: 'https://www.dierenpretland-demo.nl/',
    configuration: 'games for children: asks a child for advertising, with a cookie and a guilty no',
    expects: {
      'consent.wording-steering': 'strong-indication',
      'consent.parental-missing': 'signal',
    },
  },
  {
    ...own,
    url: 'https://www.kapsalonkrul-demo.nl/',
    configuration: 'says neither who asks nor what for',
    expects: { 'consent.purpose-vague': 'strong-indication' },
  },
  {
    url: 'https://www.energiekiezer-demo.nl/',
    platform: 'own',
    configuration: 'no way back to the choice',
    action: 'accept',
    steps: [{ press: '[data-kies="ja"]' }],
    expects: { 'consent.withdraw-hard': 'strong-indication' },
  },
  {
    url: 'https://www.puzzelboek-demo.nl/',
    platform: 'own',
    configuration: 'asks again on the next page after a refusal',
    action: 'reject, then return',
    steps: [{ press: '[data-kies="nee"]' }, { wait: 1500 }, { again: true }],
    expects: { 'consent.nagging': 'strong-indication' },
  },
  {
    ...own,
    url: 'https://www.kaartjesshop-demo.nl/',
    configuration: 'one box for terms and advertising in the form for an account',
    expects: { 'consent.bundled-terms': 'strong-indication' },
  },
  {
    ...own,
    url: 'https://www.slijterijdekurk-demo.nl/',
    configuration: 'alcohol behind one button "Ja, ik ben 18+" (a gate for age, no wall)',
    expects: { 'consent.age-self-declaration': 'strong-indication' },
  },
  {
    ...own,
    url: 'https://www.autowijzer-demo.nl/',
    configuration: '231 partners, else in order',
    expects: { 'consent.vendor-count': 'information' },
  },
];
