import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionFolder } from '../inspect/run.ts';
import { writeResult } from './result.ts';
import { zippedSize } from './zipped-size.ts';

interface Size {
  /** Bytes on disk, and gzipped one by one. */
  readonly raw: number;
  readonly gzip: number;
}

interface BuildSizes {
  /** Bytes of the package that a store gets. */
  readonly zipped: number;
  readonly unpacked: number;
  readonly background: Size;
  /** What runs in every frame: in the page's own world, beside it, and once in the top document. */
  readonly pageWorld: Size;
  readonly bridge: Size;
  readonly contentScript: Size;
  /** What the popup loads before its first sentence: the page, its scripts with what they import, its styles. */
  readonly popup: Size & { readonly files: number };
  readonly data: Readonly<Record<string, Size>>;
}

export interface SizesResult {
  readonly limit: number;
  readonly chrome: BuildSizes;
  readonly firefox: BuildSizes;
}

/** What a zipped package may weigh, in bytes. */
const limit = 5_000_000;

/**
 * Bench (e): what the two packages weigh, and what of them a page, the popup and the background load. Prints a table and
 * writes bench-results/sizes.json.
 */
export async function run(): Promise<SizesResult> {
  const result = {
    limit,
    chrome: await sizesOf(extensionFolder('chrome')),
    firefox: await sizesOf(extensionFolder('firefox')),
  };
  writeResult('sizes', result);
  print(result);
  return result;
}

/** Reads one built extension. */
export async function sizesOf(folder: string): Promise<BuildSizes> {
  const files = await readFiles(folder);
  const loaded = firstLoad(files, 'popup.html');
  const named = (name: string) => sizeOf(files.get(name) ?? missing(name));
  return {
    zipped: zippedSize(files),
    unpacked: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    background: named('background.js'),
    pageWorld: named('page.js'),
    bridge: named('bridge.js'),
    contentScript: named('frame.js'),
    popup: { ...total(loaded.map(named)), files: loaded.length },
    data: Object.fromEntries(
      [...files.keys()]
        .filter((name) => name.startsWith('data/'))
        .map((name) => [name.slice(5), named(name)]),
    ),
  };
}

/**
 * Names of the files that a page of the extension loads before its script runs: itself, its scripts and styles, and
 * what these import. Not what is imported later, when it is needed, and no fonts.
 */
export function firstLoad(files: ReadonlyMap<string, Buffer>, page: string): readonly string[] {
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    const text = files.get(name)?.toString('utf8') ?? missing(name);
    loaded.add(name);
    const references = name.endsWith('.html')
      ? text.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
    for (const [, reference = ''] of references) load(inside(posix.dirname(name), reference));
  };
  load(page);
  return [...loaded];
}

/** `./a.js` beside a file, or `/chunks/a.js` from the top of the extension. */
function inside(folder: string, reference: string): string {
  return reference.startsWith('/') ? reference.slice(1) : posix.join(folder, reference);
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

function sizeOf(file: Buffer): Size {
  return { raw: file.length, gzip: gzipSync(file).length };
}

function total(sizes: readonly Size[]): Size {
  const sum = (of: (size: Size) => number) => sizes.reduce((all, size) => all + of(size), 0);
  return { raw: sum(({ raw }) => raw), gzip: sum(({ gzip }) => gzip) };
}

function missing(name: string): never {
  throw new Error(`the built extension has no ${name}`);
}

function print({ chrome, firefox }: SizesResult): void {
  console.log(`Sizes in kB (a package may be ${limit / 1000} zipped)`);
  const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));
  const row = (of: (build: BuildSizes) => Size | undefined) => {
    const [one, other] = [of(chrome), of(firefox)];
    if (one === undefined || other === undefined) return {};
    return {
      chrome: kilobytes(one.raw),
      'chrome gzip': kilobytes(one.gzip),
      firefox: kilobytes(other.raw),
      'firefox gzip': kilobytes(other.gzip),
    };
  };
  console.table({
    'package, zipped': { chrome: kilobytes(chrome.zipped), firefox: kilobytes(firefox.zipped) },
    'package, unpacked': { chrome: kilobytes(chrome.unpacked), firefox: kilobytes(firefox.unpacked) },
    'background.js': row(({ background }) => background),
    'page.js, in every frame': row(({ pageWorld }) => pageWorld),
    'bridge.js, in every frame': row(({ bridge }) => bridge),
    'frame.js, in every page': row(({ contentScript }) => contentScript),
    'popup, first load': row(({ popup }) => popup),
    ...Object.fromEntries(
      Object.keys(chrome.data).map((name) => [`data/${name}`, row(({ data }) => data[name])]),
    ),
  });
}
