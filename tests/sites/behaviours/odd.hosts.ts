import { domainToASCII } from 'node:url';
import { type HostTable, pixel } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

/** The name in letters, as a person types it; browsers send its punycode form. */
export const idnHost = 'www.knuffelbér-demo.nl';

/** What a page can throw at an extension: markup as a title, odd cookies, long headers, a name with an accent. */
export const hosts: HostTable = {
  'vreemd.gedrag-demo.nl': routes({
    '/': () =>
      page(
        '&lt;img src=x onerror=alert(1)&gt; &amp; co',
        `<img alt="" src="/cookies"><img alt="" src="/lange-kop"><img alt="" src="https://${idnHost}/beer.gif">
<img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<script>new Image().src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }));</script>`,
      ),
    '/cookies': () => pixel({ 'set-cookie': oddCookies }),
    '/lange-kop': () => pixel({ 'x-lang': 'a'.repeat(60_000) }),
  }),
  [domainToASCII(idnHost)]: routes({ '/': () => page('Knuffelbér', ''), '/beer.gif': () => pixel() }),
};

const oddCookies = [
  'zonder-waarde',
  '=zonder-naam; Path=/',
  'dubbel=een; Max-Age=600; Max-Age=abc; Expires=gisteren',
  `lang=${'x'.repeat(3000)}; Path=/; SameSite=Onbekend`,
  'ver=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT; Secure',
  'ander=1; Domain=example.com',
  '__Host-streng=abc; Path=/; Secure; HttpOnly; Partitioned; SameSite=None',
  'tekens="a b;c,d"; Path=/',
];
