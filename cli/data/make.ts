import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../core/entities/data.ts';
import { adguardPackage, readDisguises, readFilterList } from './adguard.ts';
import { mergeCompanies } from './companies.ts';
import { compileLists } from './compile.ts';
import { packLists } from './lists.ts';
import { type Artefact, makeManifest, type Source } from './manifest.ts';
import { writeNotices } from './notices.ts';
import { readOverlay } from './overlay.ts';
import { readPackage } from './package.ts';
import { readEntities, thirdPartyWebPackage } from './third-party-web.ts';

/** Makes all artefacts, the manifest that is committed and the notices, and says so on stderr. `inputs`: see the manifest. */
export function makeData(root: string, target: string, inputs: string): void {
  const started = performance.now();
  const lists = [readFilterList('base'), readFilterList('tracking')] as const;
  const disguises = readDisguises(lists[1].lines);
  const overlay = readOverlay(join(root, 'rules', 'companies'));
  const entities = readEntities();
  const merged = mergeCompanies(entities, overlay.entries, disguises.values(), [
    lists[0].title,
    lists[1].title,
  ]);
  const hostsOfDisguises = new Map(
    [...disguises].map(([host, name]) => [host, merged.disguiseIndex.get(name) ?? 0]),
  );
  const filters = compileLists(lists);
  const packed = packLists(filters, hostsOfDisguises);

  const adguard = readPackage(adguardPackage());
  const sources: readonly Source[] = [
    ...lists.map((list, index) => ({
      ...adguard,
      data: list.title,
      dataVersion: list.version,
      date: list.date,
      sha256: list.sha256,
      counts: { rules: filters.filter((filter) => filter.list === index).length },
    })),
    {
      ...readPackage(thirdPartyWebPackage()),
      data: 'third-party-web entities',
      dataVersion: null,
      date: null,
      sha256: sha256(readFileSync(join(thirdPartyWebPackage(), 'dist', 'entities.json'))),
      counts: {
        entities: entities.length,
        domains: entities.reduce((sum, { domains }) => sum + domains.length, 0),
      },
    },
  ];
  mkdirSync(target, { recursive: true });
  const artefacts: readonly Artefact[] = [
    write(target, dataFiles.companies, JSON.stringify(merged.data), { ...merged.counts }),
    write(target, dataFiles.hosts, new Uint8Array(packed.hosts), {
      hostRules: packed.counts.hostRules,
      disguisedHosts: packed.counts.disguisedHosts,
    }),
    write(target, dataFiles.engine, packed.engine, {
      engineRules: packed.counts.engineRules,
      rareRules: packed.counts.rareRules,
    }),
    write(target, dataFiles.rules, packed.rules, {}),
  ];
  const manifest = makeManifest(sources, artefacts, inputs);
  writeIfChanged(
    join(root, 'rules', 'data-manifest.json'),
    `${JSON.stringify(manifest.committed, null, 2)}\n`,
  );
  writeIfChanged(join(root, 'THIRD_PARTY_DATA.md'), writeNotices(sources));
  writeFileSync(join(target, dataFiles.manifest), `${JSON.stringify(manifest.full, null, 2)}\n`);
  for (const warning of [...overlay.warnings, ...merged.warnings]) console.error(`warning: ${warning}`);
  const bytes = artefacts.reduce((sum, artefact) => sum + artefact.bytes, 0);
  console.error(
    `data: ${merged.counts.companies} companies, ${packed.counts.hostRules + packed.counts.engineRules} rules, ` +
      `${(bytes / 1e6).toFixed(1)} MB in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
}

function write(
  target: string,
  file: string,
  contents: string | Uint8Array,
  counts: Readonly<Record<string, number>>,
): Artefact {
  writeFileSync(join(target, file), contents);
  const bytes = Buffer.from(contents);
  return { file, bytes: bytes.length, sha256: sha256(bytes), counts };
}

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
