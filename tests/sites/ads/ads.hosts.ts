import { type Handler, type HostTable, html, text } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { documentOf, drawing } from './markup/document.ts';
import type { SitePage } from './markup/site-page.ts';
import { endless } from './pages/endless.ts';
import { exchanges } from './pages/exchanges.ts';
import { google } from './pages/google.ts';
import { harmless } from './pages/harmless.ts';
import { own } from './pages/own.ts';
import { embedded } from './pages/parts-of-pages.ts';
import { tricks } from './pages/tricks.ts';
import { widgets } from './pages/widgets.ts';

const pages = [...google, ...exchanges, ...widgets, ...own, ...tricks, ...endless, ...harmless];

/** Sites with one place for advertising each, in each network's own way, and sites without any (expected.ts). */
export const hosts: HostTable = {
  ...Object.fromEntries(pages.map((page) => [page.host, handlerOf(page)])),
  ...embedded,
};

function handlerOf(page: SitePage): Handler {
  return routes({
    '/': () => html(documentOf(page)),
    '/banner.svg': () => text(drawing(page.colour, 3), 'image/svg+xml'),
    '/plaatje/*': ({ url }) => text(drawing(page.colour, url.pathname.length), 'image/svg+xml'),
  });
}
