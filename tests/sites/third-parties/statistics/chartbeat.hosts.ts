import { type HostTable, noContent, pixel, redirect, script } from '../../../../cli/demo-web/answer.ts';
import { hex, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const comscore: IdentifierCookie = {
  name: 'UID',
  domain: 'scorecardresearch.com',
  days: 390,
  value: () => `${hex(8).toUpperCase()}-${hex(12)}`,
};

/** Stand-ins for the reach meters that news sites use: Chartbeat and Comscore. */
export const hosts: HostTable = {
  'static.chartbeat.com': routes({ '/js/chartbeat.js': () => script(chartbeat) }),
  'ping.chartbeat.net': routes({ '/ping': (request) => noContent(request) }),
  'sb.scorecardresearch.com': routes({
    '/b': (request) => redirect(`/b2${request.url.search}`, identify(request, comscore).headers),
    '/b2': (request) => pixel(identify(request, comscore).headers),
    '/cs/*': () =>
      script("new Image().src='https://sb.scorecardresearch.com/b?c1=2&c2=6035000&ns__t='+Date.now()"),
  }),
};

const chartbeat = `(() => {
  const id = /_cb=([^;]+)/.exec(document.cookie)?.[1] || crypto.randomUUID().replaceAll('-', '').slice(0, 18);
  const domain = location.hostname.split('.').slice(-2).join('.');
  document.cookie = '_cb=' + id + '; path=/; domain=' + domain + '; max-age=33696000';
  const query = new URLSearchParams({ h: location.hostname, p: location.pathname, u: id, d: location.hostname,
    g: String(window._sf_async_config?.uid || ''), i: document.title, t: crypto.randomUUID() });
  new Image().src = 'https://ping.chartbeat.net/ping?' + query;
})();`;
