import { browser } from 'wxt/browser';
import { type CompaniesData, dataFiles } from '../core/entities/data.ts';
import { createEntities } from '../core/entities/entities.ts';
import { createMatcher } from '../core/entities/matcher.ts';
import { vocabulary } from '../detectors/shared/vocabulary.ts';
import { installationHash } from './installation.ts';
import type { Knowledge } from './sensors/requests.ts';

export interface LoadedKnowledge extends Knowledge {
  /** Date of the oldest tracker list that is in use, ISO 8601. */
  readonly dataDate: string;
  /** Words that the text of a page is searched for. */
  readonly vocabulary: readonly string[];
}

/** Loads what `npm run data` put into the package. Throws when a file is missing, which is a broken build. */
export async function loadKnowledge(): Promise<LoadedKnowledge> {
  const [companies, hosts, engine, rules, manifest, hash] = await Promise.all([
    read(dataFiles.companies).then((response) => response.json() as Promise<CompaniesData>),
    read(dataFiles.hosts).then((response) => response.arrayBuffer()),
    read(dataFiles.engine).then((response) => response.arrayBuffer()),
    read(dataFiles.rules).then((response) => response.arrayBuffer()),
    read(dataFiles.manifest).then((response) => response.json() as Promise<{ date: string }>),
    installationHash(),
  ]);
  return {
    entities: createEntities({ companies, hosts }),
    matcher: createMatcher({ hosts, engine, rules, lists: companies.lists }),
    hash,
    dataDate: manifest.date,
    vocabulary,
  };
}

function read(file: string): Promise<Response> {
  return fetch(browser.runtime.getURL(`/data/${file}` as never));
}
