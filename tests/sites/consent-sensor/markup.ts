import { type Answer, html } from '../../../cli/demo-web/answer.ts';

/** A page with a text that is longer than the window, and something on top of it. */
export function sheet(title: string, onTop: string, style = ''): Answer {
  const line =
    '<p>De molen draait weer na een lange winter. Vrijwilligers schuurden de wieken en verfden de kap.</p>';
  return html(`<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 "DejaVu Sans",sans-serif;margin:0;background:#fff;color:#222}main{max-width:40rem;margin:0 auto;padding:4rem 1rem}${barStyle}${style}</style>
</head><body><main><h1>${title}</h1>${line.repeat(24)}</main>${onTop}</body></html>`);
}

/** The look of all bars: white, 140 pixels high at the bottom, one filled button and one that is text. */
export const barStyle = `.bar{position:fixed;left:0;right:0;bottom:0;height:140px;box-sizing:border-box;padding:16px;background:#fff;border-top:1px solid #333;color:#222}
.bar button{font:16px "DejaVu Sans",sans-serif;height:40px;width:200px;border:0;padding:0}
.ja{background:#004d99;color:#fff}.nee{background:none;color:#222}`;

export const question = 'Wij en onze 37 partners gebruiken cookies om te meten en om advertenties te tonen.';

export const buttons = `<button class="ja" type="button">Alles accepteren</button> <button class="nee" type="button">Weigeren</button>`;

export const bar = `<p>${question} <a href="/cookies">Lees meer</a></p>${buttons}`;

/** A press on any button of the bar takes it away. */
export const closes = (root: string) =>
  `${root}.querySelectorAll('button').forEach((button) => button.addEventListener('click', () => ${root}.querySelector('.bar').remove()));`;
