import type { SitePage } from '../markup/site-page.ts';
import { outbrain, taboola } from '../markup/slots.ts';
import { texts } from './texts.ts';

/** Taboola and Outbrain below an article, with and without the line that says who paid. */
export const widgets: readonly SitePage[] = [
  {
    host: 'www.stadsblikwestzand-demo.nl',
    kind: 'krant',
    name: 'Stadsblik Westzand',
    title: 'Fietsers hoeven niet meer om',
    colour: '#003049',
    paragraphs: texts.village,
    endHtml: taboola('stadsblik-westzand'),
  },
  {
    host: 'www.voetbalpraatje-demo.nl',
    kind: 'blog',
    name: 'Voetbalpraatje',
    title: 'Drie punten in de regen',
    colour: '#386641',
    paragraphs: texts.sport,
    endHtml: taboola('voetbalpraatje'),
  },
  {
    host: 'www.reisverhalenplein-demo.nl',
    kind: 'blog',
    name: 'Reisverhalenplein',
    title: 'Met de nachttrein naar de bergen',
    colour: '#bc6c25',
    paragraphs: texts.travel,
    endHtml: outbrain('REISVERHALEN_1', 'www.reisverhalenplein-demo.nl'),
  },
  {
    host: 'www.filmfluister-demo.nl',
    kind: 'blog',
    name: 'Filmfluister',
    title: 'Vier sterren voor de vos',
    colour: '#5f0f40',
    paragraphs: texts.film,
    endHtml: outbrain('FILMFLUISTER_1', 'www.filmfluister-demo.nl'),
  },
];
