import type { ConfiguredPage, Site } from '../markup/configured-page.ts';
import { equalBanner, equalStyle, homeMade } from './banner.ts';

const denied =
  "gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' });";
const update = (ads: string, analytics: string) =>
  `gtag('consent', 'update', { ad_storage: '${ads}', analytics_storage: '${analytics}', ad_user_data: '${ads}', ad_personalization: '${ads}' }); gtag('event', 'keuze');`;

const hotel: Site = {
  kind: 'dienst',
  name: 'Hotel De Vuurtoren',
  colour: '#0c4a6e',
  menu: ['Kamers', 'Eten', 'Omgeving', 'Boeken'],
  title: 'Slapen met uitzicht op zee',
  text: 'Achttien kamers aan de boulevard, waarvan zes met een balkon.',
  call: 'Bekijk de kamers',
  blocks: [
    ['Kamer Zeezicht', 'Met een bad voor het raam.'],
    ['Ontbijt', 'Tot elf uur, met brood van de bakker om de hoek.'],
    ['Fietsen', 'Staan klaar in de schuur.'],
  ],
};

const dunes: Site = {
  ...hotel,
  name: 'Hotel De Duinen',
  colour: '#4d7c0f',
  title: 'Wakker worden tussen het helmgras',
  text: 'Vierentwintig kamers, tien minuten lopen van het strand.',
};

const estateAgent: Site = {
  kind: 'dienst',
  name: 'Makelaardij Huis & Haard',
  colour: '#78350f',
  menu: ['Aanbod', 'Verkopen', 'Taxatie', 'Over ons'],
  title: 'Een huis vinden begint met luisteren',
  text: 'Vertel ons wat je zoekt. Wij bellen als het te koop komt.',
  call: 'Bekijk het aanbod',
  blocks: [
    ['Kerkstraat 12', 'Hoekhuis met tuin op het zuiden.'],
    ['Havenkade 3', 'Appartement aan het water.'],
    ['Lange Dreef 88', 'Rijtjeshuis met vier kamers.'],
  ],
};

/** Google's tag with Consent Mode: at once but denied, only after a yes, and "granted" for who refused. */
export const google: readonly ConfiguredPage[] = [
  {
    host: 'www.hoteldevuurtoren-demo.nl',
    site: hotel,
    code: homeMade({
      banner: equalBanner(hotel.name),
      style: equalStyle,
      always: `${denied} metingen.google('G-VUURTOREN');`,
      ja: update('granted', 'granted'),
      nee: update('denied', 'denied'),
    }),
  },
  {
    host: 'www.hoteldeduinen-demo.nl',
    site: dunes,
    code: homeMade({
      banner: equalBanner(dunes.name),
      style: equalStyle,
      always: denied,
      // Here the tag itself waits for the yes.
      ja: `${update('granted', 'granted')} metingen.google('G-DUINEN')`,
    }),
  },
  {
    host: 'www.huisenhaard-demo.nl',
    site: estateAgent,
    code: homeMade({
      banner: equalBanner(estateAgent.name),
      style: equalStyle,
      always: denied,
      ja: `${update('granted', 'granted')} metingen.google('G-HUISHAARD')`,
      // Its maker mixed up the two answers; the tag comes when the page is at rest.
      nee: `setTimeout(() => { ${update('granted', 'granted')} metingen.google('G-HUISHAARD'); }, 1800)`,
    }),
  },
];
