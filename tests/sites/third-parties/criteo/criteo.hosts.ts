import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, html, json, pixel, redirect, script } from '../../../../cli/demo-web/answer.ts';
import { base64, type IdentifierCookie, identify, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bidResponse } from '../exchanges/open-rtb.ts';
import { bids, delivered } from './delivery.ts';

const uid: IdentifierCookie = { name: 'uid', domain: 'criteo.com', days: 390, value: uuid };
const file = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
const loader = () => file('ld.js');

/** Stand-ins for Criteo: its tags for shops and publishers, its exchange, and the frame in which it keeps its identifier. */
export const hosts: HostTable = {
  'static.criteo.net': routes({
    '/js/ld/ld.js': async () => script(await loader()),
    '/js/ld/publishertag.js': async () => script(await file('publishertag.js')),
  }),
  'bidder.criteo.com': routes({
    '/cdb': (request) => json(request, bids(request), identify(request, uid).headers),
  }),
  'ads.eu.criteo.com': routes({ '/delivery/r/afr.php': (request) => html(delivered(request)) }),
  'dynamic.criteo.com': routes({ '/js/ld/ld.js': async () => script(await loader()) }),
  'sslwidget.criteo.com': routes({ '/event': (request) => script('', identify(request, uid).headers) }),
  'grid-bidder.criteo.com': routes({
    '/openrtb_2_5/pbjs/auction/request': (request) =>
      json(
        request,
        bidResponse(request, { seat: 'criteo', price: 1.42, frames: [] }),
        identify(request, uid).headers,
      ),
  }),
  'gum.criteo.com': routes({
    '/syncframe': (request) => {
      const { headers } = identify(request, uid);
      return html(syncFrame(`${base64(16)}%2F${base64(24)}`), headers);
    },
    '/sid/json': (request) =>
      json(request, { status: 'OK', bundle: base64(40) }, identify(request, uid).headers),
  }),
  'ssp-sync.criteo.com': routes({
    '/user-sync/redirect': (request) => {
      const { value, headers } = identify(request, uid);
      return redirect(`https://ib.adnxs.com/setuid?entity=52&code=${value}`, headers);
    },
  }),
  'dis.criteo.com': routes({ '/dis/usersync.aspx': (request) => pixel(identify(request, uid).headers) }),
};

/** The frame gives the page an identifier to keep as its own (cto_bundle), and matches with an exchange. */
function syncFrame(bundle: string): string {
  return `<!doctype html><meta charset="utf-8"><title>sync</title><script>
const asked = JSON.parse(decodeURIComponent(location.hash.slice(1) || '%7B%7D'));
parent.postMessage({ requestId: asked.requestId, bundle: '${bundle}', callbacks: [] }, '*');
new Image().src = 'https://ssp-sync.criteo.com/user-sync/redirect?profile=207';
</script>`;
}
