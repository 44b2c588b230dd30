import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { PlacedPage } from '../../../tests/sites/detection/hosts.ts';

const folder = import.meta.dirname;
const scripts = join(folder, '../../../tests/sites/detection/scripts');

/** A library as installed: what the table says of it. */
export interface Library {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Name, version and licence by the package's own file. */
export function libraryOf(name: string): Library {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version, license }: { version: string; license?: string } = JSON.parse(readFileSync(file, 'utf8'));
  return { name, version, license: license ?? 'not stated' };
}

/** The script of a page with its library in it, as sites serve it: one classic script that says nothing of its origin. */
export async function bundle(page: PlacedPage): Promise<string> {
  const built = await build({
    configFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'error',
    plugins: [ownLibraries],
    define: {
      __COLLECT__: JSON.stringify(page.collector),
      'process.env.NODE_ENV': '"production"',
      'import.meta.url': 'location.href',
      'import.meta': '{}',
    },
    build: {
      write: false,
      target: 'es2022',
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: {
        input: join(scripts, `${page.name}.js`),
        output: { format: 'es', codeSplitting: false },
        onwarn: () => {},
      },
      modulePreload: false,
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = outputs[0]?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${page.name} was not bundled`);
  // A page waits for its library; outside of a module that takes a function.
  return `${classicPart(page)}(async () => {'use strict';\n${chunk.code}\n})();\n`;
}

/** Libraries that are no modules stand before, as they are. */
function classicPart({ classic }: PlacedPage): string {
  return classic === undefined ? '' : `${readFileSync(join(folder, 'node_modules', classic), 'utf8')}\n;`;
}

/** The pages' scripts stand with the test sites, their libraries here. */
const ownLibraries: Plugin = {
  name: 'own-libraries',
  enforce: 'pre',
  resolveId(source, importer) {
    const fromScript = importer?.startsWith(scripts) ?? false;
    if (!fromScript || source.startsWith('.') || isAbsolute(source)) return null;
    return this.resolve(source, join(folder, 'package.json'), { skipSelf: true });
  },
};
