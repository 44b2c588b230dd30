import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { sheet } from './markup.ts';

/** What lies on top of a page and asks for no consent. */
export const hosts: HostTable = {
  'kop.geen-banier-demo.nl': () =>
    sheet(
      'Vaste kop',
      '<header class="kop"><a href="/">Voorpagina</a> <a href="/cookies">Cookies</a> <a href="/privacy">Privacy</a> <button type="button">Menu</button> <button type="button">Zoeken</button></header>',
      '.kop{position:fixed;top:0;left:0;right:0;height:64px;background:#eee;padding:16px}',
    ),
  'brief.geen-banier-demo.nl': () =>
    sheet(
      'Nieuwsbrief',
      `<div role="dialog" class="bar"><p>Schrijf je in voor onze nieuwsbrief! We gaan zorgvuldig om met je gegevens. Je geeft toestemming om mails te ontvangen.</p>
<form><input type="email" aria-label="E-mail"> <button class="ja" type="button">Ja, graag</button> <button class="nee" type="button">Nee, bedankt</button></form></div>`,
    ),
  'praat.geen-banier-demo.nl': () =>
    sheet(
      'Gesprek',
      `<div class="gesprek"><p>Hallo! Deze chat gebruikt cookies om te weten wie je bent. Kan ik je ergens mee helpen?</p><button type="button">Start chat</button><button type="button" aria-label="Sluiten">×</button></div>`,
      '.gesprek{position:fixed;right:16px;bottom:16px;width:300px;height:200px;background:#def;padding:16px}',
    ),
  'niets.geen-banier-demo.nl': () => sheet('Niets erop', ''),
};
