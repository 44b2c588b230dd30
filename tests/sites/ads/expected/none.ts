import type { ExpectedAds } from '../expected.ts';

const without = {
  network: 'none',
  ads: 0,
  label: null,
  landings: [],
  categories: [],
  fires: {},
} as const;

/** Pages on which no advertisement may be found. */
export const none: readonly ExpectedAds[] = [
  { ...without, url: 'https://www.natuurverhalen-demo.nl/', shows: 'an article with pictures' },
  {
    ...without,
    url: 'https://www.tafelenstoel-demo.nl/',
    shows: 'products of a shop, "Koop nu", "Aanbieding"',
  },
  { ...without, url: 'https://www.filmzaaltje-demo.nl/', shows: 'a player that plays a film of its own' },
  {
    ...without,
    url: 'https://www.prikbordplein-demo.nl/',
    shows: 'small ads of neighbours: the word "advertentie" all over',
    firefox: true,
  },
  { ...without, url: 'https://www.nieuwsuitdevecht-demo.nl/', shows: 'news on advertising for gambling' },
  {
    ...without,
    url: 'https://www.wandelroutekaart-demo.nl/',
    shows: 'frames with a map, a film and a payment',
    firefox: true,
  },
  {
    ...without,
    url: 'https://www.formulierenloket-demo.nl/',
    shows: 'a form with "Advertentienummer" and "Gesponsord bericht"',
  },
  {
    ...without,
    url: 'https://www.koekjesvraag-demo.nl/',
    shows: 'a cookie banner that speaks of "gepersonaliseerde advertenties"',
  },
  {
    ...without,
    url: 'https://www.rekenrakker-demo.nl/',
    shows: 'page for children: "Speel nu", "Vraag het je ouders", both of the page itself',
  },
  {
    ...without,
    url: 'https://www.bliksemenergy-demo.nl/',
    shows: 'a brand’s page about its energy drink, "Bestel nu"',
  },
  { ...without, url: 'https://www.dijkblad-demo.nl/', shows: '"Lees ook": articles of the paper itself' },
];
