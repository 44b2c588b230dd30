import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostTable, json, noContent, script } from '../../demo-web/answer.ts';
import { folder } from '../../demo-web/folder.ts';
import { collectorFolder } from './collector.ts';

const host = 'www.p3c91e4-demo.nl';
const receiver = 'ontvangst.zandplaat-demo.com';
const testPages = join(collectorFolder, '__tests__/test-pages');
const modules = join(import.meta.dirname, 'node_modules');

/** A test page of Blacklight's: its name, and the address at which it is served here. */
export interface TestPage {
  readonly name: string;
  readonly address: string;
}

/** All of them, by name. */
export function testPageList(): readonly TestPage[] {
  return globSync('**/*.html', { cwd: testPages })
    .map((file) => file.replaceAll('\\', '/').replace(/\.html$/, ''))
    .sort()
    .map((name) => ({ name, address: `https://${host}/${name}.html` }));
}

/**
 * The pages as they are, under a host that no list knows. One thing is changed: what they send to the test server goes to
 * another owner's host, for to the page's own site anything may be sent. The two libraries that they fetch are in npm.
 */
export function blacklightHosts(): HostTable {
  const files = folder(testPages);
  return {
    [host]: async (request) => {
      const answer = await files(request);
      if (answer?.body === undefined || !/\.(html|js)$/.test(request.url.pathname)) return answer;
      const text = Buffer.from(answer.body).toString('utf8');
      return { ...answer, body: text.replaceAll('http://localhost:8125', `https://${receiver}`) };
    },
    [receiver]: (request) => (request.method === 'OPTIONS' ? noContent(request) : json(request, {})),
    'cdn.jsdelivr.net': () => npmScript('rrweb/dist/record/rrweb-record.min.js'),
    'code.jquery.com': () => npmScript('jquery/dist/jquery.min.js'),
  };
}

function npmScript(file: string) {
  return script(readFileSync(join(modules, file), 'utf8'), { 'access-control-allow-origin': '*' });
}
