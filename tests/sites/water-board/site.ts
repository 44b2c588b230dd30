import { join } from 'node:path';
import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';

/** Waterschap Noordermeer: a public body with advertisers' tags and a YouTube film with cookies. */
export const hosts: HostTable = {
  'www.waterschap-noordermeer-demo.nl': folder(join(import.meta.dirname, 'pages')),
};
