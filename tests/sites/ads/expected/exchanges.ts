import type { ExpectedAds } from '../expected.ts';

const amazon = { network: 'Amazon', company: 'Amazon', ads: 1, categories: [] } as const;
const criteo = { network: 'Criteo', company: 'Criteo', ads: 1, categories: [] } as const;
const meta = { network: 'Meta Audience Network', company: 'Meta', ads: 1, categories: [] } as const;
/** The page writes the markup of the bid into a frame of its own, so no company fills it as the browser sees it. */
const tiktok = { network: 'TikTok (Pangle)', ads: 1, categories: [] } as const;

export const exchanges: readonly ExpectedAds[] = [
  {
    ...amazon,
    url: 'https://www.boekenwurmblog-demo.nl/',
    shows: 'marked by a picture with an alternative text',
    label: 'clear',
    landings: ['www.brilwijs-demo.nl'],
    fires: {},
  },
  {
    ...amazon,
    url: 'https://www.gadgetgids-demo.nl/',
    shows: 'a vape, not marked; its advertising is forbidden towards everybody',
    label: 'none',
    landings: ['www.wolkjevape-demo.nl'],
    categories: ['tobacco-vape'],
    fires: {
      'ads.not-marked': 'strong-indication',
      'ads.category-tobacco-vape': 'strong-indication',
    },
    firefox: true,
  },
  {
    ...criteo,
    url: 'https://www.weerhoekje-demo.nl/',
    shows: 'marked in the frame, with AdChoices',
    label: 'clear',
    landings: ['www.fietsenmand-demo.nl'],
    fires: {},
  },
  {
    ...criteo,
    url: 'https://www.schaakclubblad-demo.nl/',
    shows: 'an energy drink, not marked',
    label: 'none',
    landings: ['www.bliksemenergy-demo.nl'],
    categories: ['energy-drink'],
    fires: { 'ads.not-marked': 'strong-indication' },
  },
  {
    ...meta,
    url: 'https://www.moppenpagina-demo.nl/',
    shows: '"Gesponsord" in the frame, with AdChoices',
    label: 'clear',
    landings: ['www.zonnigweg-demo.nl'],
    fires: {},
  },
  {
    ...meta,
    url: 'https://www.autotestblog-demo.nl/',
    shows: 'beer, not marked',
    label: 'none',
    landings: ['www.brouwerijdekraan-demo.nl'],
    categories: ['alcohol'],
    fires: { 'ads.not-marked': 'strong-indication' },
    firefox: true,
  },
  {
    ...tiktok,
    url: 'https://www.dansfilmpjes-demo.nl/',
    shows: '"Gesponsord" in the frame',
    label: 'clear',
    landings: ['www.brilwijs-demo.nl'],
    fires: {},
  },
  {
    ...tiktok,
    url: 'https://www.modejournaal-demo.nl/',
    shows: 'lip fillers, not marked',
    label: 'none',
    landings: ['www.kliniekstrak-demo.nl'],
    categories: ['cosmetic'],
    fires: { 'ads.not-marked': 'signal' },
  },
];
