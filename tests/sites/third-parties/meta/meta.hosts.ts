import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, pixel, script } from '../../../../cli/demo-web/answer.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

/** Stand-ins for Meta's pixel. */
export const hosts: HostTable = {
  'connect.facebook.net': routes({
    '/en_US/fbevents.js': async () =>
      script(await readFile(join(import.meta.dirname, 'fbevents.js'), 'utf8')),
    '/signals/config/*': (request) => {
      const id = request.url.pathname.split('/').pop()?.replace(/\D/g, '') ?? '';
      return script(`fbq.registerConfig?.('${id}', { automaticMatching: ['em'] });`);
    },
  }),
  'www.facebook.com': routes({ '/tr/': () => pixel(), '/tr': () => pixel() }),
};
