import { existsSync, readFileSync } from 'node:fs';

/** One data set of one package. */
export interface Source {
  readonly package: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
  readonly data: string;
  readonly dataVersion: string | null;
  /** The data's own date (ISO), null where it has none. */
  readonly date: string | null;
  readonly sha256: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Artefact {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** rules/data-manifest.json: what the data is made of. Changes with a package, never with a company file. */
export interface CommittedManifest {
  readonly version: 1;
  /** Date of the tracking lists, the older one, as a visit keeps it. */
  readonly date: string;
  readonly sources: readonly Source[];
}

/** manifest.json beside the artefacts: also what was made. */
export interface Manifest extends CommittedManifest {
  readonly artefacts: readonly Artefact[];
  /** Titles of the lists and names of the CNAME companies, for a next run that makes companies.json alone. */
  readonly titles: readonly [string, string];
  readonly disguises: readonly string[];
  /** SHA-256 over all that each half was made of, for a next run to see what there is to do. */
  readonly inputs: Inputs;
}

export interface Inputs {
  readonly lists: string;
  readonly companies: string;
}

/** The part that is committed. Throws when no source has a date. */
export function committedManifest(sources: readonly Source[]): CommittedManifest {
  const [date] = sources.flatMap((source) => (source.date === null ? [] : [source.date])).sort();
  if (date === undefined) throw new Error('no source has a date');
  return { version: 1, date, sources };
}

/**
 * The manifest of the last run; null when there is none that can be read, so that everything is made anew.
 */
export function readManifest(path: string): Manifest | null {
  if (!existsSync(path)) return null;
  try {
    const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
    return manifest.version === 1 && typeof manifest.inputs === 'object' ? manifest : null;
  } catch {
    return null; // Half a file of a run that was stopped.
  }
}
