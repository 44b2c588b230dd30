import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/find.ts';

/** In the order in which all of them run. */
export const benchNames = [
  'classification',
  'overhead',
  'popup',
  'storage',
  'sizes',
  'calls',
  'detection',
  'blacklight',
  'consent',
  'ads',
] as const;
export type BenchName = (typeof benchNames)[number];

export interface BenchCommand {
  readonly names: readonly BenchName[];
  /** JSON lines {u,t,s} to classify, plain or gzip; null: a generated corpus. */
  readonly corpus: string | null;
  /** Timed passes over the corpus; null: the bench's own number, here and below. */
  readonly passes: number | null;
  /** Interleaved pairs of page loads. */
  readonly pairs: number | null;
  /** Loads of each page. */
  readonly loads: number | null;
  /** Heavy visits to store. */
  readonly visits: number | null;
  /** Folder of another extension whose page overhead is measured in Helder's place. */
  readonly extension: string | null;
  /** Browser in which libraries are looked for. */
  readonly browser: BrowserKind | null;
  /** Names of the test pages to visit; null: all. */
  readonly pages: readonly string[] | null;
  /** Part of the labelled ad texts. */
  readonly texts: 'a' | 'b' | 'second' | null;
}

export const benchUsage = `npm run bench -- [name …]     ${benchNames.join(', ')}; without a name all of them
  --corpus FILE              classification: requests as JSON lines {u,t,s}, plain or .gz
  --passes N                 classification: timed passes
  --pairs N                  overhead: interleaved pairs of page loads
  --extension DIR            overhead: another extension in Helder's place
  --loads N                  consent: loads of each page
  --visits N                 storage: heavy visits to write
  --browser NAME             detection: chrome (default) or firefox
  --pages NAME,NAME          detection: only these pages
  --texts NAME               ads: a (default) or b, halves of the first set, or second`;

/** What was typed cannot be carried out; the message says why. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Reads the arguments of `npm run bench`. Throws WrongUsage. */
export function readBenchOptions(args: readonly string[]): BenchCommand {
  const { values, positionals } = parse(args);
  const names = positionals.map(readName);
  return {
    names: names.length === 0 ? benchNames : benchNames.filter((name) => names.includes(name)),
    corpus: values.corpus ?? null,
    passes: readCount('passes', values.passes),
    pairs: readCount('pairs', values.pairs),
    loads: readCount('loads', values.loads),
    visits: readCount('visits', values.visits),
    extension: values.extension ?? null,
    browser: readBrowser(values.browser),
    pages: values.pages?.split(',') ?? null,
    texts: readTexts(values.texts),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        passes: { type: 'string' },
        pairs: { type: 'string' },
        loads: { type: 'string' },
        visits: { type: 'string' },
        extension: { type: 'string' },
        browser: { type: 'string' },
        pages: { type: 'string' },
        texts: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function readName(typed: string): BenchName {
  const name = benchNames.find((known) => known === typed);
  if (name === undefined) throw new WrongUsage(`There is no bench ${typed}.`);
  return name;
}

function readBrowser(typed: string | undefined): BrowserKind | null {
  if (typed === undefined || typed === 'chrome' || typed === 'firefox') return typed ?? null;
  throw new WrongUsage(`--browser is chrome or firefox, not ${typed}.`);
}

function readTexts(typed: string | undefined): BenchCommand['texts'] {
  if (typed === undefined || typed === 'a' || typed === 'b' || typed === 'second') return typed ?? null;
  throw new WrongUsage(`--texts is a, b or second, not ${typed}.`);
}

function readCount(option: string, typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(typed)) {
    throw new WrongUsage(`--${option} is a whole number from 1, not ${typed}.`);
  }
  return Number(typed);
}
