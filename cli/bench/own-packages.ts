import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Installs the packages of a bench in its own folder, as the lockfile there says: on first use, or when that file has
 * changed. No script of theirs runs. They are none of the project's: only who runs that bench pays for them.
 */
export function installOwnPackages(folder: string, onProgress: (line: string) => void): void {
  if (installedAsLocked(folder)) return;
  onProgress(`installing the packages of the bench ${basename(folder)} (once)`);
  const windows = process.platform === 'win32';
  execFileSync(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    // Standard output stays free for the table.
    { cwd: folder, stdio: ['ignore', 2, 2], shell: windows },
  );
}

type Packages = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;

function installedAsLocked(folder: string): boolean {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([name, { version, optional }]) => name === '' || optional === true || present[name]?.version === version,
  );
}

function packagesOf(file: string): Packages {
  const { packages }: { packages: Packages } = JSON.parse(readFileSync(file, 'utf8'));
  return packages;
}
