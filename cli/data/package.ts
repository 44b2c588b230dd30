import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** Name, version and licence (SPDX) of an installed package. */
export function readPackage(folder: string): {
  readonly package: string;
  readonly version: string;
  readonly licence: string;
} {
  const { name, version, license } = v.parse(
    packageSchema,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  return { package: name, version, licence: license };
}
