import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../core/entities/data.ts';
import { readPackage } from './data/package.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'public', 'data');

/**
 * `npm run data`: public data out of node_modules/ and rules/companies/ → compact files in public/data/ (see
 * docs/data.md). Deterministic; does nothing when nothing that it reads has changed, unless called with --force.
 */
export async function buildData(force = false): Promise<void> {
  const inputs = hashInputs();
  if (!force && isFresh(inputs)) return;
  const { makeData } = await import('./data/make.ts');
  makeData(root, target, inputs);
}

/** Everything that the artefacts depend on: packages by their versions, the overlay and this code by their text. */
function hashInputs(): string {
  const hash = createHash('sha256');
  const versions = ['@adguard/dnr-rulesets', 'third-party-web', '@gorhill/ubo-core', 'tldts'];
  for (const name of versions) {
    hash.update(`${name}@${readPackage(join(root, 'node_modules', name)).version}\n`);
  }
  for (const folder of ['rules/companies', 'cli/data', 'core/entities']) {
    for (const file of readdirSync(join(root, folder)).sort()) {
      hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex');
}

function isFresh(inputs: string): boolean {
  const path = join(target, dataFiles.manifest);
  if (!existsSync(path)) return false;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { inputs?: string };
  const missing = [
    ...Object.values(dataFiles).map((file) => join(target, file)),
    join(root, 'rules', 'data-manifest.json'),
    join(root, 'THIRD_PARTY_DATA.md'),
  ];
  return manifest.inputs === inputs && missing.every((file) => existsSync(file));
}

if (import.meta.main) await buildData(process.argv.includes('--force'));
