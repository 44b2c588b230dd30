import { type DemoRequest, type HostTable, redirect, script, text } from '../../../../cli/demo-web/answer.ts';
import {
  digits,
  hex,
  type IdentifierCookie,
  identify,
  setCookie,
} from '../../../../cli/demo-web/identifier.ts';
import { npmFile } from '../../../../cli/demo-web/npm-file.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

/** Awin's number for this browser. */
const awinBrowser: IdentifierCookie = { name: 'bId', domain: 'awin1.com', days: 365, value: () => hex(32) };
/** The click: publisher, and when. */
const awinClick: IdentifierCookie = {
  name: 'aw15832',
  domain: 'awin1.com',
  days: 30,
  value: () => `101248|0|0|0|${Math.floor(Date.now() / 1000)}|0`,
};

/** Hosts that bring content, payment or a visitor: jsDelivr with real packages, Mollie, and Awin's links. */
export const hosts: HostTable = {
  'cdn.jsdelivr.net': routes({ '/npm/*': (request) => npmOnCdn(request) }),
  'js.mollie.com': routes({
    '/v1/mollie.js': () => script('window.Mollie=()=>({createToken:async()=>({token:"tkn_demo"})});'),
  }),
  'www.awin1.com': routes({
    // A link through a company that pays for visitors: it sets its cookie and sends the browser on.
    '/cread.php': (request) => {
      const next = request.url.searchParams.get('ued') ?? 'https://www.fietsenmand-demo.nl/';
      const { headers } = identify(request, awinBrowser);
      const cookies = [headers['set-cookie'] ?? '', setCookie(awinClick, awinClick.value())];
      const marked = new URL(next);
      marked.searchParams.set('awc', `15832_${Math.floor(Date.now() / 1000)}_${digits(32)}`);
      return redirect(marked.href, { 'set-cookie': cookies });
    },
  }),
};

/** `/npm/<package>@<version>/<file>`: only what a demo page uses. */
const packages = ['cookieconsent', 'klaro', 'kontra', 'orejime', 'tarteaucitronjs', 'vanilla-cookieconsent'];

async function npmOnCdn(request: DemoRequest) {
  const [, name, path] = /^\/npm\/([\w-]+)@[\d.]+\/([\w./-]+)$/.exec(request.url.pathname) ?? [];
  if (name === undefined || path === undefined || !packages.includes(name) || path.includes('..')) {
    return { status: 404, body: 'Not found' };
  }
  const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  return text(await npmFile(name, path), type, { 'access-control-allow-origin': '*' });
}
