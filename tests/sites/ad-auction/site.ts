import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DemoRequest, type HostTable, html, json, script } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { prebidBundle } from '../news-site/prebid-bundle.ts';
import { bidResponse } from '../third-parties/exchanges/open-rtb.ts';

const modules = [
  'appnexusBidAdapter',
  'rubiconBidAdapter',
  'criteoBidAdapter',
  'improvedigitalBidAdapter',
  'taboolaBidAdapter',
  'adfBidAdapter',
  'ttdBidAdapter',
  'smaatoBidAdapter',
  'consentManagementTcf',
  'userId',
  'sharedIdSystem',
  'id5IdSystem',
];
let bundle: Promise<string> | null = null;

const bids = (seat: string) => (request: DemoRequest) =>
  json(request, bidResponse(request, { seat, price: 0.9, frames: [] }));

/**
 * One page that asks for advertising in different ways, by its query: `?manier=ja`, `nee`, `coppa`, `coppa-nummers`, `npa`,
 * `zonder` (no numbers) or `dsa`. The real prebid.js with eight bidders, and Google's ad server where `npa` is asked.
 * Stand-ins for the exchanges that no other site needs.
 */
export const hosts: HostTable = {
  'www.veiling-demo.nl': routes({
    '/': () => html(page),
    '/veiling.js': async () => script(await readFile(join(import.meta.dirname, 'veiling.js'), 'utf8')),
    '/prebid.js': async () => {
      bundle ??= prebidBundle(modules);
      return script(await bundle);
    },
  }),
  'display.bidder.taboola.com': routes({ '/OpenRTB/TaboolaHB/auction': bids('taboola') }),
  'adx.adform.net': routes({ '/adx/openrtb': bids('adform') }),
  'direct.adsrvr.org': routes({ '/bid/bidder/waterstreek': bids('ttd') }),
  'prebid.ad.smaato.net': routes({ '/oapi/prebid': bids('smaato') }),
  // Where Azerion is asked when no cookies are allowed.
  'ad.360yield-basic.com': routes({ '/1220/pb': bids('improvedigital'), '/pb': bids('improvedigital') }),
};

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Het weer in de Waterstreek</title>
<h1>Het weer</h1><p>Morgen valt er regen. Overmorgen schijnt de zon.</p><div id="ad-boven"></div><div id="div-gpt-boven"></div>
<script src="/veiling.js"></script></html>`;
