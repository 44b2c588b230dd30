import { join } from 'node:path';
import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';
import type { DemoPage } from '../../../cli/demo-web/load-sites.ts';

/** Volkstuin De Boomgaard: nothing but itself. No cookie, no script, no other host. */
export const hosts: HostTable = {
  'www.volkstuin-deboomgaard-demo.nl': folder(join(import.meta.dirname, 'pages'), {
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'no-referrer',
  }),
};

/** Shown by `npm start`. */
export const demo: DemoPage = { url: 'https://www.volkstuin-deboomgaard-demo.nl/', order: 5 };
