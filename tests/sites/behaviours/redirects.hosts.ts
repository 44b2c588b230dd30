import { type HostTable, pixel, redirect } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

const goal = 'https://doel.gedrag-demo.nl/aangekomen';
const through = `https://www.awin1.com/cread.php?awinmid=15832&awinaffid=101248&ued=${encodeURIComponent(goal)}`;

/** A visit that goes through an advertiser's counter (bounce), and a picture that is sent on four times. */
export const hosts: HostTable = {
  'omleiding.gedrag-demo.nl': routes({
    '/': () => page('Een omweg', `<a class="knop" id="omweg" href="/ga">Naar de aanbieding</a>`),
    '/ga': () => redirect(through),
    '/plaatje/0': () => redirect('/plaatje/1'),
    '/plaatje/1': () => redirect('https://doel.gedrag-demo.nl/plaatje/2'),
    '/plaatje/3': () => redirect('https://doel.gedrag-demo.nl/plaatje/4'),
  }),
  'doel.gedrag-demo.nl': routes({
    '/aangekomen': () =>
      page(
        'Aangekomen',
        '<p>Je kwam hier via een teller.</p><img alt="" src="https://omleiding.gedrag-demo.nl/plaatje/0">',
      ),
    '/plaatje/2': () => redirect('https://omleiding.gedrag-demo.nl/plaatje/3'),
    '/plaatje/4': () => pixel(),
  }),
};
