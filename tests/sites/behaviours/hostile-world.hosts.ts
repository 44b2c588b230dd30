import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { page } from './page.ts';

/** Draws Englehardt's test picture and reads it out. */
const draw = `const c = document.createElement('canvas'); c.width = 240; c.height = 60; const x = c.getContext('2d');
x.fillStyle = '#f60'; x.fillText('Cwm fjordbank glyphs vext quiz', 2, 15); x.fillStyle = '#069'; x.fillText('Cwm fjordbank', 4, 30); c.toDataURL();`;

/** Pages that try to make Helder say what is not so, or to drown it. */
export const hosts: HostTable = {
  'vijandig.gedrag-demo.nl': ({ url }) => {
    switch (url.pathname) {
      case '/vloed':
        return page('Een vloed van berichten', `<p id="stand">Bezig.</p><script>${flood}</script>`);
      case '/schuld':
        return page(
          'Een ander de schuld',
          `<script>(0, eval)(${JSON.stringify(`{ ${draw} }\n//# sourceURL=https://cdn.onschuldig-demo.com/fp.js`)});</script>`,
        );
      case '/gif':
        return page('Vergiftigde voorvaders', `<script>${poison}</script><p id="stand"></p>`);
      default:
        return null;
    }
  },
};

/** A million forged messages, a replayed greeting, records in Helder's own form. */
const flood = `
const record = '\\u001ecall\\u001fcanvas.toDataURL\\u001fhttps://cdn.onschuldig-demo.com/fp.js\\u001f5\\u001f0\\u001f0\\u001f';
const say = (name, detail) => dispatchEvent(new CustomEvent(name, { detail }));
say('helder-page-world', 'mijn-naam');
say('mijn-naam', record);
let sent = 0;
function more() {
  for (let n = 0; n < 50000; n += 1) { say('helder-page-world', 'naam' + n); say('mijn-naam', record); sent += 1; }
  if (sent < 1000000) setTimeout(more); else rest();
}
function rest() {
  const long = 'x'.repeat(5e6);
  for (let n = 0; n < 20; n += 1) {
    try { localStorage.setItem('lang' + n, long.slice(0, 4e5)); } catch {}
    document.cookie = 'lang' + n + '=' + long.slice(0, 3000);
    matchMedia('(' + long.slice(0, 1e5) + ': 1)');
    document.createElement('canvas').getContext('2d').fillText(long.slice(0, 1e5), 0, 0);
  }
  for (let n = 0; n < 300000; n += 1) { navigator.hardwareConcurrency; localStorage.getItem('k' + n); }
  for (let n = 0; n < 3000; n += 1) (0, eval)('screen.width\\n//# sourceURL=https://s' + n + '.vloed-demo.com/' + 'p'.repeat(200) + n + '.js');
  document.title = 'Klaar: ' + sent;
}
setTimeout(more);`;

/** Everything that a page can put in the way of a script that shares its world. */
const poison = `
const seen = Object.create(null);
const see = (name) => { seen[name] = 1; };
const described = (rest) => Object.assign(Object.create(null), { configurable: true }, rest);
Object.defineProperty(Array.prototype, 0, described({ set() { see('array'); } }));
for (const name of ['toJSON', 'detail', 'bubbles', 'get', 'set', 'value', 'writable', 'subtree'])
  Object.defineProperty(Object.prototype, name, described({ get() { see(name); return undefined; }, set() {} }));
Map.prototype.get = Map.prototype.set = WeakMap.prototype.get = WeakMap.prototype.set = function () { see('map'); };
String.prototype.indexOf = String.prototype.slice = String.prototype.charCodeAt = function () { see('string'); return ''; };
Function.prototype.call = Function.prototype.apply = function () { see('call'); };
Reflect.apply = Reflect.construct = () => { see('reflect'); };
window.setTimeout = () => { see('timer'); };
window.CustomEvent = function () { see('event'); };
EventTarget.prototype.dispatchEvent = () => { see('dispatch'); };
performance.now = () => { see('now'); return 0; };
window.URL = function () { see('url'); };
{ ${draw} }
localStorage.setItem('vergif', 'abcdefgh12345678');
navigator.hardwareConcurrency; screen.width; document.cookie;
document.addEventListener('keydown', () => 0);
try { fetch('/niets'); } catch {}
let title = 'Gezien:';
for (const name in seen) title += ' ' + name;
document.title = title;`;
