import { type HostTable, noContent, pixel, redirect, script } from '../../../../cli/demo-web/answer.ts';
import { hex, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { npmFile } from '../../../../cli/demo-web/npm-file.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';

const clid: IdentifierCookie = { name: 'CLID', domain: 'www.clarity.ms', days: 365, value: () => hex(32) };
const muid: IdentifierCookie = {
  name: 'MUID',
  domain: 'bing.com',
  days: 390,
  value: () => hex(32).toUpperCase(),
};
const clarityMuid: IdentifierCookie = { ...muid, domain: 'clarity.ms' };

/** Microsoft Clarity: the real recorder (clarity-js) behind a stand-in of its tag, and Bing's cookie match. */
export const hosts: HostTable = {
  'www.clarity.ms': routes({
    '/tag/*': (request) => {
      const project = request.url.pathname.split('/').pop()?.replace(/\W/g, '') ?? '';
      return script(tag(project), identify(request, clid).headers);
    },
  }),
  'scripts.clarity.ms': routes({
    '/0.8.70/clarity.js': async () => script(await npmFile('clarity-js', 'build/clarity.min.js')),
  }),
  'k.clarity.ms': routes({ '/collect': (request) => noContent(request) }),
  'c.clarity.ms': routes({
    '/c.gif': (request) => {
      const matched = request.url.searchParams.get('MUID');
      if (matched === null) return redirect('https://c.bing.com/c.gif?RedC=c.clarity.ms');
      return pixel(identify(request, { ...clarityMuid, value: () => matched }).headers);
    },
  }),
  'c.bing.com': routes({
    '/c.gif': (request) => {
      const { value, headers } = identify(request, muid);
      return redirect(`https://c.clarity.ms/c.gif?MUID=${value}`, headers);
    },
  }),
  'bat.bing.com': routes({
    '/bat.js': () => script(uet),
    '/action/0': (request) => noContent(request, identify(request, muid).headers),
  }),
};

/** What the real tag does: fetch the recorder, start it for one project, match cookies with Bing. */
function tag(project: string): string {
  const settings = { projectId: project, upload: 'https://k.clarity.ms/collect', track: true, content: true };
  return `(() => {
  const recorder = document.createElement('script');
  recorder.src = 'https://scripts.clarity.ms/0.8.70/clarity.js';
  recorder.onload = () => window.clarity('start', ${JSON.stringify(settings)});
  document.head.append(recorder);
  new Image().src = 'https://c.clarity.ms/c.gif';
})();`;
}

/** Microsoft Advertising's tag: two first-party identifiers and one report. */
const uet = `(() => {
  const queue = window.uetq || [];
  const tag = document.currentScript.dataset.tag || '343000123';
  const made = crypto.randomUUID().replaceAll('-', '');
  const domain = location.hostname.split('.').slice(-2).join('.');
  const read = (name) => new RegExp(name + '=([^;]+)').exec(document.cookie)?.[1];
  for (const [name, age] of [['_uetsid', 86400], ['_uetvid', 33696000]]) {
    if (!read(name)) document.cookie = name + '=' + made + '; path=/; domain=' + domain + '; max-age=' + age;
  }
  const query = new URLSearchParams({ ti: tag, Ver: '2', mid: crypto.randomUUID(), sid: read('_uetsid'),
    vid: read('_uetvid'), vids: '1', evt: 'pageLoad', p: location.href, tl: document.title, r: document.referrer,
    msclkid: new URLSearchParams(location.search).get('msclkid') || 'N' });
  new Image().src = 'https://bat.bing.com/action/0?' + query;
  window.uetq = { push() {} };
  for (const command of queue) window.uetq.push(command);
})();`;
