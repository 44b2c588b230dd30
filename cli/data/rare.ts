import type { Filter } from './compile.ts';
import { labelOfEverySuffix, splitRule } from './page-limits.ts';

/** Filters that are tried for nearly every request though they hold on a few pages only. */
export interface RareFilters {
  readonly everyday: readonly Filter[];
  readonly rare: readonly Filter[];
  readonly pages: readonly string[];
  /** Pages that are named with every suffix: `google` of `google.*`. */
  readonly labels: readonly string[];
}

/** Parts of addresses that stand in so many that a filter found by one of them is found all the time. */
const commonParts = [
  'http',
  'https',
  'www',
  'com',
  'net',
  'org',
  'js',
  'css',
  'html',
  'php',
  'gif',
  'jpg',
  'png',
  'jpeg',
  'webp',
  'images',
  'image',
  'img',
  'static',
  'assets',
  'cdn',
  'api',
  'wp',
  'content',
  'uploads',
  'upload',
  'media',
  'files',
  'data',
  'v1',
  'v2',
  'js2',
  'r',
  'w',
  'a',
  'b',
  's',
  'site',
  'main',
  'id',
  'script',
  'scripts',
  'public',
  'en',
  'video',
  'videos',
];
const tokenBits = 0x0fff_ffff;

/**
 * Divides blocking filters that are limited to pages and have no telling part from all others, which stay
 * together.
 */
export function divideRare(filters: readonly Filter[]): RareFilters {
  const common = new Set(commonParts.map(tokenOf));
  const everyday: Filter[] = [];
  const rare: Filter[] = [];
  const pages = new Set<string>();
  const labels = new Set<string>();
  for (const filter of filters) {
    const found = filter.token > tokenBits || common.has(filter.token);
    const limits =
      (filter.bits & 3) === 0 && filter.host === null && found
        ? splitRule(filter.line.toLowerCase()).pages
        : null;
    if (limits === null) {
      everyday.push(filter);
      continue;
    }
    rare.push(filter);
    for (const page of limits) {
      const label = labelOfEverySuffix(page);
      if (label === null) pages.add(page);
      else labels.add(label);
    }
  }
  return { everyday, rare, pages: [...pages], labels: [...labels].sort() };
}

const characters = '0123456789%abcdefghijklmnopqrstuvwxyz';

/** ubo-core's hash of a part of an address; a wrong one would only make filters everyday ones. */
function tokenOf(part: string): number {
  let hash = 0;
  for (const [index, character] of [...part.slice(0, 7)].entries()) {
    const value = characters.indexOf(character) + 1;
    hash = index === 0 ? value : ((hash << 5) + hash) ^ value;
  }
  return hash & tokenBits;
}
