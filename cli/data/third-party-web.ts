import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const entitySchema = v.object({
  name: v.string(),
  company: v.optional(v.string()),
  category: v.string(),
  domains: v.array(v.string()),
});

/** One product of third-party-web; `company` is its owner where it says so. */
export type Entity = v.InferOutput<typeof entitySchema>;

export function thirdPartyWebPackage(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('third-party-web'))), '..');
}

export function readEntities(): readonly Entity[] {
  const text = readFileSync(join(thirdPartyWebPackage(), 'dist', 'entities.json'), 'utf8');
  return v.parse(v.array(entitySchema), JSON.parse(text));
}
