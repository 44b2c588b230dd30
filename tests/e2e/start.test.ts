import { spawn } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../cli/start.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** What the command left behind in its temporary folder. */
  readonly left: readonly string[];
}

/** Runs `npm start` on the packages that the test run has built; `until` stops it with Ctrl-C once it says so. */
async function start(args: readonly string[], until?: RegExp): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'helder-start-test-'));
  const env = { ...process.env, HELDER_SKIP_BUILD: '1', LANG: 'nl_NL.UTF-8', LC_ALL: '', TMPDIR: folder };
  const child = spawn(process.execPath, [command, ...args], { env });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
    if (until?.test(error)) child.kill('SIGINT');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const left = (await readdir(folder)).filter((name) => name.startsWith('helder-'));
  return { code, out, error, left };
}

test('npm start -- --headless visits the five demo sites, prints the reports and ends with 0', async () => {
  const { code, out, left } = await start(['--headless']);
  const first = out.split('\n').filter((line, index, lines) => /^=+$/.test(lines[index - 1] ?? '') && line);
  expect(first).toEqual([
    '6 bedrijven zien dat je hier bent. 4 daarvan kunnen je volgen op andere sites.',
    '11 bedrijven zien dat je hier bent. 9 daarvan kunnen je volgen op andere sites. Let op: volgers waren er al voordat je iets koos.',
    '8 bedrijven zien dat je hier bent. 5 daarvan kunnen je volgen op andere sites.',
    'We zagen hier geen andere bedrijven.',
    'We zagen hier geen andere bedrijven.',
  ]);
  expect(code).toBe(0);
  expect(left).toEqual([]);
});

test('Ctrl-C ends it with 130 and leaves no profile behind', async () => {
  const { code, left } = await start(['--headless'], /2\/5/);
  expect(code).toBe(130);
  expect(left).toEqual([]);
});

test('what cannot be understood ends with 2 and says how to use it', async () => {
  const { code, error } = await start(['--browser', 'opera']);
  expect(code).toBe(2);
  expect(error).toContain('npm start -- https://any.site');
});
