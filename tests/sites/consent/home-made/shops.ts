import type { ConfiguredPage } from '../markup/configured-page.ts';
import { goodText, homeMade } from './banner.ts';

/** Two web shops: "Ja, prima" beside a bare text, and a notice that takes going on for a yes. */
export const shops: readonly ConfiguredPage[] = [
  {
    host: 'www.bankstelplein-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Bankstelplein',
      colour: '#be185d',
      menu: ['Banken', 'Stoelen', 'Tafels', 'Lampen', 'Outlet'],
      title: 'De bank waar je niet meer van opstaat',
      text: 'Kies je stof, kies je poten. Wij bezorgen hem op de bovenste verdieping.',
      call: 'Stel je bank samen',
      blocks: [
        ['Hoekbank Fien', 'Met slaapstand, in elf kleuren.'],
        ['Fauteuil Bram', 'Draait rond en kantelt mee.'],
        ['Eettafel Eik', 'Voor acht mensen, uit één boom.'],
        ['Leeslamp Boog', 'Licht precies op je boek.'],
      ],
    },
    code: homeMade({
      ja: "metingen.meta('778899000001'); metingen.pinterest()",
      banner: `<div class="bs-achter" data-banner hidden></div><div class="bs" data-banner role="dialog" aria-modal="true" aria-label="Cookies" hidden><svg viewBox="0 0 60 60" width="64" aria-hidden="true"><circle cx="30" cy="30" r="28" fill="#d6a05b"/><g fill="#5b3413"><circle cx="20" cy="20" r="5"/><circle cx="40" cy="26" r="4"/><circle cx="25" cy="40" r="5"/></g></svg>
<h2>Lekker koekje erbij?</h2><p>Met cookies geven wij je de beste ervaring op Bankstelplein. ${goodText('Bankstelplein', 5)}</p>
<button type="button" class="bs-ja" data-kies="ja">Ja, prima!</button>
<a href="#" class="bs-nee" data-kies="nee">nee, ik wil geen persoonlijke ervaring</a></div>`,
      style: `.bs-achter{position:fixed;inset:0;background:#0007;z-index:30}
.bs{position:fixed;z-index:31;left:50%;top:50%;transform:translate(-50%,-50%);width:min(32rem,94vw);background:#fff;border-radius:18px;padding:2rem;text-align:center}
.bs h2{margin:.4rem 0}.bs-ja{display:block;width:100%;font:inherit;font-size:1.2rem;font-weight:700;background:#be185d;color:#fff;border:0;border-radius:30px;padding:1rem;cursor:pointer}
.bs-nee{display:inline-block;margin-top:.9rem;font-size:.85rem;color:#767676}`,
    }),
  },
  {
    host: 'www.sokkenlade-demo.nl',
    site: {
      kind: 'winkel',
      name: 'De Sokkenlade',
      colour: '#4338ca',
      menu: ['Dames', 'Heren', 'Kinderen', 'Wol', 'Uitverkoop'],
      title: 'Nooit meer koude voeten',
      text: 'Sokken van Nederlandse wol, gebreid in Drenthe en verzonden zonder plastic.',
      call: 'Kies je sokken',
      blocks: [
        ['Huissok Schaap', 'Met noppen onder de zool.'],
        ['Wandelsok Hei', 'Zonder naad bij de tenen.'],
        ['Zeven dagen', 'Voor elke dag een kleur.'],
        ['Reuzensok', 'Tot maat vijftig.'],
      ],
    },
    code: homeMade({
      ja: "metingen.google('G-SOKKENLADE'); metingen.meta('778899000002')",
      banner: `<div class="sl" data-banner hidden><p><b>Cookies</b><br>De Sokkenlade en 4 partners plaatsen cookies om de winkel te meten en om advertenties te tonen die bij je passen. Door verder te gaan op deze site geef je daar toestemming voor. Wijzigen kan via Cookie-instellingen onderaan. <a href="/privacy">Lees meer</a></p><button type="button" data-kies="dicht" aria-label="Sluiten">×</button></div>`,
      style: `.sl{position:fixed;z-index:20;right:1.2rem;bottom:1.2rem;width:22rem;max-width:92vw;background:#312e81;color:#fff;border-radius:12px;padding:1rem 2.4rem 1rem 1.2rem;font-size:.95rem}.sl p{margin:0}.sl a{color:#c7d2fe}.sl button{position:absolute;right:.5rem;top:.4rem;background:none;border:0;color:#fff;font-size:1.4rem;cursor:pointer}`,
      // The first scroll is taken for a yes, as its text says.
      after:
        "addEventListener('scroll', () => { if (!/(^|; )cookiekeuze=/.test(document.cookie)) keuzeKies('ja'); }, { once: true, passive: true });",
    }),
  },
];
