import type { SitePage } from '../markup/site-page.ts';
import { shops } from './harmless-shops.ts';
import { texts } from './texts.ts';

const picture = (name: string, caption: string) =>
  `<figure><a href="/plaatje/${name}-groot"><img src="/plaatje/${name}" width="640" height="300" alt="${caption}"></a><figcaption>${caption}. Foto: redactie</figcaption></figure>`;

/** Pages without advertising on which none may be found, each with something that could be taken for it. */
export const harmless: readonly SitePage[] = [
  {
    host: 'www.natuurverhalen-demo.nl',
    kind: 'blog',
    name: 'Natuurverhalen',
    title: 'De eerste neuzen van maart',
    colour: '#588157',
    paragraphs: texts.garden,
    midHtml: picture('krokus', 'Krokussen langs de sloot'),
    endHtml: picture('eend', 'Een eend met jongen') + picture('wilg', 'De knotwilg na de storm'),
  },
  {
    host: 'www.filmzaaltje-demo.nl',
    kind: 'blog',
    name: 'Filmzaaltje',
    title: 'Kijk de film van de vos',
    colour: '#4a4e69',
    paragraphs: texts.film,
    midHtml: `<div style="position:relative;width:640px;max-width:100%;aspect-ratio:16/9"><video controls muted poster="/plaatje/vos" style="width:100%;height:100%;background:#000"></video><button type="button" aria-label="Speel de film af" style="position:absolute;left:45%;top:40%;width:64px;height:64px;border-radius:50%;font-size:26px">▶</button></div>
<script>
const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
const pen = canvas.getContext('2d');
let step = 0;
setInterval(() => { step += 1; pen.fillStyle = step % 2 ? '#4a4e69' : '#9a8c98'; pen.fillRect(0, 0, 160, 90); }, 500);
const film = document.querySelector('video');
film.srcObject = canvas.captureStream(2);
film.play().catch(() => {});
</script>`,
  },
  {
    host: 'www.prikbordplein-demo.nl',
    kind: 'dienst',
    name: 'Prikbordplein',
    title: 'Advertenties bij jou in de buurt',
    colour: '#ee964b',
    paragraphs: [
      'Op Prikbordplein verkoop je wat je niet meer nodig hebt. Plaats gratis een advertentie.',
      'Je advertentie staat vier weken op het plein. Verlengen kan met een klik.',
    ],
    topHtml:
      '<p style="padding:.5rem 4vw;margin:0"><a class="knop" href="/plaats">Plaats een advertentie</a> <a href="/mijn">Mijn advertenties</a></p>',
    endHtml: ['Houten bed', 'Racefiets maat 54', 'Aquarium met kast', 'Doos met strips']
      .map(
        (thing, index) =>
          `<article style="display:flex;gap:1rem;border:1px solid #ddd;padding:.8rem;margin:.8rem 0"><a href="/advertentie/${index}"><img src="/plaatje/${'ding'.repeat(index + 1)}" width="120" height="90" alt="${thing}"></a><div><h2 style="margin:0;font-size:1.1rem"><a href="/advertentie/${index}">${thing}</a></h2><p style="margin:.2rem 0">€ ${index * 15 + 10} · Advertentie van buurman Kees</p><button type="button">Advertentie bewaren</button> <button type="button">Meld deze advertentie</button></div></article>`,
      )
      .join(''),
  },
  {
    host: 'www.nieuwsuitdevecht-demo.nl',
    kind: 'krant',
    name: 'Nieuws uit de Vecht',
    title: 'Gokreclame verdwijnt van de shirts',
    colour: '#14213d',
    paragraphs: [
      'Sportclubs mogen geen casino meer op hun shirt zetten. De Kansspelautoriteit ziet toe op het verbod.',
      'Vorig jaar stond er nog een bookmaker op de borst van twaalf ploegen. „Free spins” en „jackpot” stonden langs het veld.',
      'Wie speelt, verliest bijna altijd zijn inzet. Bij roulette wint het casino, zegt onderzoeker De Wit.',
      'Ook reclame voor poker en gokkasten op internet is aan banden gelegd.',
    ],
    midHtml: picture('stadion', 'Het stadion van de thuisploeg'),
  },
  {
    host: 'www.wandelroutekaart-demo.nl',
    kind: 'dienst',
    name: 'Wandelroutekaart',
    title: 'Twaalf kilometer langs de dijk',
    colour: '#2a6f97',
    paragraphs: texts.travel,
    midHtml:
      '<iframe title="Kaart van de route" src="https://kaart.wegenkaart-demo.nl/embed?route=12" width="640" height="260" style="border:0"></iframe>',
    endHtml:
      '<iframe title="Film van de route" src="https://www.youtube-nocookie.com/embed/dQ4w9Wgx" width="560" height="315" style="border:0" allow="autoplay"></iframe>',
    sideHtml:
      '<iframe title="Betaal de routekaart" src="https://betalen.kassahuis-demo.nl/kaart" width="300" height="250" style="border:0"></iframe>',
  },
  {
    host: 'www.formulierenloket-demo.nl',
    kind: 'dienst',
    name: 'Formulierenloket',
    title: 'Melding over een bericht op het plein',
    colour: '#005f73',
    paragraphs: ['Zie je iets dat niet klopt? Vul dan dit formulier in. Wij kijken binnen twee dagen.'],
    midHtml: `<form><p><label>Advertentienummer <input name="advertentienummer"></label></p><p><label>Soort <select><option>Advertentie</option><option>Gesponsord bericht</option><option>Reclame in de bus</option></select></label></p><p><label>Wat zag je? <textarea></textarea></label></p><button type="button" class="knop">Verstuur</button></form>`,
  },
  {
    host: 'www.koekjesvraag-demo.nl',
    kind: 'blog',
    name: 'Wolwinkeltje',
    title: 'Sokken breien in vier avonden',
    colour: '#7f5539',
    paragraphs: texts.garden,
    lastHtml: `<div role="dialog" aria-label="Cookies" style="position:fixed;left:0;right:0;bottom:0;z-index:50;background:#fff;border-top:3px solid #7f5539;padding:1rem 4vw"><p style="margin:0 0 .6rem">Wij en onze 2 partners willen cookies plaatsen voor gepersonaliseerde advertenties en om advertenties te meten. Je kunt je keuze later wijzigen.</p><button type="button" onclick="this.parentNode.remove()">Weigeren</button> <button type="button" onclick="this.parentNode.remove()">Accepteren</button></div>`,
  },
  {
    host: 'www.rekenrakker-demo.nl',
    kind: 'spel',
    name: 'Rekenrakker',
    title: 'Rekenspelletjes voor kinderen',
    colour: '#e07a5f',
    children: true,
    paragraphs: [
      'Reken mee met Rakker de vos. Wil je een eigen naam kiezen? Vraag het je ouders.',
      ...texts.games.slice(1),
    ],
    midHtml: '<p><button type="button" class="knop" style="font-size:1.5rem">▶ Speel nu</button></p>',
  },
  ...shops,
];
