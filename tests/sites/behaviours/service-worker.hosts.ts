import { type HostTable, json, script, text } from '../../../cli/demo-web/answer.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { page } from './page.ts';

/** A service worker that answers itself, lets through, and asks others on its own account. */
export const hosts: HostTable = {
  'serviceworker.gedrag-demo.nl': routes({
    '/': () =>
      page(
        'Een service worker',
        `<p id="stand">De service worker start.</p><script>
navigator.serviceWorker.register('/sw.js');
navigator.serviceWorker.ready.then(async (registration) => {
  if (!navigator.serviceWorker.controller) await new Promise((go) => navigator.serviceWorker.addEventListener('controllerchange', go, { once: true }));
  await fetch('/van-de-worker.json');
  await fetch('/door-de-worker.json');
  await new Promise((done) => {
    navigator.serviceWorker.addEventListener('message', done, { once: true });
    registration.active.postMessage('meet');
  });
  document.getElementById('stand').textContent = 'Klaar.';
  document.title = 'Klaar: een service worker';
});
</script>`,
      ),
    '/sw.js': () => script(worker),
    '/door-de-worker.json': (request) => json(request, { van: 'het net' }),
    '/van-de-worker.json': () => text('{}', 'application/json'),
  }),
};

const worker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin) return;
  if (pathname === '/van-de-worker.json') event.respondWith(new Response('{"van":"de worker"}'));
  if (pathname === '/door-de-worker.json') event.respondWith(fetch(event.request));
});
self.addEventListener('message', (event) => event.waitUntil(
  fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-WORKER&en=from_worker', { method: 'POST', mode: 'no-cors' })
    .then(() => event.source.postMessage('gemeten'))));
`;
