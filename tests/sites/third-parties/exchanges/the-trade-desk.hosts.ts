import { type HostTable, pixel, redirect } from '../../../../cli/demo-web/answer.ts';
import { type IdentifierCookie, identify, setCookie, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const tdid: IdentifierCookie = { name: 'TDID', domain: 'adsrvr.org', days: 365, value: uuid };
const tdcpm: IdentifierCookie = { ...tdid, name: 'TDCPM', value: () => 'CAESGAoJYXBwbmV4dXMSCwio' };

/** Stand-in for The Trade Desk's match endpoint, which ends most chains. */
export const hosts: HostTable = {
  'match.adsrvr.org': routes({
    '/track/cmf/*': (request) => {
      const { value, headers } = identify(request, tdid);
      const cookies = { 'set-cookie': [headers['set-cookie'] ?? '', setCookie(tdcpm, tdcpm.value())] };
      const back = request.url.pathname.endsWith('/appnexus');
      return back ? redirect(`https://ib.adnxs.com/setuid?entity=91&code=${value}`, cookies) : pixel(cookies);
    },
  }),
};
