import type { ConfiguredPage } from '../markup/configured-page.ts';
import { homeMade } from './banner.ts';

const shadowBanner = `<style>
.mk{position:fixed;z-index:20;left:1.2rem;right:1.2rem;top:1.2rem;background:#fff7ed;border:2px solid #c2410c;border-radius:10px;padding:1rem 1.4rem;font:16px/1.5 system-ui,"DejaVu Sans",sans-serif;color:#1f2933;box-shadow:0 8px 30px #0003}
p{margin:.2rem 0 .8rem}.ja{font:inherit;font-weight:700;font-size:18px;background:#c2410c;color:#fff;border:0;border-radius:8px;padding:.9rem 2.6rem;cursor:pointer}
.nee{font-size:11px;background:#fff7ed;color:#c9b8a8;border:1px solid #f3e3d3;border-radius:4px;padding:.15rem .5rem;margin-left:1rem;cursor:pointer}
</style><div class="mk" role="dialog" aria-label="Cookies"><b>Cookies bij SV De Meerkoet</b>
<p>SV De Meerkoet en 3 partners willen cookies plaatsen om te meten hoe je deze site gebruikt en om advertenties van onze sponsors te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan. <a href="/privacy">Privacyverklaring</a></p>
<button type="button" class="ja">Accepteren</button><button type="button" class="nee">Weigeren</button></div>`;

