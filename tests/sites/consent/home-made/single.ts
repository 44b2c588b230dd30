import type { ConfiguredPage } from '../markup/configured-page.ts';
import { equalBanner, equalStyle, goodText, homeMade } from './banner.ts';

const twoButtons = (
  text: string,
) => `<div class="balk" data-banner role="dialog" aria-label="Cookies" hidden><p>${text}</p>
<div class="keuzes"><button type="button" data-kies="nee">Weigeren</button><button type="button" data-kies="ja">Accepteren</button></div></div>`;

/** One thing wrong each. */
export const single: readonly ConfiguredPage[] = [
  {
    host: 'www.snackbarzilvermeeuw-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Snackbar Zilvermeeuw',
      colour: '#b45309',
      menu: ['Kaart', 'Bestellen', 'Bezorgen', 'Contact'],
      title: 'Vers gesneden friet, twee keer gebakken',
      text: 'Bestel voor negen uur en haal het warm op aan de Havenstraat.',
      call: 'Bestel nu',
      blocks: [
        ['Friet groot', 'Met zelfgemaakte mayonaise.'],
        ['Kroket', 'Van de slager om de hoek.'],
        ['Visbakje', 'Vers van de afslag.'],
      ],
    },
    code: {
      wayBack: false,
      head: "<script>metingen.google('G-ZILVERMEEUW'); metingen.meta('101112130001'); metingen.tiktok('CZILVERMEEUW1DEMO');</script>",
    },
  },
  {
    host: 'www.kapsalonkrul-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Kapsalon Krul',
      colour: '#a21caf',
      menu: ['Behandelingen', 'Prijzen', 'Team', 'Afspraak'],
      title: 'Loop de deur uit met zin',
      text: 'Knippen, kleuren of een krul die blijft. Ook op donderdagavond.',
      call: 'Maak een afspraak',
      blocks: [
        ['Knippen', 'Met wassen en drogen.'],
        ['Kleuren', 'Zonder ammoniak.'],
        ['Kinderen', 'Tot twaalf jaar, met een kijkplaat.'],
      ],
    },
    code: homeMade({
      banner: twoButtons('Wij gebruiken cookies voor een betere werking van onze site.'),
      style: equalStyle,
      ja: "metingen.meta('101112130002')",
    }),
  },
  {
    host: 'www.energiekiezer-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Energiekiezer',
      colour: '#15803d',
      menu: ['Vergelijk', 'Stroom', 'Gas', 'Uitleg'],
      title: 'Zie in drie minuten wat je kunt besparen',
      text: 'Vul je verbruik in. Wij zetten negentien contracten naast elkaar.',
      call: 'Start de vergelijking',
      blocks: [
        ['Vast contract', 'Een jaar lang dezelfde prijs.'],
        ['Per uur', 'Goedkoop als de zon schijnt.'],
        ['Groene stroom', 'Uit wind van de Noordzee.'],
      ],
    },
    code: homeMade({
      wayBack: false,
      banner: twoButtons(
        'Energiekiezer en 2 partners willen cookies plaatsen om te meten hoe je deze site gebruikt en om advertenties te tonen die bij je passen. <a href="/privacy">Lees de privacyverklaring</a>.',
      ),
      style: equalStyle,
      ja: "metingen.meta('101112130003')",
    }),
  },
  {
    host: 'www.puzzelboek-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Puzzelboek',
      colour: '#7c3aed',
      menu: ['Kruiswoord', 'Sudoku', 'Zweeds', 'Abonnement'],
      title: 'Elke week een nieuw boek vol puzzels',
      text: 'Van licht tot pittig. De oplossing staat altijd achterin.',
      call: 'Kies een boek',
      blocks: [
        ['Zondagse Zweed', 'Op groot papier.'],
        ['Sudoku duivels', 'Alleen voor volhouders.'],
        ['Woordzoeker', 'Met een verborgen zin.'],
      ],
    },
    code: homeMade({
      banner: equalBanner('Puzzelboek'),
      style: equalStyle,
      ja: "metingen.meta('101112130004')",
      // A refusal is kept nowhere: the next page asks again.
      settings: { vergeet: true },
    }),
  },
  {
    host: 'www.kaartjesshop-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Kaartjesshop',
      colour: '#db2777',
      menu: ['Verjaardag', 'Geboorte', 'Beterschap', 'Mijn kaartjes'],
      title: 'Maak een account en bewaar je kaartjes',
      text: 'Ontwerp je kaart thuis. Wij drukken hem en brengen hem naar de post.',
      call: 'Ontwerp een kaart',
      blocks: [
        ['Hoera', 'Met ruimte voor een foto.'],
        ['Lieve oma', 'Getekend door kinderen.'],
        ['Sterkte', 'Zacht papier, rustige kleuren.'],
      ],
    },
    code: homeMade({
      banner: equalBanner('Kaartjesshop'),
      style: equalStyle,
      ja: "metingen.meta('101112130005')",
      main: `<form class="formulier" method="post" action="/account"><h2>Maak een account</h2>
<label>Naam <input name="naam" autocomplete="name"></label><label>E-mailadres <input type="email" name="email" autocomplete="email"></label>
<label><input type="checkbox" name="akkoord" required> Ik ga akkoord met de algemene voorwaarden en ontvang aanbiedingen van Kaartjesshop en haar partners</label>
<button type="submit" class="knop">Account maken</button></form>`,
    }),
  },
  {
    host: 'www.slijterijdekurk-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Slijterij De Kurk',
      colour: '#7f1d1d',
      menu: ['Wijn', 'Bier', 'Whisky', 'Proeverij'],
      title: 'Wijn, bier en whisky met een verhaal',
      text: 'Wij proeven alles zelf. Kom langs of bestel een doos voor thuis.',
      call: 'Bekijk de wijnen',
      blocks: [
        ['Rode wijn Douro', 'Stevig, voor bij stoofvlees.'],
        ['Whisky van Texel', 'Twaalf jaar op eiken vat.'],
        ['Tripel', 'Acht procent alcohol, van een klooster.'],
      ],
    },
    code: homeMade({
      wayBack: false,
      banner: `<div class="achttien-achter" data-banner hidden></div><div class="achttien" data-banner role="dialog" aria-modal="true" aria-label="Leeftijd" hidden><h2>Ben je 18 jaar of ouder?</h2><p>Op deze site verkopen wij alcohol. Geen 18, geen alcohol.</p><button type="button" data-kies="ja">Ja, ik ben 18+</button> <a href="https://www.volkstuin-deboomgaard-demo.nl/">Nee</a></div>`,
      style: `.achttien-achter{position:fixed;inset:0;background:#1c0505f2;z-index:40}.achttien{position:fixed;z-index:41;left:50%;top:50%;transform:translate(-50%,-50%);width:min(30rem,94vw);background:#fff;border-radius:12px;padding:2rem;text-align:center}.achttien button{font:inherit;font-weight:700;background:#7f1d1d;color:#fff;border:0;border-radius:8px;padding:.8rem 2rem;margin-right:1rem;cursor:pointer}`,
      settings: { slot: true },
    }),
  },
  {
    host: 'www.autowijzer-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Autowijzer',
      colour: '#1f2937',
      menu: ['Zoeken', 'Verkopen', 'Tests', 'Lenen'],
      title: 'Tweehonderdduizend auto’s op één plek',
      text: 'Zoek op merk, prijs of afstand. Of laat ons de waarde van jouw auto schatten.',
      call: 'Zoek een auto',
      blocks: [
        ['Kleine stadsauto', 'Past op elke plek.'],
        ['Gezinsauto', 'Met ruimte voor de fietsen.'],
        ['Elektrisch', 'Tot vijfhonderd kilometer.'],
      ],
    },
    code: homeMade({
      banner: `<div class="balk" data-banner role="dialog" aria-label="Cookies" hidden><div data-laag="1"><p>${goodText('Autowijzer', 231)}</p><div class="keuzes"><button type="button" data-kies="instellen">Zelf instellen</button><button type="button" data-kies="nee">Weigeren</button><button type="button" data-kies="ja">Accepteren</button></div></div>
<div data-laag="2" hidden><p><b>Waarvoor mogen wij cookies plaatsen?</b></p><p><label><input type="checkbox" data-soort="statistieken"> Statistieken</label> <label><input type="checkbox" data-soort="marketing"> Advertenties</label></p><div class="keuzes"><button type="button" data-kies="bewaar">Keuze bewaren</button></div></div></div>`,
      style: equalStyle,
      ja: "metingen.meta('101112130006')",
    }),
  },
];
