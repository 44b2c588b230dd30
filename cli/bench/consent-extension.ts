import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { extensionFolder } from '../inspect/run.ts';

/** Scripts that run in pages without a banner. */
export const scripts = ['frame.js', 'bridge.js'] as const;

const root = resolve(import.meta.dirname, '../..');
const entries = {
  'frame.js': "import { watchPage } from './platform/sensors/watch-page.ts'; watchPage();",
  'bridge.js': "import { startBridge } from './platform/sensors/bridge.ts'; startBridge();",
} as const;

/** The built extension with the search for banners and the watch on clicks left out of its scripts, in a folder of its own. */
export async function withoutConsent(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'helder-without-'));
  await cp(extensionFolder('chrome'), folder, { recursive: true });
  for (const script of scripts) await writeFile(join(folder, script), await bundle(entries[script]));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Name of the function in the built frame.js that reads the page, which is not for consent. */
export async function nameOfPageReader(): Promise<string> {
  const code = await readFile(join(extensionFolder('chrome'), 'frame.js'), 'utf8');
  const name = /requestIdleCallback\((\w+),\s*\{timeout:2e3\}\)/.exec(code)?.[1];
  if (name === undefined) throw new Error('frame.js does not begin as platform/sensors/watch-page.ts does');
  return name;
}

async function bundle(code: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [entry(code), leaveOut],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'bench-entry.ts'), formats: ['iife'], name: 'helder' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}

function entry(code: string): Plugin {
  const id = join(root, 'bench-entry.ts');
  return {
    name: 'bench:entry',
    enforce: 'pre',
    resolveId: (asked) => (asked === id ? id : null),
    load: (asked) => (asked === id ? code : null),
  };
}

const nothing = '\0nothing';
const leaveOut: Plugin = {
  name: 'bench:leave-out',
  enforce: 'pre',
  resolveId: (asked) => (/\/consent\/(look|click-watch)\.ts$/.test(asked) ? nothing : null),
  load: (asked) =>
    asked === nothing ? 'export const lookForBanner = () => {}; export const watchClicks = () => {};' : null,
};
