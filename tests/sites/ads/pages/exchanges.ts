import type { SitePage } from '../markup/site-page.ts';
import { amazon, audienceNetwork, box, criteo, pangle } from '../markup/slots.ts';
import { texts } from './texts.ts';

/** Amazon, Criteo, Meta and TikTok: the ad in a frame of theirs, marked inside the frame or not at all. */
export const exchanges: readonly SitePage[] = [
  {
    host: 'www.boekenwurmblog-demo.nl',
    kind: 'blog',
    name: 'De Boekenwurm',
    title: 'Een film zonder woorden',
    colour: '#6b705c',
    paragraphs: texts.film,
    midHtml: box(amazon('/21812345/boekenwurm/midden')),
  },
  {
    host: 'www.gadgetgids-demo.nl',
    kind: 'blog',
    name: 'Gadgetgids',
    title: 'Met de trein naar de bergen',
    colour: '#3a86ff',
    paragraphs: texts.travel,
    midHtml: box(amazon('/21812345/gadgetgids/midden')),
  },
  {
    host: 'www.weerhoekje-demo.nl',
    kind: 'krant',
    name: 'Het Weerhoekje',
    title: 'Regen op het veld, zon op de dijk',
    colour: '#0096c7',
    paragraphs: texts.sport,
    midHtml: box(criteo(1461001)),
  },
  {
    host: 'www.schaakclubblad-demo.nl',
    kind: 'blog',
    name: 'Het Schaakblad',
    title: 'De ploeg speelt zaterdag uit',
    colour: '#463f3a',
    paragraphs: texts.sport,
    midHtml: box(criteo(1461002)),
  },
  {
    host: 'www.moppenpagina-demo.nl',
    kind: 'blog',
    name: 'De Moppenpagina',
    title: 'Een vos in de stad',
    colour: '#bc4749',
    paragraphs: texts.film,
    midHtml: box(audienceNetwork('702001_702011')),
  },
  {
    host: 'www.autotestblog-demo.nl',
    kind: 'blog',
    name: 'Autotestblog',
    title: 'Drie uur naar het meer',
    colour: '#343a40',
    paragraphs: texts.travel,
    midHtml: box(audienceNetwork('702001_702012')),
  },
  {
    host: 'www.dansfilmpjes-demo.nl',
    kind: 'blog',
    name: 'Dansfilmpjes',
    title: 'Fluiten uit Leeuwarden',
    colour: '#ff006e',
    paragraphs: texts.film,
    midHtml: box(pangle('980001')),
  },
  {
    host: 'www.modejournaal-demo.nl',
    kind: 'krant',
    name: 'Het Modejournaal',
    title: 'De sleutel hangt bij de bakker',
    colour: '#8338ec',
    paragraphs: texts.travel,
    midHtml: box(pangle('980002')),
  },
];
