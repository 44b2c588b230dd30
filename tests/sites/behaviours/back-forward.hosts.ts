import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { keepable, metaPixel } from './page.ts';

const beacon = "'https://www.google-analytics.com/g/collect?v=2&tid=G-BFCACHE&en='";

/** Two pages for the back-forward cache: a report while leaving, and one when the page comes back. */
export const hosts: HostTable = {
  'terug.gedrag-demo.nl': routes({
    '/': () =>
      keepable(
        'Eerste pagina',
        `<a class="knop" id="verder" href="/tweede">Verder</a><img alt="" src="${metaPixel('First')}"><script>
addEventListener('pagehide', () => navigator.sendBeacon(${beacon} + 'pagehide_first'));
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  document.title = 'Terug op de eerste pagina';
  new Image().src = '${metaPixel('Restored')}';
});
</script>`,
      ),
    '/tweede': () => keepable('Tweede pagina', `<img alt="" src="${metaPixel('Second')}">`),
  }),
};
