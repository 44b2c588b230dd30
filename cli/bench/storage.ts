import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { build, type Rolldown } from 'vite';
import { launch } from '../browser/launch.ts';
import { extensionFolder } from '../inspect/run.ts';
import { writeResult } from './result.ts';
import type { StorageMeasure } from './storage-in-page.ts';

export interface StorageBenchOptions {
  /** Folder of the built extension, on one of whose pages is measured; default the build. null: on an empty page. */
  readonly extensionDir?: string | null;
  /** Heavy visits to write; default 200. */
  readonly visits?: number;
  /** Further arguments for Chromium, e.g. to choose its storage engine. */
  readonly args?: readonly string[];
  readonly headless?: boolean;
  readonly onProgress?: (line: string) => void;
}

export interface StorageBench {
  readonly visits: number;
  /** Mean of navigator.storage.estimate() a visit, right after the last one. */
  readonly bytesPerVisit: number;
  /** The same after the browser had a while to tidy up. */
  readonly bytesPerVisitSettled: number;
  /** Milliseconds a visit in calls to the store: all, and closing alone. */
  readonly storing: number;
  readonly closing: number;
  readonly problems: readonly string[];
}

/** What a heavy visit may take. */
const budget = 60_000;

/**
 * Bench (d): bytes in IndexedDB a visit, in real Chromium, by its own estimate. The visits are made up
 * (heavy-visit.ts). Prints a table and writes bench-results/storage.json.
 */
export async function run(options: StorageBenchOptions): Promise<StorageBench> {
  const result = await measure(options);
  writeResult('storage', result);
  print(result);
  return result;
}

async function measure(options: StorageBenchOptions): Promise<StorageBench> {
  const visits = options.visits ?? 200;
  const extensionDir = options.extensionDir === undefined ? extensionFolder('chrome') : options.extensionDir;
  const script = await bundle();
  const server = extensionDir === null ? await emptySite() : null;
  const browser = await launch({
    browser: 'chrome',
    extensionDir,
    web: null,
    headless: options.headless ?? true,
    args: options.args ?? [],
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  try {
    const page = await (server === null ? browser.extensionPage('manifest.json') : browser.newPage());
    if (server !== null) await page.goto(server.address);
    await page.evaluate(script);
    const measured = await writeAll(page, visits, options.onProgress);
    const settled = await settle(page);
    return {
      visits,
      bytesPerVisit: (measured.after - measured.before) / visits,
      bytesPerVisitSettled: (settled - measured.before) / visits,
      storing: measured.storing / visits,
      closing: measured.closing / visits,
      problems: measured.problems,
    };
  } finally {
    await browser.close();
    server?.close();
  }
}

function print({
  visits,
  bytesPerVisit,
  bytesPerVisitSettled,
  storing,
  closing,
  problems,
}: StorageBench): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`Storage, mean of ${visits} heavy visits in Chromium`);
  console.log(`  at the end           ${kilobytes(bytesPerVisit)} a visit (budget ${kilobytes(budget)})`);
  console.log(`  a few seconds later  ${kilobytes(bytesPerVisitSettled)} a visit`);
  console.log(
    `  waiting for storage  ${storing.toFixed(0)} ms a visit, ${closing.toFixed(0)} of them at its end`,
  );
  for (const problem of problems) console.log(`  problem: ${problem}`);
}

/** In parts, because a driver gives up on one call that takes minutes. */
async function writeAll(
  page: Page,
  visits: number,
  onProgress?: (line: string) => void,
): Promise<StorageMeasure> {
  const parts: StorageMeasure[] = [];
  const size = 25;
  for (let from = 0; from < visits; from += size) {
    const call = `storeHeavyVisits(${from}, ${Math.min(size, visits - from)})`;
    const part = (await page.evaluate(call)) as StorageMeasure;
    parts.push(part);
    onProgress?.(`${from + part.visits} visits: ${part.after} bytes`);
  }
  const sum = (of: (part: StorageMeasure) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    visits,
    before: parts[0]?.before ?? 0,
    after: parts.at(-1)?.after ?? 0,
    storing: sum((part) => part.storing),
    closing: sum((part) => part.closing),
    problems: [...new Set(parts.flatMap((part) => part.problems))],
  };
}

/** Bytes when the estimate has not changed for three seconds. */
async function settle(page: Page): Promise<number> {
  let last = -1;
  for (let same = 0, tries = 0; same < 3 && tries < 20; tries++) {
    await new Promise((wake) => setTimeout(wake, 1000));
    const now = (await page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)')) as number;
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** The store and the visits as one script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(import.meta.dirname, 'storage-in-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error('the bench script was not built');
  return chunk.code;
}

async function emptySite(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}
