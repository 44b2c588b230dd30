import { type HostTable, noContent, script } from '../../../cli/demo-web/answer.ts';
import { page } from './page.ts';

/** A page on which a script of another owner does what a test asks of it. */
export const hosts: HostTable = {
  'oefening.gedrag-demo.nl': (request) =>
    request.method === 'POST'
      ? noContent(request)
      : page(
          'Wat een script kan doen',
          '<p>Een script van een ander doet hier wat een proef vraagt.</p><script src="https://oefening.derde-demo.com/o.js"></script>',
        ),
  'oefening.derde-demo.com': (request) =>
    request.path.startsWith('/o.js')
      ? script('window.oefen = (code) => (0, eval)(code);')
      : noContent(request),
};
