import type { ConfiguredPage, Site } from '../markup/configured-page.ts';
import { equalBanner, equalStyle, homeMade } from './banner.ts';

const garden: Site = {
  kind: 'winkel',
  name: 'Tuincentrum Groenrijk',
  colour: '#166534',
  menu: ['Planten', 'Gereedschap', 'Vijver', 'Kerst'],
  title: 'Nu planten, in het voorjaar bloei',
  text: 'Bollen gaan voor de eerste vorst de grond in. Wij leggen uit hoe diep.',
  call: 'Kies je bollen',
  blocks: [
    ['Tulpenmix', 'Vijftig bollen in zes kleuren.'],
    ['Snoeischaar', 'Voor takken tot twee centimeter.'],
    ['Vogelhuis', 'Met een gat voor de koolmees.'],
  ],
};

const camping: Site = {
  kind: 'winkel',
  name: 'Kampeerschuur',
  colour: '#0f766e',
  menu: ['Tenten', 'Slapen', 'Koken', 'Rugzakken'],
  title: 'Slaap droog, ook als het giet',
  text: 'In de schuur staan zestig tenten opgezet. Kruip er gerust in.',
  call: 'Bekijk de tenten',
  blocks: [
    ['Tunneltent Rimpel', 'Voor drie mensen en een hond.'],
    ['Slaapzak Dons', 'Warm tot vijf graden onder nul.'],
    ['Gasbrander', 'Kookt een liter in vier minuten.'],
  ],
};

const optician: Site = {
  kind: 'winkel',
  name: 'Brillenhuis Helder Zicht',
  colour: '#1d4ed8',
  menu: ['Brillen', 'Zonnebrillen', 'Lenzen', 'Oogmeting'],
  title: 'Zie weer wat je miste',
  text: 'Een oogmeting duurt twintig minuten en kost niets als je bij ons koopt.',
  call: 'Plan een oogmeting',
  blocks: [
    ['Rond en licht', 'Van titanium, in vijf maten.'],
    ['Leesbril', 'Klaar terwijl je wacht.'],
    ['Kinderbril', 'Met een jaar garantie op alles.'],
  ],
};

const bicycles: Site = {
  kind: 'dienst',
  name: 'Fietsenmaker De Spaak',
  colour: '#a21caf',
  menu: ['Reparatie', 'Tweedehands', 'Verhuur', 'Openingstijden'],
  title: 'Vandaag gebracht, morgen gemaakt',
  text: 'Lekke band, kromme velg of een ketting die kraakt: wij hebben het vaker gezien.',
  call: 'Meld je reparatie',
  blocks: [
    ['Band plakken', 'Klaar in een uur.'],
    ['Accu nakijken', 'Meting met een uitdraai.'],
    ['Huurfiets', 'Per dag of per week.'],
  ],
};

const driving: Site = {
  kind: 'dienst',
  name: 'Rijschool Voorrang',
  colour: '#b91c1c',
  menu: ['Lespakketten', 'Theorie', 'Proefles', 'Slagingscijfers'],
  title: 'Haal je rijbewijs zonder stress',
  text: 'Je rijdt steeds met dezelfde instructeur, in een auto die je leert kennen.',
  call: 'Boek een proefles',
  blocks: [
    ['Pakket Twintig', 'Met een tussentijdse toets.'],
    ['Theorie in één dag', 'Op zaterdag, met lunch.'],
    ['Opfriscursus', 'Voor wie lang niet reed.'],
  ],
};

/** One question, asked well; what differs is when the Meta pixel comes. */
export const moments: readonly ConfiguredPage[] = [
  {
    host: 'www.tuincentrumgroenrijk-demo.nl',
    site: garden,
    code: homeMade({
      banner: equalBanner(garden.name),
      style: equalStyle,
      always: "metingen.meta('990011220001'); metingen.tiktok('CGROENRIJK01DEMO');",
    }),
  },
  {
    host: 'www.kampeerschuur-demo.nl',
    site: camping,
    code: homeMade({
      banner: equalBanner(camping.name),
      style: equalStyle,
      ja: "metingen.meta('990011220002'); metingen.google('G-KAMPEER')",
    }),
  },
  {
    host: 'www.brillenhuis-demo.nl',
    site: optician,
    code: homeMade({
      banner: equalBanner(optician.name),
      style: equalStyle,
      ja: "metingen.meta('990011220003')",
      // Its tag container waits for any answer, and some seconds more.
      nee: "setTimeout(() => metingen.meta('990011220003'), 1800)",
    }),
  },
  {
    host: 'www.despaak-demo.nl',
    site: bicycles,
    code: homeMade({
      banner: equalBanner(bicycles.name),
      style: equalStyle,
      ja: "metingen.meta('990011220004')",
      // The click itself starts the tag, whatever was clicked.
      nee: "metingen.meta('990011220004')",
    }),
  },
  {
    host: 'www.rijschoolvoorrang-demo.nl',
    site: driving,
    code: homeMade({
      banner: equalBanner(driving.name),
      style: equalStyle,
      // It stays on the page once it was started, and reports every second.
      ja: "metingen.meta('990011220005'); setInterval(() => fbq('track', 'ViewContent'), 1000)",
    }),
  },
];
