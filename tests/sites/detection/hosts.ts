import { createHash } from 'node:crypto';
import {
  type Answer,
  type DemoRequest,
  type Handler,
  type HostTable,
  html,
  noContent,
  script,
  shared,
  text,
} from '../../../cli/demo-web/answer.ts';
import type { DetectionPage } from './page.ts';
import { pages } from './pages.ts';

/** A page and where it lives. All names are neutral, and no list knows any of them. */
export interface PlacedPage extends DetectionPage {
  readonly host: string;
  /** The script, on a host of another owner, as `a.js`. */
  readonly script: string;
  /** Where its reports go, without a slash at the end. */
  readonly collector: string;
}

const scriptHost = 'static.noordzeewind-demo.com';
const collectorHosts = {
  other: 'ontvangst.zandplaat-demo.com',
  library: 'in.noordzeewind-demo.com',
} as const;

/** Every page with its number, which is all that its addresses tell. */
export const placed: readonly PlacedPage[] = pages.map((page) => {
  const place = createHash('sha256').update(page.name).digest('hex').slice(0, 6);
  const host = `www.p${place}-demo.nl`;
  const collects = page.collects ?? 'other';
  const collectorHost = collects === 'own' ? host : collectorHosts[collects];
  return {
    ...page,
    host,
    script: `https://${scriptHost}/${place}/a.js`,
    collector: `https://${collectorHost}/${place}`,
  };
});

/** The hosts of all pages; `bundle` makes the script of one. Not a `site.ts`: only the bench has the libraries. */
export function detectionHosts(bundle: (page: PlacedPage) => Promise<string>): HostTable {
  const collect: Handler = (request) => answer(request);
  return {
    ...Object.fromEntries(placed.map((page) => [page.host, pageHandler(page)])),
    [scriptHost]: async (request) => {
      const page = placed.find(({ script: address }) => new URL(address).pathname === request.url.pathname);
      return page === undefined ? null : script(await bundle(page));
    },
    [collectorHosts.other]: collect,
    [collectorHosts.library]: collect,
  };
}

function pageHandler(page: PlacedPage): Handler {
  return (request) => {
    if (request.url.pathname === '/') return html(document(page));
    return request.url.href.startsWith(`${page.collector}/`) ? answer(request) : null;
  };
}

function answer(request: DemoRequest): Answer {
  if (request.method === 'OPTIONS') return noContent(request);
  const page = placed.find(({ collector }) => request.url.href.startsWith(`${collector}/`));
  const path = request.url.href.slice(page?.collector.length ?? 0);
  const known = Object.entries(page?.answers ?? {}).find(([beginning]) => path.startsWith(beginning));
  return text(known?.[1] ?? '{}', 'application/json', shared(request));
}

/** The person's part of the page is the same everywhere; nothing in it says what the script is. */
function document({ body, script: address }: PlacedPage): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Proefpagina</title><link rel="icon" href="data:,">
<style>body{font:18px/1.6 system-ui,"DejaVu Sans",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1.2rem}canvas,.vlak{display:block;border:1px solid #ccc;width:600px;height:300px}</style>
</head><body><main><h1>Proefpagina</h1>${body ?? '<p>De haven ligt er rustig bij. De pont vaart elk half uur.</p>'}</main>
<script src="${address}" async></script></body></html>`;
}
