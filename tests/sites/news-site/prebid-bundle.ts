import { npmFile } from '../../../cli/demo-web/npm-file.ts';

const ofTheNews = [
  'appnexusBidAdapter',
  'rubiconBidAdapter',
  'criteoBidAdapter',
  'improvedigitalBidAdapter',
  'userId',
  'sharedIdSystem',
  'id5IdSystem',
];

/**
 * A publisher's own build of prebid.js, as Prebid's `gulp bundle` makes it: the prebuilt core, what the chosen modules
 * depend on, the modules, and the line that starts the queue.
 */
export async function prebidBundle(modules: readonly string[] = ofTheNews): Promise<string> {
  const chunk = (name: string) => npmFile('prebid.js', `dist/chunks/${name}`);
  const graph: Record<string, readonly string[]> = JSON.parse(await chunk('dependencies.json'));
  const chosen = ['prebid-core.js', ...modules.map((module) => `${module}.js`)];
  const files = new Set(['prebid-core.js', ...chosen.flatMap((file) => graph[file] ?? []), ...chosen]);
  const sources = await Promise.all([...files].map(chunk));
  return `(function(){${sources.join('\n')}})();\npbjs.processQueue();`;
}
