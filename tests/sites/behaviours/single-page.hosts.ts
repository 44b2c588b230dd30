import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { metaPixel, page } from './page.ts';

/** An application that changes its address by pushState and reports each route. */
export const hosts: HostTable = {
  'spa.gedrag-demo.nl': () =>
    page(
      'Alles op één pagina',
      `<p id="route">Begin</p><button type="button" data-naar="/boeken">Boeken</button> <button type="button" data-naar="/films">Films</button><script>
const report = (route) => { new Image().src = '${metaPixel('Route')}&route=' + encodeURIComponent(route); };
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => {
  history.pushState({}, '', button.dataset.naar);
  document.getElementById('route').textContent = button.dataset.naar;
  document.title = 'Alles op één pagina: ' + button.dataset.naar;
  report(location.pathname);
});
report(location.pathname);
</script>`,
    ),
};
