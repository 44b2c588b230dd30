import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** A script of bundles/ with the npm packages that it uses, as one file for a page; built once. */
export function bundled(name: 'grrr' | 'tcf'): Promise<string> {
  const known = bundles.get(name) ?? bundle(name);
  bundles.set(name, known);
  return known;
}

async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'bundles', `${name}.js`),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = outputs[0]?.output.find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled`);
  return `(() => {${chunk.code}})();`;
}
