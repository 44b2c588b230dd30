import { join } from 'node:path';
import { type HostTable, pixel, script } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';
import type { DemoPage } from '../../../cli/demo-web/load-sites.ts';
import { routes } from '../../../cli/demo-web/routes.ts';

const pages = folder(join(import.meta.dirname, 'pages'), {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'self'; script-src 'self' https://statistiek.gemeente-lindewaard-demo.nl; img-src 'self' https://statistiek.gemeente-lindewaard-demo.nl",
});

/**
 * Gemeente Lindewaard: counts its visitors itself, with the addresses of a Matomo of its own and without an
 * identifier: what it should look like.
 */
export const hosts: HostTable = {
  'www.gemeente-lindewaard-demo.nl': pages,
  'statistiek.gemeente-lindewaard-demo.nl': routes({
    '/matomo.js': () => script(counter),
    '/matomo.php': () => pixel(),
  }),
};

/** One count a page: its name and address without a query. No cookie, no visitor number, no screen size. */
const counter = `(() => {
  const query = new URLSearchParams({ idsite: '1', rec: '1', send_image: '1', action_name: document.title,
    url: location.origin + location.pathname });
  new Image().src = 'https://statistiek.gemeente-lindewaard-demo.nl/matomo.php?' + query;
})();`;

/** Shown by `npm start`. */
export const demo: DemoPage = { url: 'https://www.gemeente-lindewaard-demo.nl/', order: 4 };
