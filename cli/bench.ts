import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type BenchCommand,
  type BenchName,
  benchUsage,
  readBenchOptions,
  WrongUsage,
} from './bench/options.ts';
import { type BrowserKind, NoBrowserError } from './browser/find.ts';
import { extensionFolder } from './inspect/run.ts';

/** Each prints a table and writes bench-results/<name>.json. Loaded when run: none pays for another's libraries. */
const benches: Readonly<Record<BenchName, (command: BenchCommand) => Promise<unknown>>> = {
  classification: async ({ corpus, passes }) =>
    (await import('./bench/classification.ts')).run({
      ...(corpus !== null && { corpus }),
      ...(passes !== null && { passes }),
    }),
  overhead: async ({ pairs, extension }) =>
    (await import('./bench/overhead.ts')).run({
      ...(pairs !== null && { pairs }),
      ...(extension !== null && { extension: resolve(extension) }),
    }),
  popup: async () => (await import('./bench/popup.ts')).run({ onProgress: say }),
  storage: async ({ visits }) =>
    (await import('./bench/storage.ts')).run({ onProgress: say, ...(visits !== null && { visits }) }),
  sizes: async () => (await import('./bench/sizes.ts')).run(),
  calls: async () => (await import('./bench/calls.ts')).run(),
  detection: async ({ browser, pages }) =>
    (await import('./bench/detection.ts')).run({
      onProgress: say,
      ...(browser !== null && { browser }),
      ...(pages !== null && { pages }),
    }),
  blacklight: async () => (await import('./bench/blacklight.ts')).run({ onProgress: say }),
  consent: async ({ loads }) =>
    (await import('./bench/consent.ts')).run({ onProgress: say, ...(loads !== null && { loads }) }),
  ads: async ({ texts }) => (await import('./bench/ads.ts')).run({ ...(texts !== null && { part: texts }) }),
};

/** Which builds a bench measures; one that names none measures the sources. */
const builds: Readonly<Record<BenchName, readonly BrowserKind[]>> = {
  classification: [],
  overhead: ['chrome'],
  popup: ['chrome'],
  storage: ['chrome'],
  sizes: ['chrome', 'firefox'],
  calls: ['chrome', 'firefox'],
  detection: ['chrome'],
  blacklight: ['chrome'],
  consent: ['chrome'],
  ads: [],
};

/** `npm run bench`, see docs/benches.md. Exit 0; 2 for wrong usage, a build that is missing, or no browser. */
async function main(): Promise<void> {
  const command = readBenchOptions(process.argv.slice(2));
  for (const browser of new Set(command.names.flatMap((name) => buildsFor(name, command)))) {
    const built = existsSync(join(extensionFolder(browser), 'manifest.json'));
    if (!built) throw new WrongUsage(`Helder for ${browser} is not built: run \`npm run build\` first.`);
  }
  if (command.corpus !== null && !existsSync(command.corpus)) {
    throw new WrongUsage(`There is no file ${command.corpus}.`);
  }
  if (command.extension !== null && !existsSync(join(command.extension, 'manifest.json'))) {
    throw new WrongUsage(`${command.extension} is no extension: it has no manifest.json.`);
  }
  for (const [place, name] of command.names.entries()) {
    if (place > 0) console.log();
    await benches[name](command);
  }
}

function buildsFor(name: BenchName, { browser }: BenchCommand): readonly BrowserKind[] {
  return name === 'detection' && browser !== null ? [browser] : builds[name];
}

/** Progress goes to standard error, and only where somebody reads along. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof WrongUsage) && !(error instanceof NoBrowserError)) throw error;
  console.error(error instanceof WrongUsage ? `${error.message}\n\n${benchUsage}` : error.message);
  process.exitCode = 2;
}
