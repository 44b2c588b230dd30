/** What a demo site contacts, as its author built it: the measure for what Helder says of it. */
export interface ExpectedSite {
  readonly url: string;
  /** The site's own hosts, all under its own registrable domain. */
  readonly own: readonly string[];
  /** Every other host that is contacted on the first visit without a click → how its owner's name begins. */
  readonly thirdParties: Readonly<Record<string, string>>;
  /** Of those owners, the ones that follow people across sites or measure them: trackers by Helder's definition. */
  readonly tracking: readonly string[];
  /** Names of cookies for the page's own domain after that visit. */
  readonly ownCookies: readonly string[];
  /** What does not happen in Firefox, where prebid.js matches no cookies. */
  readonly notInFirefox: { readonly hosts: readonly string[]; readonly cookies: readonly string[] };
}

const sameInFirefox = { hosts: [], cookies: [] } as const;

/** What one browser should show of a site: its third parties' hosts, all hosts, and its own cookies. Sorted. */
export function expectedIn(browser: 'chrome' | 'firefox', site: ExpectedSite) {
  const without = browser === 'firefox' ? site.notInFirefox : sameInFirefox;
  const thirdParties = Object.keys(site.thirdParties).filter((host) => !without.hosts.includes(host));
  return {
    thirdParties: thirdParties.sort(),
    hosts: [...site.own, ...thirdParties].sort(),
    owners: [...new Set(thirdParties.map((host) => site.thirdParties[host] ?? ''))].sort(),
    ownCookies: site.ownCookies.filter((name) => !without.cookies.includes(name)),
  };
}

const google = {
  'www.googletagmanager.com': 'Google',
  'region1.google-analytics.com': 'Google',
} as const;

/** What Google's tag adds when advertising is allowed. */
const googleAudiences = { 'stats.g.doubleclick.net': 'Google', 'www.google.com': 'Google' } as const;

export const gamesSite: ExpectedSite = {
  url: 'https://www.speelkasteel-demo.nl/',
  own: ['static.speelkasteel-demo.nl', 'www.speelkasteel-demo.nl'],
  thirdParties: {
    ...google,
    ...googleAudiences,
    'ad.doubleclick.net': 'Google',
    'analytics.tiktok.com': 'ByteDance',
    'c.bing.com': 'Microsoft',
    'c.clarity.ms': 'Microsoft',
    'cdn.jsdelivr.net': 'jsDelivr',
    'cm.g.doubleclick.net': 'Google',
    'connect.facebook.net': 'Meta',
    'f3b1a9c27d5e48f6.safeframe.googlesyndication.com': 'Google',
    'fonts.googleapis.com': 'Google',
    'k.clarity.ms': 'Microsoft',
    'match.adsrvr.org': 'The Trade Desk',
    'pagead2.googlesyndication.com': 'Google',
    'scripts.clarity.ms': 'Microsoft',
    'securepubads.g.doubleclick.net': 'Google',
    'tpc.googlesyndication.com': 'Google',
    'www.clarity.ms': 'Microsoft',
    'www.facebook.com': 'Meta',
  },
  tracking: ['ByteDance', 'Google', 'Meta', 'Microsoft', 'The Trade Desk'],
  ownCookies: [
    '__eoi',
    '__gads',
    '__gpi',
    '_clck',
    '_clsk',
    '_fbp',
    '_ga',
    '_ga_SPEEL01',
    '_tt_enable_cookie',
    '_ttp',
  ],
  notInFirefox: sameInFirefox,
};

export const newsSite: ExpectedSite = {
  url: 'https://www.dewaterkrant-demo.nl/',
  own: ['assets.dewaterkrant-demo.nl', 'www.dewaterkrant-demo.nl'],
  thirdParties: {
    ...google,
    'acdn.adnxs.com': 'Xandr',
    'ad.360yield.com': 'Azerion',
    'bcp.crwdcntrl.net': 'Lotame',
    'cdn.adnxs.com': 'Xandr',
    'cdn.jsdelivr.net': 'jsDelivr',
    'cm.g.doubleclick.net': 'Google',
    'eus.rubiconproject.com': 'Magnite',
    'fastlane.rubiconproject.com': 'Magnite',
    'grid-bidder.criteo.com': 'Criteo',
    'gum.criteo.com': 'Criteo',
    'ib.adnxs.com': 'Xandr',
    'id5-sync.com': 'ID5',
    'match.adsrvr.org': 'The Trade Desk',
    'ping.chartbeat.net': 'Chartbeat',
    'pixel.rubiconproject.com': 'Magnite',
    'sb.scorecardresearch.com': 'Comscore',
    'ssp-sync.criteo.com': 'Criteo',
    'static.chartbeat.com': 'Chartbeat',
    'tags.crwdcntrl.net': 'Lotame',
    'token.rubiconproject.com': 'Magnite',
  },
  tracking: [
    'Azerion',
    'Chartbeat',
    'Comscore',
    'Criteo',
    'Google',
    'ID5',
    'Lotame',
    'Magnite',
    'The Trade Desk',
    'Xandr',
  ],
  ownCookies: ['_cb', '_cc_id', '_sharedID', '_sharedID_cst', 'cto_bundle'],
  notInFirefox: {
    hosts: [
      'acdn.adnxs.com',
      'cm.g.doubleclick.net',
      'eus.rubiconproject.com',
      'gum.criteo.com',
      'match.adsrvr.org',
      'pixel.rubiconproject.com',
      'ssp-sync.criteo.com',
      'token.rubiconproject.com',
    ],
    cookies: ['cto_bundle'],
  },
};

