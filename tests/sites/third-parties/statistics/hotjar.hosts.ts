import { type HostTable, json, noContent, script } from '../../../../cli/demo-web/answer.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

/** Stand-ins for Hotjar's session recorder. */
export const hosts: HostTable = {
  'static.hotjar.com': routes({
    '/c/*': (request) => {
      const site = /hotjar-(\d+)/.exec(request.url.pathname)?.[1] ?? '0';
      return script(`window.hjSiteSettings={site_id:${site},record:true};
const modules = document.createElement('script');
modules.src = 'https://script.hotjar.com/modules.b2f1c8d4e0a7.js';
document.head.append(modules);`);
    },
  }),
  'script.hotjar.com': routes({ '/*': () => script(recorder) }),
  'content.hotjar.io': routes({ '/': (request) => json(request, { success: true }) }),
  'metrics.hotjar.io': routes({ '/': (request) => noContent(request) }),
};

/** Its first-party identifier, then the page as it stands and every movement of the mouse. */
const recorder = `(() => {
  const site = window.hjSiteSettings.site_id;
  const domain = location.hostname.split('.').slice(-2).join('.');
  const user = btoa(JSON.stringify({ id: crypto.randomUUID(), created: Date.now(), existing: false }));
  const known = /_hjSessionUser_/.test(document.cookie);
  if (!known) document.cookie = '_hjSessionUser_' + site + '=' + user + '; path=/; domain=' + domain + '; max-age=31536000; SameSite=None; Secure';
  document.cookie = '_hjSession_' + site + '=' + user + '; path=/; domain=' + domain + '; max-age=1800; SameSite=None; Secure';
  const moves = [];
  addEventListener('mousemove', (event) => moves.push([event.clientX, event.clientY, Math.round(event.timeStamp)]));
  const send = (host, what) => navigator.sendBeacon('https://' + host + '/?site_id=' + site, JSON.stringify(what));
  send('content.hotjar.io', { url: location.href, page: document.documentElement.outerHTML });
  setInterval(() => moves.length > 0 && send('metrics.hotjar.io', moves.splice(0)), 3000);
})();`;
