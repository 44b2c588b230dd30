import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, pixel, script, text } from '../../../../cli/demo-web/answer.ts';
import { type IdentifierCookie, identify, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { type Creative, creativeOf } from '../../ads/creatives.ts';
import { drawing } from '../../ads/markup/document.ts';

const userId: IdentifierCookie = { name: 't_gid', domain: 'taboola.com', days: 365, value: uuid };

/** Stand-ins for Taboola's widget: its script, its recommendations and its pictures. */
export const hosts: HostTable = {
  'cdn.taboola.com': routes({
    '/libtrc/*': async (request) => {
      const publisher = request.url.pathname.split('/')[2] ?? '';
      const source = await readFile(join(import.meta.dirname, 'loader.js'), 'utf8');
      return script(source.replace('__PUBLISHER__', publisher.replace(/[^\w-]/g, '')));
    },
  }),
  'trc.taboola.com': async (request) => {
    const [, publisher = '', trc, , , kind] = request.url.pathname.split('/');
    if (trc === 'trc')
      return script(`TRC.callback(${JSON.stringify(answer(publisher))})`, identify(request, userId).headers);
    return kind === undefined ? pixel() : null;
  },
  'images.taboola.com': routes({
    '/taboola/*': ({ url }) => text(drawing('#457b9d', url.pathname.length), 'image/svg+xml'),
  }),
};

function answer(publisher: string): unknown {
  const booking = bookingOf(publisher);
  const items = (booking?.shows ?? []).map((id, index) => item(publisher, creativeOf(id), index));
  return {
    trc: {
      req: '8c1f0e',
      // Whether the widget writes its own word above the items is in the publisher's settings.
      demoMarked: booking?.marking === 'text',
      vl: [{ ri: 'c4d2f1', uip: 'Below Article Thumbnails', pl: 'thumbnails-a', v: items }],
    },
  };
}

/** Clicks go through Taboola, with the advertiser's address as the last but one parameter. */
function item(publisher: string, { advertiser, line, landing }: Creative, index: number) {
  const marked = `${landing}${landing.includes('?') ? '&' : '?'}utm_source=taboola&utm_medium=referral&tblci=GiAq${index}`;
  return {
    id: `~~V1~~-83091${index}~~k2Jd`,
    type: 'text',
    title: line,
    'branding-text': advertiser,
    thumbnail: `https://images.taboola.com/taboola/image/fetch/f_jpg/${publisher}-${index}.svg`,
    url: `https://trc.taboola.com/${publisher}/log/3/click?pi=%2Fartikel&ri=c4d2f1&sd=v2_8c1f0e&ui=8c1f0e&it=text&ii=~~V1~~-83091${index}&pt=text&li=rbox-t2m&sig=4d7a&redir=${encodeURIComponent(marked)}&vi=1795532400000`,
  };
}
