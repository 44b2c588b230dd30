import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

const film = (host: string) =>
  `<iframe width="560" height="315" title="Filmpje" src="https://${host}/embed/dQ4demo7wKc" allowfullscreen></iframe>`;

/** A film of YouTube: with cookies, and in the variant that says it sets none. */
export const hosts: HostTable = {
  'youtube.gedrag-demo.nl': routes({
    '/': () => page('Een filmpje', film('www.youtube.com')),
    '/zonder-cookies': () => page('Een filmpje zonder cookies', film('www.youtube-nocookie.com')),
  }),
};
