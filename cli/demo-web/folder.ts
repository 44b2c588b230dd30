import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Answer, DemoRequest, Handler } from './answer.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Serves the files of a folder as a web site: `/` is index.html and `/privacy` is privacy.html.
 * Addresses that leave the folder do not exist.
 */
export function folder(path: string, headers: Answer['headers'] = {}): Handler {
  return async (request: DemoRequest) => {
    const name = normalize(decodeURIComponent(request.url.pathname));
    if (name.includes('..')) return null;
    for (const file of candidates(name)) {
      const body = await readFile(join(path, file)).catch(() => null);
      const type = types[extname(file)] ?? 'application/octet-stream';
      if (body !== null) return { headers: { 'content-type': type, ...headers }, body };
    }
    return null;
  };
}

function candidates(name: string): readonly string[] {
  if (name.endsWith('/')) return [`${name}index.html`];
  return extname(name) === '' ? [`${name}.html`, `${name}/index.html`] : [name];
}
