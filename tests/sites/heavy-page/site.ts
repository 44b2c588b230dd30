import {
  type Answer,
  type DemoRequest,
  type HostTable,
  html,
  json,
  noContent,
  script,
  text,
} from '../../../cli/demo-web/answer.ts';
import { type IdentifierCookie, identify, uuid } from '../../../cli/demo-web/identifier.ts';
import { routes } from '../../../cli/demo-web/routes.ts';
import { parties } from './parties.ts';
import { type Plan, planOf, readWeight, type Weight } from './plan.ts';

const party = routes({ '/z/*': resource, '/kader/*': frame });

/** A page as heavy as a news site full of advertisements, for the bench: `?requests=&parties=&frames=&elements=`. */
export const hosts: HostTable = {
  'www.zware-pagina-demo.nl': routes({
    '/': (request) => {
      const weight = readWeight(request.url.searchParams);
      return html(document(weight, planOf(weight)));
    },
  }),
  'static.zware-pagina-demo.nl': party,
  ...Object.fromEntries(parties.map((host) => [host, party])),
};

function resource(request: DemoRequest): Answer {
  const headers = cookies(request);
  const ending = request.url.pathname.split('.').pop();
  if (ending === 'js') return script(work, headers);
  if (ending === 'css') return text('.blok{color:#223}', 'text/css', headers);
  if (ending === 'json') return json(request, { ok: true, ads: Array(40).fill('x'.repeat(50)) }, headers);
  if (ending === 'tel') return noContent(request, headers);
  return text(picture, 'image/svg+xml', headers);
}

/** Every third party sets an identifier; the site's own host sets none. */
function cookies(request: DemoRequest): Record<string, string> {
  if (!parties.includes(request.host)) return {};
  const domain = request.host.split('.').slice(-2).join('.');
  const cookie: IdentifierCookie = { name: 'uid', domain, days: 390, value: uuid };
  return { ...identify(request, cookie).headers };
}

function frame(request: DemoRequest): Answer {
  const number = Number.parseInt(request.url.pathname.split('/').pop() ?? '0', 10);
  const at = `https://${request.host}/z/${9000 + number}`;
  return html(
    `<!doctype html><title>Advertentie</title><body style="margin:0"><img alt="" width="300" height="250" src="${at}0.svg"><img hidden alt="" src="${at}1.svg?imp=1">`,
    cookies(request),
  );
}

/** What a tag does to a page: look around, measure, write a little. */
const work = `(() => {
  const boxes = [...document.querySelectorAll('.blok')].slice(0, 200).map((box) => box.textContent.length);
  let sum = 0;
  for (let i = 0; i < 20000; i++) sum = (sum * 31 + (boxes[i % boxes.length] || 1)) % 1000003;
  window.zwaar = (window.zwaar || 0) + sum;
})();`;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="250"><rect width="300" height="250" fill="#8ecae6"/><circle cx="150" cy="125" r="80" fill="#ffb703"/></svg>';

function document(weight: Weight, plan: Plan): string {
  const of = (kind: string) => plan.resources.filter((one) => one.kind === kind).map((one) => one.url);
  // A block is four elements: itself, a heading, a paragraph and a link.
  const blocks = Array.from(
    { length: Math.floor(weight.elements / 4) },
    (_, index) =>
      `<div class="blok"><h2>Bericht ${index + 1}</h2><p>Op plein ${index % 90} was het gisteren druk.</p><a href="/?n=${index}">Lees verder</a></div>`,
  );
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Zware pagina</title><link rel="icon" href="data:,">
${of('style')
  .map((url) => `<link rel="stylesheet" href="${url}">`)
  .join('\n')}
<style>main{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:.5rem;font:14px system-ui}.blok{border:1px solid #ccd;padding:.4rem}</style>
${of('script')
  .map((url) => `<script async src="${url}"></script>`)
  .join('\n')}</head>
<body><h1>Zware pagina</h1>
${plan.frames.map((url) => `<iframe title="Advertentie" width="300" height="250" src="${url}"></iframe>`).join('\n')}
${of('image')
  .map((url) => `<img alt="" width="30" height="25" src="${url}">`)
  .join('\n')}
<main>${blocks.join('\n')}</main>
<script>
for (const url of ${JSON.stringify(of('fetch'))}) fetch(url, { credentials: 'include' }).catch(() => {});
for (const url of ${JSON.stringify(of('beacon'))}) navigator.sendBeacon(url, 'x');
</script></body></html>`;
}
