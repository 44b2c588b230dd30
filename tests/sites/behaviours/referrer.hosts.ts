import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { metaPixel, page } from './page.ts';

/** A profile page that tells its whole address, a child's name in it, to whom it loads pictures from. */
export const hosts: HostTable = {
  'www.verwijzer-demo.nl': () =>
    page(
      'Profiel van Fenna',
      `<p>Fenna de Wit zit in groep 7.</p><img alt="" src="${metaPixel('Profile')}">
<script>new Image().src = 'https://ping.chartbeat.net/ping?h=verwijzer-demo.nl&p=' + encodeURIComponent(location.href);</script>`,
      { 'referrer-policy': 'unsafe-url' },
    ),
};
