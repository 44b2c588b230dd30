import { type Answer, html } from '../../../cli/demo-web/answer.ts';

/** A small page for one behaviour: what it is about in one sentence, and what does it. */
export function page(title: string, body: string, headers: Answer['headers'] = {}): Answer {
  return html(
    `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,">
<style>body{font:18px/1.6 system-ui,"DejaVu Sans",sans-serif;max-width:44rem;margin:3rem auto;padding:0 1.2rem;color:#1c2430;background:#fbfbf8}h1{font-size:2rem;color:#30475e}button,a.knop{font:inherit;background:#30475e;color:#fff;border:0;border-radius:8px;padding:.6rem 1.2rem;text-decoration:none}iframe{border:0;max-width:100%}input{font:inherit}</style>
</head><body><main><h1>${title}</h1>${body}</main></body></html>`,
    headers,
  );
}

/** A page that the back-forward cache may keep. */
export function keepable(title: string, body: string): Answer {
  return page(title, body, { 'cache-control': 'max-age=0' });
}

/** Address of Meta's pixel with an event name of our own, so that a test knows which page asked. */
export function metaPixel(event: string): string {
  return `https://www.facebook.com/tr/?id=1029384756&ev=${event}&fbp=fb.1.1700000000000.123456789`;
}
