import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser/find.ts';

/**
 * Runs every test, after making sure that both browsers are there. Arguments go to vitest. The last line of the run is
 * `N passed, N failed`.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
await findBrowser('chrome', say);
await findBrowser('firefox', say);
const run = spawnSync('vitest', ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = run.status ?? 1;
