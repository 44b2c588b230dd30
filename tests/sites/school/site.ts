import { join } from 'node:path';
import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';

/** Leerplein: where pupils of a made-up school find their homework, and Google and TikTok find the pupils. */
export const hosts: HostTable = {
  'leerling.basisschool-deregenboog-demo.nl': folder(join(import.meta.dirname, 'pages')),
};
