import { type HostTable, html } from '../../../../cli/demo-web/answer.ts';
import { scene } from '../markup/document.ts';

/** Frames that pages hold and that are no advertising: a map and a payment. */
export const embedded: HostTable = {
  'kaart.wegenkaart-demo.nl': () =>
    html(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaart</title><body style="margin:0;font-family:sans-serif">${scene('#74a57f', 5)}<p style="margin:4px 8px">Route van 12 km langs de dijk <a href="https://www.wegenkaart-demo.nl/" target="_blank">Grotere kaart</a></p></body></html>`,
    ),
  'betalen.kassahuis-demo.nl': () =>
    html(
      '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Betalen</title><body style="font-family:sans-serif"><form><label>Kaartnummer <input inputmode="numeric"></label> <label>Geldig tot <input size="5"></label> <button type="button">Betaal € 7,50</button></form></body></html>',
    ),
};
