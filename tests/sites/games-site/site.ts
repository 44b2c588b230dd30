import { join } from 'node:path';
import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';
import type { DemoPage } from '../../../cli/demo-web/load-sites.ts';

const pages = folder(join(import.meta.dirname, 'pages'), {
  'referrer-policy': 'strict-origin-when-cross-origin',
});

/** Speelkasteel: free games for children, paid for by advertisements, with every pixel that it could find. */
export const hosts: HostTable = {
  'www.speelkasteel-demo.nl': pages,
  'static.speelkasteel-demo.nl': pages,
};

/** Shown by `npm start`. */
export const demo: DemoPage = { url: 'https://www.speelkasteel-demo.nl/', order: 1 };