/** A newspaper that wants money or consent, a club with its banner in a closed shadow root, games for children. */
export const others: readonly ConfiguredPage[] = [
  {
    host: 'www.polderbode-demo.nl',
    site: {
      kind: 'krant',
      name: 'De Polderbode',
      colour: '#1e3a5f',
      menu: ['Voorpagina', 'Regio', 'Sport', 'Cultuur', 'Familieberichten'],
      title: 'Dorp koopt eigen supermarkt',
      text: 'Toen de laatste winkel sloot, legden vierhonderd inwoners samen geld op tafel.',
      call: 'Lees het verhaal',
      blocks: [
        ['Veerpont uit de vaart', 'Reparatie duurt tot maart.'],
        ['Koor zoekt bassen', 'Repetitie op maandag.'],
        ['Bollen vroeg in bloei', 'Kwekers maken zich zorgen.'],
      ],
    },
    code: homeMade({
      ja: "metingen.comscore(); metingen.meta('889900110001')",
      settings: { slot: true },
      banner: `<div class="pb-achter" data-banner hidden></div><div class="pb" data-banner role="dialog" aria-modal="true" aria-label="Lees verder" hidden><h2>Hoe wil je De Polderbode lezen?</h2>
<div class="pb-twee"><section><h3>Met cookies</h3><p>Gratis. De Polderbode en 38 partners plaatsen cookies om te meten wat je leest en om advertenties te tonen die bij je passen. Intrekken kan via Cookie-instellingen onderaan.</p><button type="button" data-kies="ja">Accepteren</button></section>
<section><h3>Zonder cookies</h3><p>Voor € 2,99 per maand lees je alles zonder advertenties en zonder dat je wordt gevolgd. Opzeggen kan elke maand.</p><a class="pb-knop" href="/privacy#abonnement">Neem een abonnement</a></section></div>
<p>Heb je al een abonnement? <a href="/privacy#inloggen">Log in</a> · <a href="/privacy">Privacyverklaring</a></p></div>`,
      style: `.pb-achter{position:fixed;inset:0;background:#fffd;z-index:30;backdrop-filter:blur(6px)}
.pb{position:fixed;z-index:31;left:50%;top:50%;transform:translate(-50%,-50%);width:min(48rem,95vw);background:#fff;border:1px solid #1e3a5f;padding:1.8rem}
.pb h2{margin:0 0 1rem;text-align:center}.pb-twee{display:grid;grid-template-columns:1fr 1fr;gap:1.4rem}.pb section{border:1px solid #d5dbe3;padding:1rem;display:flex;flex-direction:column}.pb section p{flex:1}.pb h3{margin:0}
.pb button,.pb-knop{font:inherit;font-weight:700;text-align:center;text-decoration:none;background:#1e3a5f;color:#fff;border:0;padding:.8rem;cursor:pointer}`,
    }),
  },
  {
    host: 'www.svdemeerkoet-demo.nl',
    site: {
      kind: 'club',
      name: 'SV De Meerkoet',
      colour: '#9a3412',
      menu: ['Wedstrijden', 'Teams', 'Vrijwilligers', 'Sponsors', 'Lid worden'],
      title: 'Zaterdag thuis tegen de buren',
      text: 'Om half drie rolt de bal. De kantine gaat om twaalf uur open.',
      call: 'Bekijk het programma',
      blocks: [
        ['Uitslagen', 'Het eerste won met drie tegen één.'],
        ['Trainer gezocht', 'Voor de meiden onder dertien.'],
        ['Grote clubactie', 'Voor nieuwe doelen op veld twee.'],
      ],
    },
    code: homeMade({
      ja: "metingen.google('G-MEERKOET'); metingen.meta('889900110002')",
      settings: { wacht: true },
      banner: '<div id="mk-drager"></div>',
      style: '',
      after: `const deel = document.querySelector('#mk-drager').attachShadow({ mode: 'closed' });
deel.innerHTML = ${JSON.stringify(shadowBanner)};
deel.querySelector('.ja').addEventListener('click', () => { deel.querySelector('.mk').remove(); keuzeKies('ja'); });
deel.querySelector('.nee').addEventListener('click', () => { deel.querySelector('.mk').remove(); keuzeKies('nee'); });
if (/(^|; )cookiekeuze=/.test(document.cookie)) deel.querySelector('.mk').remove();`,
    }),
  },
  {
    host: 'www.dierenpretland-demo.nl',
    site: {
      kind: 'spel',
      name: 'Dierenpretland',
      colour: '#ea580c',
      menu: ['Spelletjes', 'Kleurplaten', 'Filmpjes', 'Dierenweetjes'],
      title: 'Spelletjes voor kinderen van 4 tot 10 jaar',
      text: 'Speel gratis met alle dieren! Voer de aap, was de olifant en spaar vrolijke stickers.',
      call: 'Speel mee!',
      blocks: [
        ['Aapje Banaan', 'Vang alle bananen. Voor kleuters.'],
        ['Olifant in bad', 'Spelletje voor groep 3.'],
        ['Kleurplaat leeuw', 'Kleur de manen van de leeuw.'],
        ['Tafels van de tijger', 'Rekenen voor groep 4 en 5.'],
        ['Memory met dieren', 'Zoek de twee panda’s.'],
      ],
      meta: { audience: 'children', keywords: 'spelletjes voor kinderen, kleurplaten, kinderspelletjes' },
    },
    code: homeMade({
      ja: "metingen.google('G-DIERENPRET'); metingen.meta('889900110003'); metingen.tiktok('CDIERENPRET1DEMO')",
      banner: `<div class="dp" data-banner role="dialog" aria-label="Koekjes" hidden><svg viewBox="0 0 100 100" width="90" aria-hidden="true"><circle cx="50" cy="50" r="46" fill="#f59e0b"/><circle cx="33" cy="42" r="8" fill="#fff"/><circle cx="67" cy="42" r="8" fill="#fff"/><circle cx="33" cy="43" r="4"/><circle cx="67" cy="43" r="4"/><path d="M30 70q20-18 40 0" fill="none" stroke="#7c2d12" stroke-width="5"/><path d="M76 52q8 12 0 16q-8-4 0-16" fill="#38bdf8"/></svg>
<div><h2>Mag Aapje een koekje?</h2><p>Met koekjes wordt Dierenpretland nog leuker! Dierenpretland en 6 partners gebruiken cookies om te meten wat je speelt en om reclame te laten zien die bij jou past. Wijzigen kan via Cookie-instellingen onderaan. <a href="/privacy">Lees meer</a></p>
<div class="dp-knoppen"><button type="button" data-kies="ja">Ja, lekker koekje!</button><button type="button" data-kies="nee">Nee, ik wil geen leuke spelletjes</button></div></div></div>`,
      style: `.dp{position:fixed;z-index:20;left:50%;top:22%;transform:translateX(-50%);width:min(44rem,95vw);background:#fff;border:5px solid #ea580c;border-radius:26px;padding:1.4rem;display:flex;gap:1.2rem;align-items:center;box-shadow:0 12px 50px #0005}
.dp svg{flex:none}.dp h2{margin:0}.dp p{margin:.4rem 0 .8rem}.dp-knoppen{display:flex;gap:.8rem}.dp-knoppen button{flex:1;font:inherit;font-weight:700;padding:.8rem;border:0;border-radius:30px;background:#9a3412;color:#fff;cursor:pointer}`,
    }),
  },
];
