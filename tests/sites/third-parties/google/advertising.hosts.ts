import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DemoRequest,
  type HostTable,
  html,
  noContent,
  pixel,
  redirect,
  script,
  shared,
  text,
} from '../../../../cli/demo-web/answer.ts';
import { base64, digits, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { banner } from '../banner.ts';
import { adManagerAd, agencyAd, agencyFrame } from './booked.ts';
import { ide } from './cookies.ts';

const safeframe = 'f3b1a9c27d5e48f6.safeframe.googlesyndication.com';
const file = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');

/** Stand-ins for Google's ad server, its frames, and its end of cookie matching. */
export const hosts: HostTable = {
  'securepubads.g.doubleclick.net': routes({
    '/tag/js/gpt.js': async () => script(await file('gpt.js')),
    '/gampad/ads': (request) =>
      text(filled(request), 'text/plain', { ...shared(request), ...identify(request, ide).headers }),
    '/pcs/view': () => pixel(),
  }),
  [safeframe]: routes({
    '/safeframe/1-0-45/html/container.html': (request) =>
      html(request.url.search === '' ? nameWriter : adFrame(request)),
  }),
  'tpc.googlesyndication.com': routes({
    '/sadbundle/*': (request) => html(agencyAd(request.url.searchParams.get('place') ?? '')),
    '/simgad/*': (request) => banner(request.url.pathname, request.url.searchParams.get('size') ?? '300x250'),
  }),
  'pagead2.googlesyndication.com': routes({
    '/pagead/js/adsbygoogle.js': async (request) => script(await file('adsbygoogle.js'), shared(request)),
    '/pcs/activeview': () => pixel(),
    '/pagead/gen_204': (request) => noContent(request),
  }),
  'ad.doubleclick.net': routes({
    '/ddm/adi/*': (request) =>
      html(agencyFrame(/;place=([^;]+)/.exec(decodeURIComponent(request.path))?.[1] ?? '')),
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

/** For each place a line that describes it and a line with its markup, as the ad server answers its tag. */
function filled(request: DemoRequest): string {
  const parts = (request.url.searchParams.get('iu_parts') ?? '').split(',');
  const places = (request.url.searchParams.get('enc_prev_ius') ?? '').split(',');
  const sizes = (request.url.searchParams.get('prev_iu_szs') ?? '').split(',');
  const lines = places.flatMap((place, index) => {
    const path = place.replace(/\d+/g, (number) => parts[Number(number)] ?? '');
    const size = sizes[index] ?? '300x250';
    const [width, height] = size.split('x').map(Number);
    const describe = (kind: string, empty: 0 | 1) =>
      JSON.stringify({ [path]: [kind, empty, null, null, 0, height, width, 0, 0, null, `CJ${base64(20)}`] });
    const booked = adManagerAd(path);
    if (booked !== null) return [describe('html', 0), booked];
    // The first publisher's places are filled by whoever bids, the second one's only when they are booked.
    if (!path.startsWith('/21801234/')) return [describe('html', 1), ''];
    const frame = `https://${safeframe}/safeframe/1-0-45/html/container.html?size=${size}&n=${digits(6)}`;
    return [describe('frame', 0), frame];
  });
  return lines.join('\n');
}

/** SafeFrame's document: writes what the tag put in the frame's name. */
const nameWriter = `<!doctype html><html><head><meta charset="utf-8"><title>SafeFrame Container</title></head><body style="margin:0"><script>
(() => {
  const [, version, length, rest] = /^([^;]+);(\\d+);([\\s\\S]*)$/.exec(name) || [];
  if (version === undefined) return;
  document.write('<style>html,body{margin:0;height:100%;font-family:Arial,sans-serif}</style>' + rest.slice(0, Number(length)));
})();
</script></body></html>`;

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
