import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OverlayEntry, readOverlayEntry } from '../../core/entities/overlay-schema.ts';

export interface Overlay {
  readonly entries: readonly OverlayEntry[];
  /** What was left out or looks wrong, one sentence each, with the file's name. */
  readonly warnings: readonly string[];
}

/** Reads rules/companies/: files in order of their names. Nothing wrong in one file stops the others. */
export function readOverlay(folder: string): Overlay {
  const entries: OverlayEntry[] = [];
  const warnings: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const result = readOverlayEntry(parse(readFileSync(join(folder, file), 'utf8')));
    if ('problems' in result) {
      warnings.push(`${file} is left out: ${result.problems.join('; ')}`);
    } else if (`${result.entry.id}.json` !== file) {
      warnings.push(`${file} is left out: its id is ${result.entry.id}`);
    } else if (result.entry.sources.length === 0) {
      warnings.push(`${file} is left out: it names no source, so the company counts as unnamed`);
    } else entries.push(result.entry);
  }
  return { entries, warnings };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // The schema then says that it is no object.
  }
}
