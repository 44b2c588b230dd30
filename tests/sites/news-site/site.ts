import { join } from 'node:path';
import { type HostTable, script } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';
import type { DemoPage } from '../../../cli/demo-web/load-sites.ts';
import { prebidBundle } from './prebid-bundle.ts';

const pages = folder(join(import.meta.dirname, 'pages'));
let bundle: Promise<string> | null = null;

/** De Waterkrant: a regional newspaper with a consent banner, and an auction that does not wait for the answer. */
export const hosts: HostTable = {
  'www.dewaterkrant-demo.nl': pages,
  'assets.dewaterkrant-demo.nl': async (request) => {
    if (request.url.pathname !== '/prebid11.36.0.js') return pages(request);
    bundle ??= prebidBundle();
    return script(await bundle);
  },
};

/** Shown by `npm start`. */
export const demo: DemoPage = { url: 'https://www.dewaterkrant-demo.nl/', order: 2 };
