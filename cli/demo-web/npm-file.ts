import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../node_modules');

/** The text of a file in an installed npm package, whatever the package's `exports` allow. */
export function npmFile(name: string, path: string): Promise<string> {
  return readFile(join(modules, name, path), 'utf8');
}
