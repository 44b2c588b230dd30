import { type HostTable, json, pixel, redirect, script } from '../../../../cli/demo-web/answer.ts';
import { base64, hex, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const id5: IdentifierCookie = {
  name: 'id5',
  domain: 'id5-sync.com',
  days: 90,
  value: () => `ID5*${base64(60)}`,
};
const lotame: IdentifierCookie = { name: '_cc_id', domain: 'crwdcntrl.net', days: 270, value: () => hex(32) };

/** Stand-ins for two companies that recognise people for others: ID5 and Lotame. */
export const hosts: HostTable = {
  'id5-sync.com': routes({
    '/api/config/prebid': (request) =>
      json(
        request,
        { fetchCall: { url: 'https://id5-sync.com/g/v2/1234.json' } },
        identify(request, id5).headers,
      ),
    '/g/v2/1234.json': (request) => {
      const { value, headers } = identify(request, id5);
      return json(
        request,
        { universal_uid: value, signature: `ID5_${base64(40)}`, ext: { linkType: 2 } },
        headers,
      );
    },
    '/i/1234/8.gif': (request) => {
      const { value, headers } = identify(request, id5);
      return redirect(`https://match.adsrvr.org/track/cmf/generic?ttd_pid=id5&ttd_puid=${value}`, headers);
    },
  }),
  'tags.crwdcntrl.net': routes({ '/lt/c/16589/lt.min.js': () => script(lightningTag) }),
  'bcp.crwdcntrl.net': routes({
    '/6/map': (request) => json(request, { profile: { tpid: hex(32) } }, identify(request, lotame).headers),
  }),
  'sync.crwdcntrl.net': routes({ '/map/c=1/tp=GDMP': (request) => pixel(identify(request, lotame).headers) }),
};

const lightningTag = `(async () => {
  const query = new URLSearchParams({ c: '16589', u: location.href, ref: document.referrer });
  const answer = await fetch('https://bcp.crwdcntrl.net/6/map?' + query, { credentials: 'include' });
  const { profile } = await answer.json();
  localStorage.setItem('panoramaId', profile.tpid);
  const domain = location.hostname.split('.').slice(-2).join('.');
  document.cookie = '_cc_id=' + profile.tpid + '; path=/; domain=' + domain + '; max-age=23328000';
})();`;
