import { type HostTable, noContent, pixel, redirect, script } from '../../../../cli/demo-web/answer.ts';
import { base64, type IdentifierCookie, identify, uuid } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const bcookie: IdentifierCookie = {
  name: 'bcookie',
  domain: 'linkedin.com',
  days: 365,
  value: () => `"v=2&${uuid()}"`,
};
const ads: IdentifierCookie = {
  name: 'UserMatchHistory',
  domain: 'linkedin.com',
  days: 30,
  value: () => `AQI${base64(60)}`,
};

/** Stand-ins for LinkedIn's Insight Tag. */
export const hosts: HostTable = {
  'snap.licdn.com': routes({ '/li.lms-analytics/insight.min.js': () => script(insight) }),
  'px.ads.linkedin.com': routes({
    '/collect': (request) => pixel(identify(request, bcookie).headers),
    '/wa/': (request) => noContent(request),
    '/setuid': (request) => redirect('https://px.ads.linkedin.com/done', identify(request, ads).headers),
    '/done': () => pixel(),
  }),
};

const insight = `(() => {
  const query = new URLSearchParams({ v: '2', fmt: 'js', pid: window._linkedin_partner_id, time: String(Date.now()),
    url: location.href, li_fat_id: new URLSearchParams(location.search).get('li_fat_id') || '' });
  new Image().src = 'https://px.ads.linkedin.com/collect?' + query;
  navigator.sendBeacon('https://px.ads.linkedin.com/wa/?medium=fetch&fmt=g', '{}');
})();`;