export const shopSite: ExpectedSite = {
  url: 'https://www.fietsenmand-demo.nl/',
  own: ['media.fietsenmand-demo.nl', 'www.fietsenmand-demo.nl'],
  thirdParties: {
    ...google,
    ...googleAudiences,
    'api-eu.mixpanel.com': 'Mixpanel',
    'bat.bing.com': 'Microsoft',
    'cdn.mxpnl.com': 'Mixpanel',
    'connect.facebook.net': 'Meta',
    'content.hotjar.io': 'Hotjar',
    'ct.pinterest.com': 'Pinterest',
    'dynamic.criteo.com': 'Criteo',
    'googleads.g.doubleclick.net': 'Google',
    'gum.criteo.com': 'Criteo',
    'ib.adnxs.com': 'Xandr',
    's.pinimg.com': 'Pinterest',
    'script.hotjar.com': 'Hotjar',
    'sslwidget.criteo.com': 'Criteo',
    'ssp-sync.criteo.com': 'Criteo',
    'static.hotjar.com': 'Hotjar',
    'www.facebook.com': 'Meta',
  },
  tracking: ['Criteo', 'Google', 'Hotjar', 'Meta', 'Microsoft', 'Mixpanel', 'Pinterest', 'Xandr'],
  ownCookies: [
    '_fbp',
    '_ga',
    '_ga_FIETSMAND',
    '_gcl_au',
    '_hjSessionUser_3456789',
    '_hjSession_3456789',
    '_pin_unauth',
    '_uetsid',
    '_uetvid',
    'cto_bundle',
    'mp_a1b2c3d4e5f60718293a4b5c6d7e8f90_mixpanel',
  ],
  notInFirefox: sameInFirefox,
};

export const municipality: ExpectedSite = {
  url: 'https://www.gemeente-lindewaard-demo.nl/',
  own: ['statistiek.gemeente-lindewaard-demo.nl', 'www.gemeente-lindewaard-demo.nl'],
  thirdParties: {},
  tracking: [],
  ownCookies: [],
  notInFirefox: sameInFirefox,
};

export const cleanPage: ExpectedSite = {
  url: 'https://www.volkstuin-deboomgaard-demo.nl/',
  own: ['www.volkstuin-deboomgaard-demo.nl'],
  thirdParties: {},
  tracking: [],
  ownCookies: [],
  notInFirefox: sameInFirefox,
};

export const school: ExpectedSite = {
  url: 'https://leerling.basisschool-deregenboog-demo.nl/',
  own: ['leerling.basisschool-deregenboog-demo.nl'],
  thirdParties: { ...google, ...googleAudiences, 'analytics.tiktok.com': 'ByteDance' },
  tracking: ['ByteDance', 'Google'],
  ownCookies: ['_ga', '_ga_LEERPLEIN', '_tt_enable_cookie', '_ttp'],
  notInFirefox: sameInFirefox,
};

export const waterBoard: ExpectedSite = {
  url: 'https://www.waterschap-noordermeer-demo.nl/',
  own: ['www.waterschap-noordermeer-demo.nl'],
  thirdParties: {
    ...google,
    ...googleAudiences,
    'googleads.g.doubleclick.net': 'Google',
    'i.ytimg.com': 'Google',
    'px.ads.linkedin.com': 'Microsoft',
    'snap.licdn.com': 'Microsoft',
    'www.youtube.com': 'Google',
  },
  tracking: ['Google', 'Microsoft'],
  ownCookies: ['_ga', '_ga_NOORDERMEER', '_gcl_au'],
  notInFirefox: sameInFirefox,
};

export const expectedSites: readonly ExpectedSite[] = [
  gamesSite,
  newsSite,
  shopSite,
  municipality,
  cleanPage,
  school,
  waterBoard,
];
