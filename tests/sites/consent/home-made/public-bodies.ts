import type { ConfiguredPage } from '../markup/configured-page.ts';
import { homeMade } from './banner.ts';

/** Two municipalities and a school: a question with two equal buttons, a notice without a question, ticked boxes. */
export const publicBodies: readonly ConfiguredPage[] = [
  {
    host: 'www.gemeente-zandhove-demo.nl',
    site: {
      kind: 'gemeente',
      name: 'Gemeente Zandhove',
      colour: '#154273',
      menu: ['Inwoners', 'Ondernemers', 'Bestuur', 'Contact'],
      title: 'Waarmee kunnen wij je helpen?',
      text: 'Vraag een paspoort aan, meld een kapotte lantaarn of maak een afspraak met de balie.',
      call: 'Maak een afspraak',
      blocks: [
        ['Paspoort of identiteitskaart', 'Klaar binnen vijf werkdagen.'],
        ['Afval', 'Bekijk wanneer de bak wordt geleegd.'],
        ['Verhuizen', 'Geef het door vanaf vier weken vooraf.'],
        ['Melding openbare ruimte', 'Een losse tegel of een volle bak.'],
      ],
    },
    code: homeMade({
      ja: "metingen.google('G-ZANDHOVE')",
      banner: `<section class="gz" data-banner aria-label="Cookies" hidden><div><h2>Mogen wij je bezoek meten?</h2>
<p>Gemeente Zandhove wil met een cookie van Google meten welke bladzijden je bekijkt. Zo zien wij wat beter moet. Google krijgt die gegevens ook. Je kunt je keuze altijd wijzigen via Cookie-instellingen onderaan. <a href="/privacy">Lees onze privacyverklaring</a>.</p></div>
<div class="gz-knoppen"><button type="button" data-kies="ja">Ja, dat mag</button><button type="button" data-kies="nee">Nee, liever niet</button></div></section>`,
      style: `.gz{position:fixed;z-index:20;left:0;right:0;bottom:0;background:#eef3f8;border-top:4px solid #154273;padding:1.1rem clamp(1rem,5vw,6rem);display:flex;gap:2rem;align-items:center;flex-wrap:wrap}
.gz div:first-child{flex:1 1 32rem}.gz h2{margin:0;font-size:1.2rem}.gz p{margin:.3rem 0 0}
.gz-knoppen{display:flex;gap:.8rem}.gz-knoppen button{font:inherit;font-weight:600;width:11rem;padding:.7rem;border:2px solid #154273;border-radius:4px;background:#154273;color:#fff;cursor:pointer}`,
    }),
  },
  {
    host: 'www.gemeente-oeverland-demo.nl',
    site: {
      kind: 'gemeente',
      name: 'Gemeente Oeverland',
      colour: '#00664f',
      menu: ['Regelen', 'In de buurt', 'Nieuws', 'Gemeenteraad'],
      title: 'Welkom in Oeverland',
      text: 'Regel je zaken online of kom langs in het gemeentehuis aan de Kade.',
      call: 'Alles regelen',
      blocks: [
        ['Parkeren', 'Vraag een vergunning voor je straat.'],
        ['Trouwen', 'Op het stadhuis of op een plek die je zelf kiest.'],
        ['Subsidies', 'Voor groene daken en buurtfeesten.'],
      ],
    },
    code: homeMade({
      banner: `<div class="go" data-banner hidden><p>Deze site gebruikt alleen functionele cookies. Daarmee onthoudt hij bijvoorbeeld wat je in een formulier invult. Wij volgen je niet. <a href="/privacy">Meer over cookies</a></p><button type="button" data-kies="nee" aria-label="Melding sluiten">Sluiten</button></div>`,
      style: `.go{position:sticky;z-index:20;top:0;background:#00664f;color:#fff;padding:.9rem clamp(1rem,5vw,6rem);display:flex;gap:1.5rem;align-items:center;min-height:4rem}.go p{margin:0;flex:1}.go a{color:#fff}.go button{font:inherit;background:#fff;color:#00664f;border:0;border-radius:4px;padding:.4rem 1rem;cursor:pointer}
body{display:flex;flex-direction:column}.go{order:-1}`,
    }),
  },
  {
    host: 'www.daltonschoolhetkompas-demo.nl',
    site: {
      kind: 'school',
      name: 'Daltonschool Het Kompas',
      colour: '#6d28d9',
      menu: ['Onze school', 'Ouders', 'Agenda', 'Aanmelden'],
      title: 'Samen vinden we de weg',
      text: 'Basisschool in het centrum, met een tuin, een timmerlokaal en veel licht.',
      call: 'Kom kijken',
      blocks: [
        ['Open dag', 'Op 14 januari van negen tot twaalf uur.'],
        ['Overblijven', 'Warm eten op dinsdag en donderdag.'],
        ['Medezeggenschap', 'Ouders en leerkrachten praten mee.'],
      ],
    },
    code: homeMade({
      ja: "metingen.google('G-HETKOMPAS'); metingen.meta('667788990001')",
      banner: `<div class="hk" data-banner role="dialog" aria-label="Cookies" hidden><h2>Cookies op onze site</h2>
<p>Daltonschool Het Kompas en 2 partners gebruiken cookies om te meten hoe ouders de site gebruiken en om berichten van de school op sociale media te tonen. Je kunt je keuze later wijzigen via Cookie-instellingen onderaan. <a href="/privacy">Privacyverklaring</a></p>
<p class="hk-vakjes"><label><input type="checkbox" checked disabled> Noodzakelijk</label><label><input type="checkbox" data-soort="statistieken" checked> Statistieken</label><label><input type="checkbox" data-soort="marketing" checked> Marketing</label></p>
<div class="hk-knoppen"><button type="button" data-kies="nee">Alles weigeren</button><button type="button" data-kies="bewaar">Keuze bewaren</button><button type="button" data-kies="ja">Alles accepteren</button></div></div>`,
      style: `.hk{position:fixed;z-index:20;left:50%;bottom:1.5rem;transform:translateX(-50%);width:min(46rem,94vw);background:#fff;border:3px solid #6d28d9;border-radius:16px;padding:1.2rem 1.6rem;box-shadow:0 10px 40px #0003}
.hk h2{margin:0}.hk p{margin:.5rem 0}.hk-vakjes{display:flex;gap:1.6rem}.hk-knoppen{display:flex;gap:.8rem}.hk-knoppen button{flex:1;font:inherit;padding:.7rem;border:0;border-radius:10px;background:#6d28d9;color:#fff;cursor:pointer}`,
    }),
  },
];
