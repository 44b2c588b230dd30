import { type HostTable, pixel } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

const form = `<form method="post" action="http://www.onveilig-demo.nl/verstuur"><label>E-mailadres <input type="email" name="email"></label> <label>Wachtwoord <input type="password" name="wachtwoord"></label> <button type="submit">Verstuur</button></form>`;

/** A page without https, and one with https that asks for pictures and sends a form without. */
export const hosts: HostTable = {
  'www.onveilig-demo.nl': routes({
    '/': () => page('Zonder slot', `<p>Deze pagina komt over http.</p>${form}`),
    '/gemengd': () =>
      page(
        'Half een slot',
        `<img alt="" src="http://beeld.onveilig-demo.nl/foto.gif"><img alt="" src="http://ib.adnxs.com/getuid?">${form}`,
      ),
    '/verstuur': () => page('Verstuurd', '<p>Dank je wel.</p>'),
  }),
  'beeld.onveilig-demo.nl': routes({ '/foto.gif': () => pixel() }),
};
