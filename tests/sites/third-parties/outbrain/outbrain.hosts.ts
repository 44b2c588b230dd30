import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, script, text } from '../../../../cli/demo-web/answer.ts';
import { type IdentifierCookie, identify, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { type Creative, creativeOf } from '../../ads/creatives.ts';
import { drawing } from '../../ads/markup/document.ts';

const obuid: IdentifierCookie = { name: 'obuid', domain: 'outbrain.com', days: 90, value: uuid };

/** Stand-ins for Outbrain's widget. Its click counter hides where an ad leads. */
export const hosts: HostTable = {
  'widgets.outbrain.com': routes({
    '/outbrain.js': async () => script(await readFile(join(import.meta.dirname, 'outbrain.js'), 'utf8')),
  }),
  'mv.outbrain.com': routes({
    '/Multivac/api/get': (request) => {
      const widget = request.url.searchParams.get('widgetJSId') ?? '';
      return script(
        `OBR.extern.returned(${JSON.stringify(answer(widget))})`,
        identify(request, obuid).headers,
      );
    },
  }),
  'images.outbrainimg.com': routes({
    '/transform/*': ({ url }) => text(drawing('#bc6c25', url.pathname.length), 'image/svg+xml'),
  }),
};

function answer(widget: string): unknown {
  const booking = bookingOf(widget);
  const documents = (booking?.shows ?? []).map((id, index) => recommendation(creativeOf(id), index));
  return {
    response: {
      execTime: 14,
      status: { id: 0, content: 'Request succeeded' },
      request: { widgetJsId: widget, idx: '0', req_id: '6b1d40' },
      documents: { total_count: documents.length, count: documents.length, doc: documents },
      settings: { dynamicWidgetHeader: 'Aanbevolen voor jou', demoMarked: booking?.marking === 'text' },
    },
  };
}

function recommendation({ advertiser, line }: Creative, index: number) {
  return {
    source_display_name: advertiser,
    same_source: 'false',
    pc_id: `41702${index}`,
    content: line,
    url: `https://paid.outbrain.com/network/redir?p=v3_7yKq2mVnTz0aXc_${index}_0pLhPe6gAoI3zBvCdEfGhJkLmN&c=b1f0a2&v=3`,
    thumbnail: {
      url: `https://images.outbrainimg.com/transform/v3/eyJpdSI6${index}.svg`,
      width: 300,
      height: 170,
    },
  };
}
