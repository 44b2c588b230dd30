import { type DemoRequest, type HostTable, json } from '../../../../cli/demo-web/answer.ts';
import { uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { drawn } from '../../ads/markup/creative.ts';

/** Stand-in for TikTok's network for other sites. */
export const hosts: HostTable = {
  'pangle.pangleglobal.com': routes({
    '/api/ad/union/web_js/common/get_ads': (request) => json(request, bidResponse(request)),
  }),
};

interface Asked {
  readonly id?: string;
  readonly imp?: readonly { readonly id: string; readonly tagid: string }[];
}

/** OpenRTB: the markup of the ad comes along with the bid. */
function bidResponse(request: DemoRequest): unknown {
  const asked: Asked = JSON.parse(request.body || '{}');
  const bid = (asked.imp ?? []).flatMap(({ id, tagid }) => {
    const booking = bookingOf(tagid);
    if (booking === null) return [];
    const adm = drawn(booking, {
      word: 'Gesponsord',
      wrap: (landing) => `${landing}${landing.includes('?') ? '&' : '?'}ttclid=E.C.P.7yKq2mVnTz0aXc4pLhPe`,
    });
    return [{ id: uuid(), impid: id, price: 1.2, adm, w: 300, h: 250, crid: '7421', mtype: 1 }];
  });
  return { id: asked.id ?? uuid(), cur: 'USD', seatbid: [{ seat: 'pangle', bid }] };
}
