import { type HostTable, html, json, pixel } from '../../../../cli/demo-web/answer.ts';
import { type IdentifierCookie, identify, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bidResponse } from './open-rtb.ts';

const tuuid: IdentifierCookie = { name: 'tuuid', domain: '360yield.com', days: 90, value: uuid };

/** Stand-ins for Azerion's exchange (Improve Digital, 360yield.com). */
export const hosts: HostTable = {
  'ad.360yield.com': routes({
    '/pb': (request) => {
      const { headers } = identify(request, tuuid);
      return json(request, bidResponse(request, { seat: 'improvedigital', price: 1.1, frames: [] }), headers);
    },
    '/1220/pb': (request) => {
      const { headers } = identify(request, tuuid);
      return json(request, bidResponse(request, { seat: 'improvedigital', price: 1.1, frames: [] }), headers);
    },
    '/ux': (request) => pixel(identify(request, tuuid).headers),
    '/match': (request) => pixel(identify(request, tuuid).headers),
  }),
  'hb.360yield.com': routes({
    '/prebid-universal-creative/load-cookie.html': () =>
      html(
        '<!doctype html><meta charset="utf-8"><title>sync</title><img hidden alt="" src="https://ib.adnxs.com/getuid?https://ad.360yield.com/match?publisher_dsp_id=47&external_user_id=$UID">',
      ),
  }),
};
