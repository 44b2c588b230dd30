import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import type { BrowserKind } from './find.ts';

const packages: Readonly<Record<BrowserKind, string>> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** Installs the browser's package when this is Debian and we are root. False when it could not be tried or failed. */
export async function installOnDebian(
  kind: BrowserKind,
  onProgress: (line: string) => void,
): Promise<boolean> {
  if (
    process.getuid?.() !== 0 ||
    !(await exists('/etc/debian_version')) ||
    !(await exists('/usr/bin/apt-get'))
  ) {
    return false;
  }
  const name = packages[kind];
  onProgress(`No browser found: installing Debian's package ${name} (some minutes, once).`);
  await aptGet(['update']);
  return aptGet(['install', '--yes', '--no-install-recommends', name]);
}

function aptGet(args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    // Its output is progress, not a report: standard output stays free for the command's own.
    const child = spawn('apt-get', [...args, '-qq'], { env, stdio: ['ignore', 2, 2] });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
