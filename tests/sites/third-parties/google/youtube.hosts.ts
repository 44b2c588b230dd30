import { type DemoRequest, type HostTable, html, script, text } from '../../../../cli/demo-web/answer.ts';
import { base64, identify, setCookie } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { youtubeVisitor } from './cookies.ts';

/** Stand-ins for YouTube's player, with cookies and in the variant that says it sets none. */
export const hosts: HostTable = {
  'www.youtube.com': routes({
    '/embed/*': (request) => {
      const visit = { ...youtubeVisitor, name: 'YSC', days: 1 };
      const cookies = [
        identify(request, youtubeVisitor).headers['set-cookie'] ?? '',
        setCookie(visit, request.cookies.YSC ?? base64(11)),
      ];
      return html(player(request), { 'set-cookie': cookies });
    },
    '/iframe_api': () => script('window.YT={loaded:1,ready(f){f()}};'),
    '/youtubei/v1/log_event': () => ({ status: 200, body: '{}' }),
  }),
  'www.youtube-nocookie.com': routes({ '/embed/*': (request) => html(player(request)) }),
  'i.ytimg.com': routes({ '/vi/*': () => text(still, 'image/svg+xml') }),
};

function player(request: DemoRequest): string {
  const id = request.url.pathname.split('/').pop()?.replace(/\W/g, '') ?? '';
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Filmpje - YouTube</title>
<style>body{margin:0;background:#000;display:grid;place-items:center;height:100vh}img{width:100%;height:100%;object-fit:cover;opacity:.8}button{position:absolute;width:68px;height:48px;border:0;border-radius:12px;background:#f00;color:#fff;font-size:24px}</style>
<img alt="" src="https://i.ytimg.com/vi/${id}/hqdefault.jpg"><button aria-label="Afspelen">▶</button>
<script>fetch('/youtubei/v1/log_event',{method:'POST',body:'{}'}).catch(()=>{})</script></html>`;
}

const still = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270"><defs><linearGradient id="s" y2="1" x2="0"><stop stop-color="#8ecae6"/><stop offset="1" stop-color="#e9f5db"/></linearGradient></defs><rect width="480" height="270" fill="url(#s)"/><path d="M0 210q120-90 240-20t240-40v120H0z" fill="#588157"/><path d="M0 240q160-50 300-10t180-20v60H0z" fill="#3a5a40"/><circle cx="390" cy="60" r="30" fill="#ffd166"/></svg>`;
