import type { PageCode, Site } from './configured-page.ts';
import { styleOf } from './style.ts';

/** A site's front page with what its configuration adds. */
export function documentOf(site: Site, code: PageCode): string {
  const meta = Object.entries(site.meta ?? {}).map(
    ([name, content]) => `<meta name="${name}" content="${content}">`,
  );
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site.name} – ${site.title}</title>
<meta name="description" content="${site.text}">
${meta.join('\n')}
<link rel="icon" href="data:,">
<style>${styleOf(site)}</style>
<script src="/metingen.js"></script>
${code.head ?? ''}
</head>
<body class="${site.kind}">
<header class="kop"><a class="merk" href="/">${logo(site)}${site.name}</a>
<nav aria-label="Hoofdmenu">${site.menu.map((item) => `<a href="/#${slug(item)}">${item}</a>`).join('')}</nav></header>
<section class="opening"><div><h1>${site.title}</h1><p>${site.text}</p><a class="knop" href="/#verder">${site.call}</a></div>${scene(site, 0)}</section>
<main id="verder">${code.main ?? ''}
<div class="blokken">${site.blocks.map(([title, line], index) => block(site, title, line, index)).join('\n')}</div></main>
<footer class="voet"><p>© 2026 ${site.name}. Deze organisatie is verzonnen.</p>
<nav aria-label="Onderaan"><a href="/privacy">Privacyverklaring</a><a href="/#contact">Contact</a>${wayBack(code)}</nav></footer>
${code.body ?? ''}
</body>
</html>`;
}

function wayBack({ wayBack: has = true, wayBackAs = 'data-kies="opnieuw"' }: PageCode): string {
  return has ? `<button type="button" class="als-link" ${wayBackAs}>Cookie-instellingen</button>` : '';
}

function block(site: Site, title: string, line: string, index: number): string {
  const price = site.kind === 'winkel' ? `<p class="prijs">€ ${(index * 17 + 14) % 80},95</p>` : '';
  return `<article>${scene(site, index + 1)}<h2><a href="/#${slug(title)}">${title}</a></h2><p>${line}</p>${price}</article>`;
}

function logo({ name, colour }: Site): string {
  return `<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true"><rect width="40" height="40" rx="9" fill="${colour}"/><text x="20" y="28" text-anchor="middle" font-size="22" font-weight="700" fill="#fff" font-family="Georgia,serif">${name.replace(/^(De|Het|Gemeente|Museum) /, '').charAt(0)}</text></svg>`;
}

/** A drawing instead of a photograph: hills, a sun, a house; never twice the same on a page. */
function scene({ colour }: Site, index: number): string {
  const sun = 60 + ((index * 83) % 260);
  const house = 40 + ((index * 131) % 260);
  const sky =
    ['#dbeafe', '#fef3c7', '#fce7f3', '#dcfce7', '#ede9fe', '#cffafe', '#ffedd5'][index % 7] ?? '#dbeafe';
  return `<svg class="beeld" viewBox="0 0 400 220" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect width="400" height="220" fill="${sky}"/><circle cx="${sun}" cy="60" r="${22 + (index % 3) * 6}" fill="#fbbf24"/><path d="M0 170q90-${60 + (index % 4) * 12} 200-15t200-30v95H0z" fill="${colour}" opacity=".55"/><path d="M0 200q140-60 400-20v40H0z" fill="${colour}" opacity=".85"/><path d="M${house} 178v-34l26-22 26 22v34z" fill="#fff"/><path d="M${house - 6} 146l32-28 32 28z" fill="#9a3412"/></svg>`;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/\W+/g, '-');
}
