import { execFileSync } from 'node:child_process';

/** Builds both packages once before the browsers start, so that no test runs against yesterday's code. */
export function setup(): void {
  if (process.env.HELDER_SKIP_BUILD === '1') return;
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Two projects of tests ask for it.
  process.env.HELDER_SKIP_BUILD = '1';
}
