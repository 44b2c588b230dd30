import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const parser = /[\\/]static-filtering-parser\.js$/;
const engine = /[\\/]static-net-filtering\.js$/;

/**
 * Vite plugin: leaves ubo-core's parser of filter lists (with a CSS and a regular-expression parser, 200 kB)
 * out of the extension. Lists are compiled by `npm run data`; the engine that only matches never calls it,
 * and a call would throw.
 */
export function slimEngine(): Plugin {
  const stub = '\0no-filter-parser';
  let names: readonly string[] = [];
  return {
    name: 'helder:slim-engine',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!parser.test(id) || importer === undefined || !engine.test(importer)) return null;
      names = used(readFileSync(importer.replace(/\?.*$/, ''), 'utf8'));
      return stub;
    },
    load(id) {
      if (id !== stub) return null;
      const none = 'const none = () => { throw new Error("filter lists are compiled at build time"); };';
      return [none, ...names.map((name) => `export { none as ${name} };`)].join('\n');
    },
  };
}

/** What the engine's module uses of the parser's. */
function used(source: string): readonly string[] {
  return [...new Set([...source.matchAll(/\bsfp\.([A-Za-z_]\w*)/g)].flatMap(([, name]) => name ?? []))];
}
