import { type HostTable, json, script } from '../../../../cli/demo-web/answer.ts';
import { npmFile } from '../../../../cli/demo-web/npm-file.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

/** Mixpanel: its real library, against a stand-in of its collector. */
export const hosts: HostTable = {
  'cdn.mxpnl.com': routes({
    '/libs/mixpanel-2-latest.min.js': async () =>
      script(await npmFile('mixpanel-browser', 'dist/mixpanel.min.js')),
  }),
  'api-eu.mixpanel.com': routes({
    '/track/': (request) => json(request, { status: 1, error: null }),
    '/engage/': (request) => json(request, { status: 1, error: null }),
    '/flags': (request) => json(request, { flags: {} }),
    '/*': (request) => json(request, { status: 1, error: null }),
  }),
};
