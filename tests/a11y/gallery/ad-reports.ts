import type { AdLine, VisitReport } from '../../../core/model/report.ts';
import { report } from './fixtures.ts';

/** An ad that says nothing of itself; the gallery's ads differ from it. */
const plain: AdLine = {
  advertiser: null,
  landing: null,
  chain: ['Bright Auction', 'Mosaic Media', 'Reclamehuis'],
  aimed: 'unknown',
  category: null,
  labelled: null,
  known: 'shown',
  because: [],
  why: ['weak-identifier', 'google-default'],
  company: 'Bright Auction',
  party: 'other',
  advertiserBy: null,
  landingHidden: true,
  categories: [],
  label: null,
  labelWords: [],
  disclosures: [],
  behalf: null,
  paid: null,
  width: 300,
  height: 250,
  covers: 0.09,
  sound: false,
  autoplay: false,
  items: 1,
  visitedBefore: null,
  place: null,
};

const ad = (place: string, more: Partial<AdLine>): AdLine => ({ ...plain, place, ...more });
const asked = (more: Partial<AdLine>): AdLine => ({
  ...plain,
  known: 'asked',
  company: null,
  party: null,
  landingHidden: false,
  width: null,
  height: null,
  covers: null,
  sound: null,
  autoplay: null,
  ...more,
});

const six: readonly AdLine[] = [
  ad('0.1', {
    advertiser: 'Schoenenhuis De Zool',
    advertiserBy: 'ad',
    landing: 'www.schoenenhuis-de-zool.example',
    landingHidden: false,
    visitedBefore: true,
    aimed: 'personalised',
    why: ['segments', 'tcf-granted', 'strong-identifier', 'cookie-sync'],
    chain: [
      'Bright Auction',
      'Mosaic Media',
      'Reclamehuis',
      'Plein Netwerk',
      'Veilinghal',
      'Biedbeurs',
      'Adsteiger',
    ],
    label: 'clear',
    labelled: true,
    labelWords: ['Advertentie'],
    disclosures: ['ad-choices', 'why-this-ad', 'change-settings'],
  }),
  ad('0.2', {
    advertiser: 'goktempel.example',
    advertiserBy: 'landing',
    landing: 'goktempel.example',
    landingHidden: false,
    aimed: 'personalised',
    why: ['dsa-profiling', 'strong-identifier', 'remarketing'],
    category: 'gambling',
    categories: ['gambling'],
    label: 'weak',
    labelled: true,
    labelWords: ['ad'],
    behalf: 'Goktempel Malta Ltd',
    paid: 'Fortuin Media BV',
    width: 728,
    height: 400,
    covers: 0.42,
    autoplay: true,
    sound: true,
  }),
  ad('0.3', {
    advertiser: 'Boerderij ’t Hof',
    advertiserBy: 'bid',
    landing: 'boerderijthof.example',
    landingHidden: false,
    aimed: 'contextual',
    why: ['non-personalised', 'page-only', 'no-cookie'],
    chain: ['Reclamehuis'],
    company: 'Reclamehuis',
    label: 'clear',
    labelled: true,
    labelWords: ['Gesponsord'],
  }),
  ad('0.4', { label: 'none', labelled: false }),
  ad('0.5', { company: null, landingHidden: false }),
  ad('0.6', {
    advertiser: 'Spelletjesplein',
    advertiserBy: 'ad',
    party: 'own',
    landing: 'spelletjes.example',
    landingHidden: false,
    company: null,
    chain: [],
    why: [],
    label: 'none',
    labelled: false,
  }),
];

const withAds = (ads: readonly AdLine[], more: Partial<VisitReport> = {}): VisitReport => ({
  ...report,
  ads,
  ...more,
});
const missing = (reason: string): Partial<VisitReport> => ({
  endedAt: null,
  findings: report.findings.map((finding) =>
    finding.outcome === 'undetermined'
      ? { ...finding, unknown: [{ fact: 'ads.shownUnmarked', reason }] }
      : finding,
  ),
});

/** A report for each state that the list of ads can be in. */
export const adReports = {
  shown: withAds([
    ...six,
    asked({ chain: ['Bright Auction', 'Mosaic Media'] }),
    asked({ chain: ['Bright Auction', 'Mosaic Media'] }),
    asked({ chain: ['Reclamehuis'], aimed: 'contextual' }),
  ]),
  hostile: withAds(
    [
      ad('0.1', {
        advertiser: `\u202E${'Wereldkampioenschapsaanbiedingen'.repeat(6)}`,
        advertiserBy: 'ad',
        landing: `google.com.${'lange-naam-zonder-einde-'.repeat(6)}.boef.example`,
        landingHidden: false,
        company: '<img src=x onerror=alert(1)>',
        labelWords: ['إعلان'],
        label: 'weak',
        labelled: true,
        items: 8,
        aimed: 'personalised',
        why: ['segments'],
        categories: ['finance-crypto', 'contest'],
        category: 'finance-crypto',
      }),
      ...Array.from({ length: 17 }, (_, place) => ad(`0.${place + 2}`, {})),
    ],
    missing('sensor-failed'),
  ),
  asked: withAds([
    asked({ chain: ['Bright Auction', 'Mosaic Media'], aimed: 'personalised', why: ['segments'] }),
    asked({ chain: ['Bright Auction', 'Mosaic Media'], aimed: 'personalised', why: ['segments'] }),
    asked({ chain: ['Reclamehuis'] }),
  ]),
  failed: withAds([], missing('sensor-failed')),
} satisfies Readonly<Record<string, VisitReport>>;

/** The states that the page on a visit is shown in as well. */
export const pageAdStates = ['shown', 'hostile'] as const;
