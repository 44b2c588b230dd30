import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompaniesData, dataFiles } from '../../core/entities/data.ts';
import { createEntities, type Entities } from '../../core/entities/entities.ts';
import { readHost } from '../../core/entities/host.ts';
import { createMatcher, type Matcher } from '../../core/entities/matcher.ts';
import { remember } from '../../core/entities/remember.ts';

const folder = join(import.meta.dirname, '..', '..', 'public', 'data');

export interface Knowledge {
  readonly entities: Entities;
  readonly matcher: Matcher;
  /** Empties what is remembered of hosts, so that the next request costs what a first one costs. */
  forget(): void;
}

/** What `npm run data` made, ready to be asked, as the extension's background opens it. */
export function openKnowledge(): Knowledge {
  const companies: CompaniesData = JSON.parse(readFileSync(join(folder, dataFiles.companies), 'utf8'));
  const hosts = readBytes(dataFiles.hosts);
  const read = remember(readHost);
  const entities = createEntities({ companies, hosts, read });
  const matcher = createMatcher({
    hosts,
    engine: readBytes(dataFiles.engine),
    rules: readBytes(dataFiles.rules),
    lists: companies.lists,
    read,
  });
  return {
    entities,
    matcher,
    forget() {
      read.forget();
      entities.forget();
      matcher.forget();
    },
  };
}

/** One artefact as an ArrayBuffer of its own. */
export function readBytes(file: string): ArrayBuffer {
  const bytes = readFileSync(join(folder, file));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
