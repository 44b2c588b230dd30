import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HostTable } from './answer.ts';

/** A page that `npm start` opens. */
export interface DemoPage {
  readonly url: string;
  /** Place among the tabs, from 1. */
  readonly order: number;
}

interface SiteModule {
  readonly hosts?: HostTable;
  readonly demo?: DemoPage;
}

/** Where the repository keeps its sites. */
export const sitesFolder = fileURLToPath(new URL('../../tests/sites', import.meta.url));

/**
 * Reads every `site.ts` and `<stand-in>.hosts.ts` below a folder; each exports `hosts`. Found by place, not by a list,
 * so that one more demo site or stand-in is one more file. Throws when two files claim one host.
 */
export async function loadSites(folder: string = sitesFolder): Promise<HostTable> {
  const table: Record<string, HostTable[string]> = {};
  for (const [file, { hosts }] of await siteModules(folder)) {
    if (hosts === undefined) throw new Error(`${file} exports no \`hosts\``);
    for (const [host, handler] of Object.entries(hosts)) {
      if (table[host] !== undefined) throw new Error(`${file}: ${host} already belongs to another file`);
      table[host] = handler;
    }
  }
  return table;
}

/** The pages that `npm start` opens, in their order: what `site.ts` files export as `demo`. */
export async function loadDemoPages(folder: string = sitesFolder): Promise<readonly string[]> {
  const modules = await siteModules(folder);
  const pages = modules.flatMap(([, { demo }]) => (demo === undefined ? [] : [demo]));
  return pages.sort((a, b) => a.order - b.order).map(({ url }) => url);
}

async function siteModules(folder: string): Promise<readonly (readonly [string, SiteModule])[]> {
  const files: string[] = [];
  for await (const file of glob('**/{site,*.hosts}.ts', { cwd: folder })) files.push(file);
  return Promise.all(
    files.sort().map(async (file) => [file, await import(pathToFileURL(join(folder, file)).href)] as const),
  );
}
