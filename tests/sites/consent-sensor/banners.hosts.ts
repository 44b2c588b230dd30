import { type HostTable, html } from '../../../cli/demo-web/answer.ts';
import { bar, barStyle, buttons, closes, question, sheet } from './markup.ts';

const light = (extra = '') => `<div class="bar">${bar}</div><script>${closes('document')}${extra}</script>`;

const inShadow = (mode: 'open' | 'closed') => `<banier-balk></banier-balk><script>
const root = document.querySelector('banier-balk').attachShadow({ mode: '${mode}' });
root.innerHTML = '<style>${barStyle.replaceAll('\n', ' ')}</style><div class="bar">${bar}</div>';
${closes('root')}
</script>`;

const settings = `<div class="bar" id="vraag"><p>${question}</p>
<button class="ja" type="button" id="ja">Alles accepteren</button>
<button class="nee" type="button" id="meer">Instellingen aanpassen</button></div>
<div role="dialog" aria-label="Cookies" class="bar" id="laag" hidden style="height:480px">
<p>Kies welke cookies je goedvindt.</p>
<p><label><input type="checkbox" checked disabled> Noodzakelijk</label></p>
<p><label><input type="checkbox" id="meten"> Statistieken</label></p>
<p><label><input type="checkbox" checked> Advertenties (gerechtvaardigd belang)</label></p>
<h3>Gerechtvaardigd belang</h3><p><label><input type="checkbox" checked> Inhoud meten</label></p>
<h3>Van ons</h3><p><label><input type="checkbox"> Voorkeuren</label></p>
<button class="ja" type="button" id="bewaar">Keuze opslaan</button></div>
<script>
const toon = (id, ja) => { document.getElementById(id).hidden = !ja; document.getElementById(id).style.display = ja ? '' : 'none'; };
toon('laag', false);
document.getElementById('meer').onclick = () => setTimeout(() => { toon('vraag', false); toon('laag', true); }, 400);
document.getElementById('ja').onclick = () => toon('vraag', false);
document.getElementById('bewaar').onclick = () => toon('laag', false);
</script>`;

/** Banners of every build, all of them with the same words. */
export const hosts: HostTable = {
  'licht.banier-demo.nl': () => sheet('Balk in de bladzijde', light()),
  'open.banier-demo.nl': () => sheet('Balk in een open schaduw', inShadow('open')),
  'dicht.banier-demo.nl': () => sheet('Balk in een dichte schaduw', inShadow('closed')),
  'laat.banier-demo.nl': () =>
    sheet(
      'Balk na drie tellen',
      `<script>setTimeout(() => { document.body.insertAdjacentHTML('beforeend', \`<div class="bar">${bar}</div>\`); ${closes('document')} }, 3000);</script>`,
    ),
  'kader.banier-demo.nl': () =>
    sheet(
      'Balk in een kader',
      '<iframe src="https://balk.banier-derde-demo.com/" title="Toestemming" style="position:fixed;left:0;bottom:0;width:100%;height:140px;border:0"></iframe>',
    ),
  'balk.banier-derde-demo.com': () =>
    html(`<!doctype html><html lang="nl"><meta charset="utf-8"><title>Toestemming</title><style>body{margin:0}${barStyle}</style>
<div class="bar">${bar}</div><script>${closes('document')}</script></html>`),
  'lagen.banier-demo.nl': () => sheet('Balk met instellingen', settings),
  // The page presses for the person: that is no choice.
  'vanzelf.banier-demo.nl': () =>
    sheet(
      'Balk die zichzelf wegklikt',
      light(`setTimeout(() => document.querySelector('.ja').click(), 2500);`),
    ),
  'muur.banier-demo.nl': () =>
    sheet(
      'Muur',
      `<div class="achter"></div><div class="bar" role="dialog" aria-modal="true"><p>${question}</p>${buttons}</div><script>document.querySelector('.ja').focus();${closes('document')}</script>`,
      'html{overflow:hidden}.achter{position:fixed;inset:0;background:rgba(0,0,0,.6)}',
    ),
  // Nothing asks; the link at the foot opens the choices.
  'www.banier-terug-demo.nl': () =>
    sheet(
      'Keuze van eerder',
      `<footer><button type="button" id="terug">Cookie-instellingen</button></footer><script>
document.getElementById('terug').onclick = () => { document.body.insertAdjacentHTML('beforeend', \`<div class="bar">${bar}</div>\`); ${closes('document')} };
</script>`,
    ),
  // After the choice a floating button leads back.
  'zwevend.banier-demo.nl': () =>
    sheet(
      'Zwevende knop',
      light(
        `document.querySelector('.ja').addEventListener('click', () => document.body.insertAdjacentHTML('beforeend', '<button style="position:fixed;left:8px;bottom:8px" aria-label="Cookievoorkeuren wijzigen">C</button>'));`,
      ),
    ),
};
