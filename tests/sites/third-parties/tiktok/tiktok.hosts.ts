import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, json, script } from '../../../../cli/demo-web/answer.ts';
import { base64, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const ttp: IdentifierCookie = { name: '_ttp', domain: 'tiktok.com', days: 390, value: () => base64(27) };

/** Stand-in for TikTok's pixel. */
export const hosts: HostTable = {
  'analytics.tiktok.com': routes({
    '/i18n/pixel/events.js': async (request) => {
      const { value, headers } = identify(request, ttp);
      const source = await readFile(join(import.meta.dirname, 'events.js'), 'utf8');
      return script(source.replace('__TTP__', value), headers);
    },
    '/i18n/pixel/config.js': () => script(''),
    '/api/v2/pixel': (request) => json(request, { code: 0, message: 'OK' }),
  }),
};
