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
  /** Date of the tracking lists, the older one: what a visit keeps as `date`. */
  readonly date: string;
  readonly sources: readonly Source[];
}

/** manifest.json beside the artefacts: also what was made. */
export interface Manifest extends CommittedManifest {
  readonly artefacts: readonly Artefact[];
  /** SHA-256 over everything that was read; for the next run to see whether there is anything to do. */
  readonly inputs: string;
}

/** Both manifests: the small one that is committed and the full one that travels with the data. */
export function makeManifest(
  sources: readonly Source[],
  artefacts: readonly Artefact[],
  inputs: string,
): { readonly committed: CommittedManifest; readonly full: Manifest } {
  const [date] = sources.flatMap((source) => (source.date === null ? [] : [source.date])).sort();
  if (date === undefined) throw new Error('no source has a date');
  const committed: CommittedManifest = { version: 1, date, sources };
  return { committed, full: { ...committed, artefacts, inputs } };
}
