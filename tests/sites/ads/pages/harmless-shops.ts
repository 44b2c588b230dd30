import { scene } from '../markup/document.ts';
import type { SitePage } from '../markup/site-page.ts';
import { texts } from './texts.ts';

const products = ['Eettafel Eik', 'Stoel Bram', 'Kruk Fien', 'Bank Noor', 'Lamp Boog', 'Kast Ruim'];

const grid = `<div style="display:grid;grid-template-columns:repeat(3,1fr);gap:1rem">${products
  .map(
    (name, index) =>
      `<article style="border:1px solid #ddd;border-radius:8px;padding:.6rem"><a href="/product/${index}">${scene('#b08968', index + 2)}</a><h2 style="font-size:1.05rem;margin:.4rem 0"><a href="/product/${index}">${name}</a></h2><p style="margin:0"><s>€ ${index * 30 + 99}</s> <b>€ ${index * 30 + 79}</b> Aanbieding</p><button type="button" class="knop">Koop nu</button></article>`,
  )
  .join('')}</div>`;

const related = `<section><h2>Lees ook</h2><div style="display:flex;gap:14px">${[
  'De molen draait weer',
  'Zo werkt een sluis',
  'Een dag bij de dijkwacht',
]
  .map(
    (title, index) =>
      `<a href="/artikel/${index}" style="flex:1;text-decoration:none">${scene('#577590', index + 6)}<b>${title}</b><br><small>Redactie Dijkblad</small></a>`,
  )
  .join('')}</div></section>`;

/** What is sold or recommended on the page itself is no advertising on it. */
export const shops: readonly SitePage[] = [
  {
    host: 'www.tafelenstoel-demo.nl',
    kind: 'winkel',
    name: 'Tafel en Stoel',
    title: 'Alles voor aan tafel',
    colour: '#7f4f24',
    paragraphs: ['Onze meubels komen uit één werkplaats. Je kunt ze ook huren.'],
    midHtml: grid,
  },
  {
    host: 'www.bliksemenergy-demo.nl',
    kind: 'winkel',
    name: 'Bliksem Energy',
    title: 'Bliksem Energy blauwe bes',
    colour: '#003566',
    paragraphs: [
      'Energydrank met 160 mg cafeïne en taurine. Smaakt naar blauwe bes.',
      'Per tray van 24 blikjes. Niet geschikt voor kinderen en zwangere vrouwen.',
    ],
    midHtml:
      '<p><b>€ 1,49</b> <button type="button" class="knop">Bestel nu</button> <button type="button">Voeg toe aan lijst</button></p>',
  },
  {
    host: 'www.dijkblad-demo.nl',
    kind: 'krant',
    name: 'Het Dijkblad',
    title: 'Fietsers over de brug',
    colour: '#1d3557',
    paragraphs: texts.village,
    endHtml: related,
  },
];
