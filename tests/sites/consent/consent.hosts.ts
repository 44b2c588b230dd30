import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DemoRequest,
  type Handler,
  type HostTable,
  html,
  script,
} from '../../../cli/demo-web/answer.ts';
import { npmFile } from '../../../cli/demo-web/npm-file.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { bundled } from './bundle.ts';
import { pages as homeMade } from './home-made/pages.ts';
import type { ConfiguredPage } from './markup/configured-page.ts';
import { documentOf } from './markup/document.ts';
import { pages as grrr } from './platforms/grrr.ts';
import { pages as klaro } from './platforms/klaro.ts';
import { pages as orejime } from './platforms/orejime.ts';
import { pages as osano } from './platforms/osano.ts';
import { pages as tarteaucitron } from './platforms/tarteaucitron.ts';
import { frame, pages as tcf } from './platforms/tcf.ts';
import { pages as vanilla } from './platforms/vanilla-cookieconsent.ts';

const configured = [
  ...vanilla,
  ...klaro,
  ...tcf,
  ...osano,
  ...tarteaucitron,
  ...orejime,
  ...grrr,
  ...homeMade,
];

const own = (name: string) => readFile(join(import.meta.dirname, 'scripts', name), 'utf8');

/** Sites with consent platforms out of npm and with banners of their own, right and wrong (expected.ts). */
export const hosts: HostTable = {
  ...Object.fromEntries(configured.map((page) => [page.host, handlerOf(page)])),
  [frame.host]: () => html(frame.document),
};

function handlerOf({ site, code }: ConfiguredPage): Handler {
  return routes({
    '/': () => html(documentOf(site, code)),
    '/privacy': () => html(documentOf({ ...site, title: 'Privacyverklaring' }, code)),
    '/metingen.js': async () => script(await own('metingen.js')),
    '/keuze.js': async () => script(await own('keuze.js')),
    '/platform/*': platform,
  });
}

async function platform({ url }: DemoRequest) {
  if (url.pathname === '/platform/stub.js') return script(await npmFile('@iabtcf/stub', 'lib/stub.js'));
  return script(await bundled(url.pathname === '/platform/tcf.js' ? 'tcf' : 'grrr'));
}
