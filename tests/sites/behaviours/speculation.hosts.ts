import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { metaPixel, page } from './page.ts';

const rules = JSON.stringify({
  prerender: [{ urls: ['/volgende'], eagerness: 'immediate' }],
  prefetch: [{ urls: ['/nooit-bezocht'], eagerness: 'immediate' }],
});

/** A page that has its next page made ready (prerender), and fetches one that nobody opens (prefetch). */
export const hosts: HostTable = {
  'prerender.gedrag-demo.nl': routes({
    '/': () =>
      page(
        'Vooraf klaargezet',
        `<p>De volgende pagina staat al klaar.</p><a class="knop" id="volgende" href="/volgende">Volgende</a>
<img alt="" src="${metaPixel('FirstPage')}"><script type="speculationrules">${rules}</script>`,
      ),
    '/volgende': () => page('De volgende pagina', `<img alt="" src="${metaPixel('Prerendered')}">`),
    '/nooit-bezocht': () => page('Nooit bezocht', `<img alt="" src="${metaPixel('Prefetched')}">`),
  }),
};
