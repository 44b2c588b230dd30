import type { PageKind, SitePage } from './site-page.ts';

/** The whole document of a page. */
export function documentOf(page: SitePage): string {
  const { name, title, kind, colour, paragraphs, children } = page;
  const [first = '', ...rest] = paragraphs;
  const audience = children
    ? '<meta name="audience" content="children"><meta name="description" content="Gratis spelletjes voor kinderen van 6 tot 12 jaar.">'
    : '';
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} – ${title}</title>
${audience}
<link rel="icon" href="data:,">
<style>${style(kind, colour)}</style>
${page.headHtml ?? ''}
</head>
<body>
<header><a class="merk" href="/">${name}</a><nav aria-label="Hoofdmenu">${menus[kind].map((item) => `<a href="/#${item.toLowerCase()}">${item}</a>`).join('')}</nav></header>
${page.topHtml ?? ''}
<div class="kolommen"><main>
<h1>${title}</h1>
${children ? '<p>Spelletjes voor kinderen van 6 tot 12 jaar.</p>' : ''}
<p>${first}</p>
${page.midHtml ?? ''}
${scene(colour, name.length)}
${rest.map((text) => `<p>${text}</p>`).join('\n')}
${page.endHtml ?? ''}
</main><aside>${page.sideHtml ?? ''}<h2>${asides[kind][0]}</h2><p>${asides[kind][1]}</p></aside></div>
<footer>© 2026 ${name}. Deze organisatie is verzonnen.</footer>
${page.lastHtml ?? ''}
</body>
</html>`;
}

const menus: Readonly<Record<PageKind, readonly string[]>> = {
  krant: ['Nieuws', 'Regio', 'Sport', 'Cultuur', 'Weer'],
  blog: ['Verhalen', 'Over', 'Contact'],
  winkel: ['Collectie', 'Bezorging', 'Retour'],
  spel: ['Spelletjes', 'Dieren', 'Kleurplaten'],
  dienst: ['Diensten', 'Vragen', 'Contact'],
};

const asides: Readonly<Record<PageKind, readonly [string, string]>> = {
  krant: ['Het weer', 'Vanmiddag zon, vanavond een bui. Morgen wordt het dertien graden.'],
  blog: ['Over deze plek', 'Hier schrijven wij over wat wij zien. Je kunt ons een brief sturen.'],
  winkel: ['Bezorging', 'Wij brengen je bestelling met de fiets. Ruilen kan dertig dagen.'],
  spel: ['Wist je dat?', 'Een draak heeft vier poten en twee vleugels. Teken er zelf een!'],
  dienst: ['Vragen?', 'Bel ons op werkdagen tussen negen en vijf uur.'],
};

/** A drawing instead of a photograph. */
export function scene(colour: string, seed: number): string {
  const sun = 60 + ((seed * 83) % 280);
  const house = 40 + ((seed * 131) % 260);
  return `<svg class="beeld" viewBox="0 0 400 160" preserveAspectRatio="xMidYMid slice" role="img" aria-label="Tekening van een landschap"><rect width="400" height="160" fill="#dbeafe"/><circle cx="${sun}" cy="42" r="22" fill="#fbbf24"/><path d="M0 120q90-60 200-15t200-30v85H0z" fill="${colour}" opacity=".55"/><path d="M0 145q140-60 400-20v40H0z" fill="${colour}" opacity=".85"/><path d="M${house} 132v-34l26-22 26 22v34z" fill="#fff"/></svg>`;
}

/** The same as a file of its own. */
export function drawing(colour: string, seed: number): string {
  return scene(colour, seed).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
}

function style(kind: PageKind, colour: string): string {
  const fonts: Readonly<Record<PageKind, string>> = {
    krant: 'Georgia,"Liberation Serif",serif',
    blog: '"Trebuchet MS","DejaVu Sans",sans-serif',
    winkel: '"Helvetica Neue","Liberation Sans",Arial,sans-serif',
    spel: '"Baloo 2","Comic Neue","DejaVu Sans",sans-serif',
    dienst: '"Segoe UI","DejaVu Sans",sans-serif',
  };
  return `*{box-sizing:border-box}
body{margin:0;font:17px/1.6 ${fonts[kind]};color:#1f2933;background:${kind === 'spel' ? '#fff7e6' : '#fff'}}
a{color:${colour}}
header{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;justify-content:space-between;padding:.7rem 4vw;border-bottom:3px solid ${colour}}
.merk{font-size:1.6rem;font-weight:700;text-decoration:none}
nav{display:flex;flex-wrap:wrap;gap:1.2rem}nav a{text-decoration:none;font-weight:600}
.kolommen{display:grid;grid-template-columns:minmax(0,1fr) 320px;gap:2.5rem;padding:1.2rem 4vw;max-width:1200px;margin:auto}
h1{line-height:1.15;margin:.2rem 0 .8rem}
main p{max-width:42rem}
.beeld{width:100%;height:170px;border-radius:8px}
aside>p{font-size:.95rem}
.vak{margin:1.2rem 0}
.vak-kop{display:block;font:12px/1.4 "Liberation Sans",Arial,sans-serif;color:#52606d}
footer{padding:1.4rem 4vw;margin-top:3rem;background:#1f2933;color:#e4e7eb}
.knop{display:inline-block;background:${colour};color:#fff;border:0;border-radius:24px;font:inherit;font-weight:700;padding:.6rem 1.4rem;text-decoration:none;cursor:pointer}
@media(max-width:800px){.kolommen{grid-template-columns:1fr}}`;
}
