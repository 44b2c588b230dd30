import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { page } from './page.ts';

/** A page that knocks at ports of the visitor's own machine, as fraud scripts do. */
export const hosts: HostTable = {
  'poorten.gedrag-demo.nl': () =>
    page(
      'Even kijken wat er openstaat',
      `<p id="stand">Bezig.</p><script>
const ports = [3389, 5900, 5931, 6040, 7070];
Promise.allSettled(ports.map((port) => fetch('http://127.0.0.1:' + port + '/', { mode: 'no-cors' }))).then(() => {
  document.title = 'Klaar: vijf poorten bekeken';
  document.getElementById('stand').textContent = 'Klaar.';
});
new Image().src = 'http://192.168.1.1/favicon.ico';
</script>`,
    ),
};
