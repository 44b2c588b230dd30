import type { SitePage } from '../markup/site-page.ts';
import { box, googleTag, gptSlot } from '../markup/slots.ts';
import { texts } from './texts.ts';

const layer = `<div id="laag" role="dialog" aria-label="Even wachten" style="position:fixed;inset:0;z-index:99;background:#fff;display:flex;flex-direction:column;align-items:center;justify-content:center">
${gptSlot('/21812345/puzzelpaleis/laag', 1, [640, 480])}
<button type="button" aria-label="Sluiten" onclick="document.getElementById('laag').remove()" style="position:absolute;right:6px;top:6px;width:12px;height:12px;padding:0;border:0;background:none;color:#999;font-size:10px;line-height:12px">×</button></div>`;

const places = [1, 2, 3, 4].map((number) => gptSlot(`/21812345/spelfabriek/${number}`, number));

/** Pages for children on which advertising gets in the way: over the page, like a button of the game, and too much. */
export const tricks: readonly SitePage[] = [
  {
    host: 'www.puzzelpaleisje-demo.nl',
    kind: 'spel',
    name: 'Puzzelpaleisje',
    title: 'Puzzels en spelletjes voor kinderen',
    colour: '#f72585',
    children: true,
    paragraphs: texts.games,
    headHtml: googleTag,
    lastHtml: layer,
  },
  {
    host: 'www.racespelletjes-demo.nl',
    kind: 'spel',
    name: 'Racespelletjes',
    title: 'Racespelletjes voor kinderen',
    colour: '#d00000',
    children: true,
    paragraphs: texts.games,
    headHtml: googleTag,
    midHtml: `<p><button type="button" class="knop">▶ Start spel</button></p>${box(gptSlot('/21812345/racespelletjes/knop', 1, [180, 90]))}`,
  },
  {
    host: 'www.spelfabriekje-demo.nl',
    kind: 'spel',
    name: 'Spelfabriekje',
    title: 'Dierenspelletjes voor kinderen',
    colour: '#06d6a0',
    children: true,
    paragraphs: texts.games,
    headHtml: googleTag,
    midHtml: `<div style="display:flex;gap:1rem;flex-wrap:wrap">${places[0]}${places[1]}</div>`,
    sideHtml: `${places[2]}${places[3]}`,
  },
];
