import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, html, json, pixel, script } from '../../../../cli/demo-web/answer.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { audienceNetworkAd, placementBids } from './audience-network.ts';

/** Stand-ins for Meta's pixel and its network for other sites. */
export const hosts: HostTable = {
  'connect.facebook.net': routes({
    '/en_US/fbevents.js': async () =>
      script(await readFile(join(import.meta.dirname, 'fbevents.js'), 'utf8')),
    '/signals/config/*': (request) => {
      const id = request.url.pathname.split('/').pop()?.replace(/\D/g, '') ?? '';
      return script(`fbq.registerConfig?.('${id}', { automaticMatching: ['em'] });`);
    },
  }),
  'www.facebook.com': routes({
    '/tr/': () => pixel(),
    '/tr': () => pixel(),
    '/an/v2/placementbid.json': (request) => json(request, placementBids(request)),
    '/audiencenetwork/web/': (request) => html(audienceNetworkAd(request)),
  }),
};
