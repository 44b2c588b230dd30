import type { Site } from './configured-page.ts';

const fonts: Readonly<Record<Site['kind'], string>> = {
  gemeente: '"Open Sans","DejaVu Sans",system-ui,sans-serif',
  winkel: '"Helvetica Neue","Liberation Sans",Arial,sans-serif',
  krant: 'Georgia,"Liberation Serif",serif',
  school: '"Trebuchet MS","DejaVu Sans",sans-serif',
  club: '"Arial Narrow","Liberation Sans Narrow",Arial,sans-serif',
  spel: '"Baloo 2","Comic Neue","DejaVu Sans",sans-serif',
  dienst: '"Segoe UI","DejaVu Sans",system-ui,sans-serif',
};

/** How a kind of site looks. */
export function styleOf(site: Site): string {
  return `*{box-sizing:border-box}
body{margin:0;font:17px/1.6 ${fonts[site.kind]};color:#1f2933;background:${site.kind === 'spel' ? '#fff7e6' : '#fff'}}
a{color:${site.colour}}
.kop{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;justify-content:space-between;padding:.9rem clamp(1rem,5vw,6rem);border-bottom:1px solid #e4e7eb}
.krant .kop{flex-direction:column;border-bottom:3px double #1f2933}
.spel .kop,.club .kop{background:${site.colour}}
.spel .kop a,.club .kop a{color:#fff}
.merk{display:flex;gap:.7rem;align-items:center;font-size:1.45rem;font-weight:700;text-decoration:none;color:#1f2933}
.krant .merk{font-size:2.4rem}
nav{display:flex;flex-wrap:wrap;gap:1.3rem}
nav a{text-decoration:none;font-weight:600}
.opening{display:grid;grid-template-columns:1fr 1fr;gap:2rem;align-items:center;padding:2rem clamp(1rem,5vw,6rem);background:#f5f7fa}
.spel .opening{background:#ffe8b3}
.opening h1{font-size:2.3rem;line-height:1.15;margin:0 0 .6rem}
.opening .beeld{width:100%;height:260px;border-radius:12px}
.knop{display:inline-block;background:${site.colour};color:#fff;border-radius:${site.kind === 'spel' ? '30px' : '6px'};padding:.65rem 1.4rem;text-decoration:none;font-weight:700}
main{padding:2rem clamp(1rem,5vw,6rem) 16rem}
.blokken{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:1.6rem}
article{border:1px solid #e4e7eb;border-radius:10px;overflow:hidden;padding-bottom:.6rem;background:#fff}
article .beeld{display:block;width:100%;height:150px}
article h2{font-size:1.15rem;margin:.8rem 1rem .2rem}
article p{margin:0 1rem .4rem}
.prijs{font-weight:700;font-size:1.2rem}
form.formulier{max-width:34rem;border:1px solid #e4e7eb;border-radius:10px;padding:1.2rem 1.4rem;margin-bottom:2rem}
form.formulier label{display:block;margin:.6rem 0}
form.formulier input:not([type=checkbox]){display:block;width:100%;font:inherit;padding:.5rem;border:1px solid #9aa5b1;border-radius:6px}
.voet{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;padding:1.4rem clamp(1rem,5vw,6rem);background:#1f2933;color:#e4e7eb}
.voet a,.als-link{color:#fff}
.als-link{font:inherit;font-weight:600;background:none;border:0;padding:0;cursor:pointer;text-decoration:underline}
@media(max-width:700px){.opening{grid-template-columns:1fr}}`;
}
