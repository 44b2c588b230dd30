import { join } from 'node:path';
import { type DemoRequest, type HostTable, json, text } from '../../../cli/demo-web/answer.ts';
import { folder } from '../../../cli/demo-web/folder.ts';
import type { DemoPage } from '../../../cli/demo-web/load-sites.ts';
import { secrets } from '../secrets.ts';

const pages = folder(join(import.meta.dirname, 'pages'));

/** Fietsenmand: a web shop with pixels, recordings, a login and a form to order with. */
export const hosts: HostTable = {
  'www.fietsenmand-demo.nl': (request) => {
    if (request.method === 'POST' && request.url.pathname === '/inloggen') return loggedIn();
    if (request.method === 'POST' && request.url.pathname === '/bestellen') {
      return { status: 303, headers: { location: '/bedankt' } };
    }
    if (request.url.pathname === '/api/mijn-gegevens') return account(request);
    return pages(request);
  },
  'media.fietsenmand-demo.nl': pages,
};

/** Sets the session cookie, and goes to a page with a secret in its address. */
function loggedIn() {
  const cookie = `winkel_sessie=${secrets.sessionCookie}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  return { status: 303, headers: { location: `/afrekenen?code=${secrets.resetCode}`, 'set-cookie': cookie } };
}

/** The shop's own data, for who shows the session cookie; the page asks again with the token that it gets. */
function account(request: DemoRequest) {
  if (request.cookies.winkel_sessie !== secrets.sessionCookie)
    return { ...text('', 'text/plain'), status: 401 };
  return json(request, { naam: 'Sanne van den Berg', token: secrets.bearerToken });
}

/** Shown by `npm start`. */
export const demo: DemoPage = { url: 'https://www.fietsenmand-demo.nl/', order: 3 };
