import type { ExpectedAds } from '../expected.ts';

const sold = { network: 'own', ads: 1, categories: [] } as const;
const video = { network: 'Google, video (VAST)', company: 'Google', ads: 1, categories: [] } as const;
const links = {
  network: 'own',
  ads: 3,
  landings: ['www.warmtehuis-demo.nl', 'www.zonnigweg-demo.nl', 'www.muntkoers-demo.nl'],
  categories: ['finance-crypto'],
} as const;
const game = { network: 'Google Ad Manager', company: 'Google', ads: 1, categories: [] } as const;

/** Video, what sites sell by themselves, and pages for children on which advertising gets in the way. */
export const own: readonly ExpectedAds[] = [
  {
    ...video,
    url: 'https://www.kijkditfilmpje-demo.nl/',
    shows: 'an ad before the film, "Advertentie" over it',
    label: 'clear',
    landings: ['www.zonnigweg-demo.nl'],
    fires: {},
  },
  {
    ...video,
    url: 'https://www.clipkanaal-demo.nl/',
    shows: 'beer before the film, not marked',
    label: 'none',
    landings: ['www.brouwerijdekraan-demo.nl'],
    categories: ['alcohol'],
    fires: { 'ads.not-marked': 'strong-indication' },
  },
  {
    ...links,
    url: 'https://www.koopgidsvoorthuis-demo.nl/',
    shows: 'three links with rel=sponsored under "Gesponsorde links"',
    label: 'clear',
    fires: {},
  },
  {
    ...links,
    url: 'https://www.linkpuntje-demo.nl/',
    shows: 'the same three under "Ook leuk"',
    label: 'none',
    fires: { 'ads.not-marked': 'strong-indication' },
  },
  {
    ...sold,
    url: 'https://www.dorpskrantheuvelrug-demo.nl/',
    shows: 'a banner from the own host, "Advertentie" above it',
    label: 'clear',
    landings: ['www.brilwijs-demo.nl'],
    fires: {},
  },
  {
    ...sold,
    url: 'https://www.buurtmarkthal-demo.nl/',
    shows: 'the same through a click counter, not marked',
    label: 'none',
    landings: ['www.fietsenmand-demo.nl'],
    fires: { 'ads.not-marked': 'strong-indication' },
  },
  {
    ...sold,
    url: 'https://www.lifestylebladvlinder-demo.nl/',
    shows: 'an article under "Betaalde samenwerking met Warmtehuis"',
    label: 'clear',
    landings: ['www.warmtehuis-demo.nl'],
    fires: {},
  },
  {
    ...game,
    url: 'https://www.puzzelpaleisje-demo.nl/',
    shows: 'page for children: over the whole page, with a cross of twelve pixels',
    label: 'clear',
    landings: ['www.fietsenmand-demo.nl'],
    fires: { 'ads.trick-click': 'strong-indication' },
    may: ['ads.load-high'],
  },
  {
    ...game,
    url: 'https://www.racespelletjes-demo.nl/',
    shows: 'page for children: a button "Start spel" below the real one, not marked',
    label: 'none',
    landings: ['www.racebaas-demo.nl'],
    fires: { 'ads.trick-click': 'strong-indication', 'ads.not-marked': 'strong-indication' },
  },
  {
    ...game,
    url: 'https://www.spelfabriekje-demo.nl/',
    shows: 'page for children: four at once, each marked',
    ads: 4,
    label: 'clear',
    landings: [
      'www.fietsenmand-demo.nl',
      'www.zonnigweg-demo.nl',
      'www.warmtehuis-demo.nl',
      'www.brilwijs-demo.nl',
    ],
    fires: { 'ads.load-high': 'signal' },
  },
];
