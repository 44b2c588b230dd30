import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DemoRequest,
  type HostTable,
  html,
  json,
  noContent,
  pixel,
  redirect,
  script,
} from '../../../../cli/demo-web/answer.ts';
import { base64, digits, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { banner } from '../banner.ts';
import { ide } from './cookies.ts';

const safeframe = 'f3b1a9c27d5e48f6.safeframe.googlesyndication.com';
const file = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');

/** Stand-ins for Google's ad server, its frames, and its end of cookie matching. */
export const hosts: HostTable = {
  'securepubads.g.doubleclick.net': routes({
    '/tag/js/gpt.js': async () => script(await file('gpt.js')),
    '/gampad/ads': (request) => json(request, { slots: filled(request) }, identify(request, ide).headers),
    '/pcs/view': () => pixel(),
  }),
  [safeframe]: routes({ '/safeframe/1-0-45/html/container.html': (request) => html(adFrame(request)) }),
  'tpc.googlesyndication.com': routes({
    '/simgad/*': (request) => banner(request.url.pathname, request.url.searchParams.get('size') ?? '300x250'),
  }),
  'pagead2.googlesyndication.com': routes({
    '/pcs/activeview': () => pixel(),
    '/pagead/gen_204': (request) => noContent(request),
  }),
  'ad.doubleclick.net': routes({
    '/ddm/trackimp/*': (request) => pixel(identify(request, ide).headers),
    '/ddm/clk/*': (request) => redirect(request.url.search.slice(1), identify(request, ide).headers),
  }),
  'cm.g.doubleclick.net': routes({
    // Google gives its own identifier for the visitor to the partner that is named, by sending the browser there.
    '/pixel': (request) => {
      const partner = request.url.searchParams.get('google_nid') ?? '';
      const { value, headers } = identify(request, ide);
      const next = partners[partner];
      return next === undefined ? pixel(headers) : redirect(next + encodeURIComponent(value), headers);
    },
  }),
};

const partners: Readonly<Record<string, string>> = {
  TheTradeDesk: 'https://match.adsrvr.org/track/cmf/google?google_gid=',
  rubicon: 'https://pixel.rubiconproject.com/tap.php?v=7751&nid=2249&expires=30&put=',
  improve_digital: 'https://ad.360yield.com/ux?dsp=google&id=',
};

interface Slot {
  readonly path: string;
  readonly frame: string;
}

function filled(request: DemoRequest): readonly Slot[] {
  const paths = (request.url.searchParams.get('iu_parts') ?? '').split(',').slice(1);
  const sizes = (request.url.searchParams.get('prev_iu_szs') ?? '').split(',');
  return paths.map((path, index) => ({
    path,
    frame: `https://${safeframe}/safeframe/1-0-45/html/container.html?size=${sizes[index] ?? '300x250'}&n=${digits(6)}`,
  }));
}

/** What an ad frame does: show the picture, say that it was seen, and match cookies with a buyer. */
function adFrame(request: DemoRequest): string {
  const size = /^\d+x\d+$/.exec(request.url.searchParams.get('size') ?? '')?.[0] ?? '300x250';
  const [width, height] = size.split('x');
  const view = base64(22);
  return `<!doctype html><meta charset="utf-8"><title>Advertentie</title><style>body{margin:0}img{display:block}</style>
<a href="https://ad.doubleclick.net/ddm/clk/1?https://www.fietsenmand-demo.nl/"><img alt="Advertentie" width="${width}" height="${height}" src="https://tpc.googlesyndication.com/simgad/${digits(19)}?size=${size}"></a>
<img hidden alt="" src="https://ad.doubleclick.net/ddm/trackimp/N4481.1/B3107;dc_trk_aid=5921;ord=${digits(9)}">
<img hidden alt="" src="https://pagead2.googlesyndication.com/pcs/activeview?xai=${view}&sai=${view}&id=lidar2">
<img hidden alt="" src="https://cm.g.doubleclick.net/pixel?google_nid=TheTradeDesk&google_cm&google_sc">`;
}
