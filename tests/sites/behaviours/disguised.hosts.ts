import { type HostTable, noContent, pixel } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

/** Measuring under the site's own name: Google's tag through an own server, and Adobe's address under `metrics.`. */
export const hosts: HostTable = {
  'www.vermomd-demo.nl': () =>
    page(
      'Gemeten onder eigen naam',
      `<p>De meters van deze site dragen haar eigen naam.</p>
<script>window.dataLayer = [['js', new Date()], ['config', 'G-VERMOMD', { server_container_url: 'https://sgtm.vermomd-demo.nl' }]];</script>
<script src="https://www.googletagmanager.com/gtag/js?id=G-VERMOMD"></script>
<img alt="" src="https://metrics.vermomd-demo.nl/b/ss/vermomdprod/1/JS-2.27.0/s83612345678901?AQB=1&ndh=1&mid=40218765432109876543210987654321098765&g=https%3A%2F%2Fwww.vermomd-demo.nl%2F&AQE=1">`,
    ),
  'sgtm.vermomd-demo.nl': routes({ '/g/collect': (request) => noContent(request) }),
  'metrics.vermomd-demo.nl': routes({
    '/b/ss/*': () =>
      pixel({
        'set-cookie': 's_vi=[CS]v1|34B1C2D3E4F50617-40000A1B2C3D4E5F[CE]; Path=/; Max-Age=63072000; Secure',
      }),
  }),
};
