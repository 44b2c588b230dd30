import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artefact } from './manifest.ts';

/** Writes one file of the data and says what it is. */
export function writeArtefact(
  folder: string,
  file: string,
  contents: string | Uint8Array,
  counts: Readonly<Record<string, number>>,
): Artefact {
  const bytes = Buffer.from(contents);
  writeWhole(join(folder, file), bytes);
  return { file, bytes: bytes.length, sha256: sha256(bytes), counts };
}

/** Writes a file unless it says the same already. */
export function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeWhole(path, text);
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whoever reads meanwhile sees the old file or the new one, never a half. */
function writeWhole(path: string, contents: string | Uint8Array): void {
  const half = `${path}.${process.pid}.tmp`;
  writeFileSync(half, contents);
  renameSync(half, path);
}
