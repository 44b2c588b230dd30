import type { ExpectedAds } from '../expected.ts';

const taboola = { network: 'Taboola', company: 'Taboola', ads: 3 } as const;
/** Outbrain's click counter hides where its recommendations lead. */
const outbrain = { network: 'Outbrain', company: 'Outbrain', ads: 3, landings: [] } as const;

export const widgets: readonly ExpectedAds[] = [
  {
    ...taboola,
    url: 'https://www.stadsblikwestzand-demo.nl/',
    shows: 'three recommendations under "Gesponsorde links door Taboola"',
    label: 'clear',
    landings: ['www.warmtehuis-demo.nl', 'www.brilwijs-demo.nl', 'www.zonnigweg-demo.nl'],
    advertisers: ['Warmtehuis', 'Brilwijs', 'Zonnig Weg'],
    categories: [],
    fires: {},
  },
  {
    ...taboola,
    url: 'https://www.voetbalpraatje-demo.nl/',
    shows: 'three under "Meer voor jou", one of them a casino, not marked',
    label: 'none',
    landings: ['www.fietsenmand-demo.nl', 'www.klaverzescasino-demo.nl', 'www.brilwijs-demo.nl'],
    advertisers: ['Fietsenmand', 'Klaverzes Casino', 'Brilwijs'],
    categories: ['gambling'],
    fires: { 'ads.not-marked': 'strong-indication' },
    firefox: true,
  },
  {
    ...outbrain,
    url: 'https://www.reisverhalenplein-demo.nl/',
    shows: 'three recommendations under "Gesponsord door Outbrain"',
    label: 'clear',
    advertisers: ['Zonnig Weg', 'Warmtehuis', 'Fietsenmand'],
    categories: [],
    fires: {},
  },
  {
    ...outbrain,
    url: 'https://www.filmfluister-demo.nl/',
    shows: 'three under "Aanbevolen voor jou", one of them dating, not marked',
    label: 'none',
    advertisers: ['Vlinderdate', 'Brilwijs', 'Warmtehuis'],
    categories: ['adult-dating'],
    fires: { 'ads.not-marked': 'strong-indication' },
  },
];
