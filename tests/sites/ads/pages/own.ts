import type { SitePage } from '../markup/site-page.ts';
import { box, ownBanner, videoWithAd } from '../markup/slots.ts';
import { texts } from './texts.ts';

const links = (rel: string) => `<ul>
<li><a rel="${rel}" target="_blank" href="https://www.warmtehuis-demo.nl/warmtepomp">Warmtepomp op maat – Warmtehuis</a></li>
<li><a rel="${rel}" target="_blank" href="https://www.zonnigweg-demo.nl/zeeland">Huisje aan zee voor vier personen</a></li>
<li><a rel="${rel}" target="_blank" href="https://www.muntkoers-demo.nl/start">Beleg vandaag in crypto en krijg € 25 aan bitcoin</a></li></ul>`;

/** Advertising that a site sells by itself, and ads in video players. */
export const own: readonly SitePage[] = [
  {
    host: 'www.kijkditfilmpje-demo.nl',
    kind: 'blog',
    name: 'Kijk dit filmpje',
    title: 'De vos steekt over',
    colour: '#d62828',
    paragraphs: texts.film,
    midHtml: videoWithAd('/21812345/filmpje/video'),
  },
  {
    host: 'www.clipkanaal-demo.nl',
    kind: 'blog',
    name: 'Clipkanaal',
    title: 'Vier sterren en veel fluiten',
    colour: '#3c096c',
    paragraphs: texts.film,
    midHtml: videoWithAd('/21812345/clipkanaal/video'),
  },
  {
    host: 'www.koopgidsvoorthuis-demo.nl',
    kind: 'blog',
    name: 'Koopgids voor thuis',
    title: 'Bollen planten voor beginners',
    colour: '#4f772d',
    paragraphs: texts.garden,
    sideHtml: `<section class="vak"><span class="vak-kop">Gesponsorde links</span>${links('sponsored noopener')}</section>`,
  },
  {
    host: 'www.linkpuntje-demo.nl',
    kind: 'blog',
    name: 'Linkpuntje',
    title: 'De herder en de appel',
    colour: '#7209b7',
    paragraphs: texts.travel,
    sideHtml: `<section class="vak"><h2>Ook leuk</h2>${links('nofollow sponsored')}</section>`,
  },
  {
    host: 'www.dorpskrantheuvelrug-demo.nl',
    kind: 'krant',
    name: 'Dorpskrant Heuvelrug',
    title: 'Koffie in het buurthuis',
    colour: '#31572c',
    paragraphs: texts.village,
    topHtml: `<div style="padding:1rem 4vw">${box(
      ownBanner({
        href: 'https://www.brilwijs-demo.nl/afspraak',
        advertiser: 'Brilwijs',
        line: 'Laat je ogen meten bij de opticien om de hoek',
        colour: '#3a0ca3',
      }),
      'Advertentie',
    )}</div>`,
  },
  {
    host: 'www.buurtmarkthal-demo.nl',
    kind: 'krant',
    name: 'De Markthal',
    title: 'De bakker weer dichtbij',
    colour: '#9c6644',
    paragraphs: texts.village,
    topHtml: `<div style="padding:1rem 4vw">${box(
      ownBanner({
        href: 'https://ad.doubleclick.net/ddm/clk/581204117;389102;q?https://www.fietsenmand-demo.nl/fiets',
        advertiser: 'Fietsenmand',
        line: 'Deze week € 50 korting op elke stadsfiets',
        colour: '#0b6e4f',
      }),
    )}</div>`,
  },
  {
    host: 'www.lifestylebladvlinder-demo.nl',
    kind: 'blog',
    name: 'Vlinder Magazine',
    title: 'Zo blijft je huis de hele winter warm',
    colour: '#b5179e',
    paragraphs: [
      'Buiten is het koud, binnen loop je op sokken. Wij gingen kijken bij een gezin met een warmtepomp.',
      'Het gezin betaalt nu de helft. Warmtehuis plaatste de pomp in één dag.',
      'Wil je dat ook? Vraag dan een adviseur aan huis. Hij meet alles op.',
    ],
    topHtml:
      '<p style="padding:.6rem 4vw 0;margin:0;font-size:15px"><b>Betaalde samenwerking</b> met Warmtehuis</p>',
    endHtml:
      '<p><a class="knop" rel="sponsored" href="https://www.warmtehuis-demo.nl/warmtepomp?utm_source=vlinder">Vraag een offerte aan</a></p>',
  },
];
