import { type HostTable, pixel, script } from '../../../../cli/demo-web/answer.ts';
import { base64, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const ar: IdentifierCookie = {
  name: 'ar_debug',
  domain: 'pinterest.com',
  days: 365,
  value: () => base64(24),
};

/** Stand-in for Pinterest's tag. */
export const hosts: HostTable = {
  's.pinimg.com': routes({ '/ct/core.js': () => script(core) }),
  'ct.pinterest.com': routes({ '/v3/': (request) => pixel(identify(request, ar).headers) }),
};

const core = `(() => {
  const id = crypto.randomUUID();
  const domain = location.hostname.split('.').slice(-2).join('.');
  if (!/_pin_unauth=/.test(document.cookie)) document.cookie = '_pin_unauth=' + btoa('uid=' + id) + '; path=/; domain=' + domain + '; max-age=31536000';
  const query = new URLSearchParams({ tid: '2612345678901', event: 'pagevisit', cb: String(Date.now()), dep: '2,PAGE_LOAD',
    pd: JSON.stringify({ np: 'gtm' }), ad: JSON.stringify({ loc: location.href, ref: document.referrer }) });
  new Image().src = 'https://ct.pinterest.com/v3/?' + query;
})();`;
