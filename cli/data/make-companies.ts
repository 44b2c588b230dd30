import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../core/entities/data.ts';
import { mergeCompanies } from './companies.ts';
import type { MadeLists } from './make-lists.ts';
import type { Artefact, Source } from './manifest.ts';
import { readOverlay } from './overlay.ts';
import { readPackage } from './package.ts';
import { readEntities, thirdPartyWebPackage } from './third-party-web.ts';
import { sha256, writeArtefact } from './write.ts';

/** What is made of third-party-web and rules/companies/: companies.json. */
export interface MadeCompanies {
  readonly source: Source;
  readonly artefact: Artefact;
  readonly warnings: readonly string[];
}

export function makeCompanies(
  overlayFolder: string,
  target: string,
  { disguises, titles }: Pick<MadeLists, 'disguises' | 'titles'>,
): MadeCompanies {
  const overlay = readOverlay(overlayFolder);
  const entities = readEntities();
  const merged = mergeCompanies(entities, overlay.entries, disguises, titles);
  const folder = thirdPartyWebPackage();
  return {
    warnings: [...overlay.warnings, ...merged.warnings],
    artefact: writeArtefact(target, dataFiles.companies, JSON.stringify(merged.data), { ...merged.counts }),
    source: {
      ...readPackage(folder),
      data: 'third-party-web entities',
      dataVersion: null,
      date: null,
      sha256: sha256(readFileSync(join(folder, 'dist', 'entities.json'))),
      counts: {
        entities: entities.length,
        domains: entities.reduce((sum, { domains }) => sum + domains.length, 0),
      },
    },
  };
}
