import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../core/entities/data.ts';
import { committedManifest, type Inputs, type Manifest, readManifest } from './data/manifest.ts';
import { readPackage } from './data/package.ts';
import { writeIfChanged } from './data/write.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'public', 'data');
const overlay = join(root, 'rules', 'companies');
const committed = join(root, 'rules', 'data-manifest.json');
const notices = join(root, 'THIRD_PARTY_DATA.md');

/**
 * `npm run data`: public data out of node_modules/ and rules/companies/ → compact files in public/data/ (see
 * docs/data.md). Deterministic. Makes only what its inputs have changed for, unless called with --force: the
 * lists take seconds, the companies a moment, nothing at all a blink.
 */
export async function buildData(force = false): Promise<void> {
  const inputs = hashInputs();
  const before = force ? null : readManifest(join(target, dataFiles.manifest));
  const listsStand =
    before?.inputs.lists === inputs.lists && exist(dataFiles.hosts, dataFiles.engine, dataFiles.rules);
  if (
    listsStand &&
    before.inputs.companies === inputs.companies &&
    exist(dataFiles.companies, dataFiles.notices)
  ) {
    if (existsSync(committed) && existsSync(notices)) return;
  }
  const started = performance.now();
  mkdirSync(target, { recursive: true });
  const lists = listsStand ? reuse(before) : (await import('./data/make-lists.ts')).makeLists(target);
  const companies = (await import('./data/make-companies.ts')).makeCompanies(overlay, target, lists);
  const { writeNotices } = await import('./data/notices.ts');
  const sources = [...lists.sources, companies.source];
  const artefacts = [...lists.artefacts, companies.artefact];
  const small = committedManifest(sources);
  const full: Manifest = { ...small, artefacts, titles: lists.titles, disguises: lists.disguises, inputs };
  writeIfChanged(committed, toJson(small));
  writeIfChanged(notices, writeNotices(sources));
  writeIfChanged(join(target, dataFiles.notices), writeNotices(sources));
  writeIfChanged(join(target, dataFiles.manifest), toJson(full));
  for (const warning of companies.warnings) console.error(`warning: ${warning}`);
  const bytes = artefacts.reduce((sum, artefact) => sum + artefact.bytes, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `data: ${companies.artefact.counts.companies} companies, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`,
  );
}

function reuse({ sources, artefacts, titles, disguises }: Manifest) {
  return {
    sources: sources.filter(({ date }) => date !== null),
    artefacts: artefacts.filter(({ file }) => file !== dataFiles.companies),
    titles,
    disguises,
  };
}

function exist(...files: readonly string[]): boolean {
  return files.every((file) => existsSync(join(target, file)));
}

/** Packages by their versions, our own code and the overlay by their text. */
function hashInputs(): Inputs {
  const code = (folder: string, names: readonly string[]) =>
    names.map((name) => join(root, folder, `${name}.ts`));
  const shared = [
    ...code('cli/data', ['manifest', 'package', 'write']),
    ...code('core/entities', ['data']),
    import.meta.filename,
  ];
  const lists = hash(
    ['@adguard/dnr-rulesets', '@gorhill/ubo-core'],
    [
      ...shared,
      ...code('cli/data', [
        'adguard',
        'compile',
        'exceptions',
        'lists',
        'make-lists',
        'page-limits',
        'pieces',
        'rare',
      ]),
      ...code('core/entities', ['engine-file', 'host-table']),
    ],
  );
  const companies = hash(
    ['third-party-web', 'valibot'],
    [
      ...shared,
      ...code('cli/data', [
        'categories',
        'companies',
        'make-companies',
        'notices',
        'overlay',
        'third-party-web',
      ]),
      ...code('core/entities', ['company', 'overlay-schema']),
      ...readdirSync(overlay)
        .sort()
        .map((file) => join(overlay, file)),
    ],
  );
  return { lists, companies };
}

function hash(packages: readonly string[], files: readonly string[]): string {
  const sum = createHash('sha256');
  for (const name of packages) {
    sum.update(`${name}@${readPackage(join(root, 'node_modules', name)).version}\n`);
  }
  for (const file of files) sum.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return sum.digest('hex');
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) await buildData(process.argv.includes('--force'));
