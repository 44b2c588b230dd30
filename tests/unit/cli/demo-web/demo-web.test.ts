import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HostTable, text } from '../../../../cli/demo-web/answer.ts';
import { loadSites } from '../../../../cli/demo-web/load-sites.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { type DemoWeb, startDemoWeb } from '../../../../cli/demo-web/server.ts';
import { expectedSites } from '../../../sites/expected.ts';

const hosts: HostTable = {
  'winkel.example': routes({
    '/': () => text('voor', 'text/plain'),
    '/map/*': () => text('map', 'text/plain'),
    '/map/precies': () => text('precies', 'text/plain'),
    '/stuk': () => {
      throw new Error('kapot');
    },
  }),
};

describe('the server', () => {
  let web: DemoWeb;
  beforeEach(async () => {
    web = await startDemoWeb(hosts);
  });
  afterEach(() => web.close());

  test('answers by the Host header, whatever address was called', async () => {
    expect(await get(web, 'winkel.example', '/')).toEqual({ status: 200, body: 'voor' });
  });

  test('prefers the exact path to the beginning of one', async () => {
    expect((await get(web, 'winkel.example', '/map/precies')).body).toBe('precies');
    expect((await get(web, 'winkel.example', '/map/anders')).body).toBe('map');
  });

  test('answers 404 for a host and for a path that nobody made', async () => {
    expect((await get(web, 'niemand.example', '/')).status).toBe(404);
    expect((await get(web, 'winkel.example', '/weg')).status).toBe(404);
  });

  test('stays up when a handler throws, and says so with a 500', async () => {
    expect((await get(web, 'winkel.example', '/stuk')).status).toBe(500);
    expect((await get(web, 'winkel.example', '/')).status).toBe(200);
  });

  test('logs each request once, with its number, cookies and outcome', async () => {
    await get(web, 'winkel.example', '/map/a', { cookie: 'a=1; b=2=3' });
    await get(web, 'niemand.example', '/');
    const seen = web.log.requests().map(({ number, host, path, cookies, status, known }) => ({
      ...{ number, host, path, cookies, status, known },
    }));
    expect(seen).toEqual([
      {
        number: 1,
        host: 'winkel.example',
        path: '/map/a',
        cookies: { a: '1', b: '2=3' },
        status: 200,
        known: true,
      },
      { number: 2, host: 'niemand.example', path: '/', cookies: {}, status: 404, known: false },
    ]);
  });

  test('finds requests by host, path and what came after a number', async () => {
    await get(web, 'winkel.example', '/');
    const after = web.log.last();
    await get(web, 'winkel.example', '/map/b');
    expect(web.log.requests({ host: 'winkel.example', after }).map(({ path }) => path)).toEqual(['/map/b']);
    expect(web.log.requests({ path: /^\/map/ })).toHaveLength(1);
  });

  test('counts on after the log was cleared', async () => {
    await get(web, 'winkel.example', '/');
    web.log.clear();
    await get(web, 'winkel.example', '/');
    expect(web.log.requests().map(({ number }) => number)).toEqual([2]);
  });

  test('answers for one more host as long as a test wants', async () => {
    const undo = web.answer('even.example', () => text('hier', 'text/plain'));
    expect((await get(web, 'even.example', '/')).body).toBe('hier');
    undo();
    expect((await get(web, 'even.example', '/')).status).toBe(404);
  });
});

describe('the sites', () => {
  test('every host that a site should contact has somebody who answers', async () => {
    const table = await loadSites();
    const wanted = expectedSites.flatMap((site) => [...site.own, ...Object.keys(site.thirdParties)]);
    expect(wanted.filter((host) => table[host] === undefined)).toEqual([]);
  });

  test('two files that claim one host are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'helder-sites-'));
    for (const name of ['a', 'b']) {
      await writeFile(join(folder, `${name}.hosts.ts`), "export const hosts = { 'x.example': () => null };");
    }
    await expect(loadSites(folder)).rejects.toThrow('b.hosts.ts: x.example already belongs to another file');
  });
});

function get(web: DemoWeb, host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: web.httpPort, path, headers: { host, ...headers } },
      (answer) => {
        let body = '';
        answer.on('data', (chunk) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    asked.once('error', reject).end();
  });
}
