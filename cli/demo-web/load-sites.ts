import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostTable } from './answer.ts';

/**
 * Reads every `site.ts` and `<stand-in>.hosts.ts` below a folder; each exports `hosts`. Found by place, not by a list,
 * so that one more demo site or stand-in is one more file. Throws when two files claim one host.
 */
export async function loadSites(folder: string): Promise<HostTable> {
  const table: Record<string, HostTable[string]> = {};
  const files: string[] = [];
  for await (const file of glob('**/{site,*.hosts}.ts', { cwd: folder })) files.push(file);
  for (const file of files.sort()) {
    const module: { hosts?: HostTable } = await import(pathToFileURL(join(folder, file)).href);
    if (module.hosts === undefined) throw new Error(`${file} exports no \`hosts\``);
    for (const [host, handler] of Object.entries(module.hosts)) {
      if (table[host] !== undefined) throw new Error(`${file}: ${host} already belongs to another file`);
      table[host] = handler;
    }
  }
  return table;
}
