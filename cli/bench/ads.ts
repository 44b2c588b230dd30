import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { adCategories, createAdCategories } from '../../core/ads/categories.ts';
import { createListedWords } from '../../core/ads/listed-words.ts';
import lists from '../../rules/words/ad-categories.json' with { type: 'json' };
import hosts from '../../rules/words/ad-category-hosts.json' with { type: 'json' };
import iab from '../../rules/words/ad-iab-categories.json' with { type: 'json' };
import phrases from '../../rules/words/ad-phrases.json' with { type: 'json' };
import { adTexts, adTexts2, halfOf } from '../../tests/ad-texts/halves.ts';
import { writeResult } from './result.ts';

/** Pairs of a text and a category. */
interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export type AdTextsPart = 'a' | 'b' | 'second';

export interface AdsResult extends Count {
  /** A half of the first set, or the second set as a whole. */
  readonly part: AdTextsPart;
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly harmless: { readonly texts: number; readonly wrong: number };
  readonly categories: Readonly<Record<string, Count>>;
  /** Milliseconds of CPU for one text of 2000 characters, and bytes of the lists, as they are and gzipped. */
  readonly milliseconds: number;
  readonly bytes: readonly [number, number];
}

/**
 * Bench: the categories of ads by words alone, on a part of the labelled texts. The lists were tuned with both halves of the first set,
 * so these show what a change broke, and nothing about other ads. Prints a table and writes bench-results/ads-<part>.json.
 */
export async function run({ part = 'a' }: { readonly part?: AdTextsPart } = {}): Promise<AdsResult> {
  const search = createListedWords(lists, phrases);
  const decide = createAdCategories(hosts, iab);
  const found = (text: string): string[] =>
    decide({ words: search({ text, buttons: [], alts: [], landings: [] }), hosts: [], codes: [] }).map(
      ({ category }) => category,
    );
  const texts = part === 'second' ? adTexts2() : adTexts().filter(({ text }) => halfOf(text) === part);
  const rows = texts.map(({ text, categories }) => ({
    is: new Set<string>(categories),
    said: new Set(found(text)),
  }));
  const categories = Object.fromEntries(
    adCategories.map((category) => {
      const number = (test: (is: boolean, said: boolean) => boolean) =>
        rows.filter(({ is, said }) => test(is.has(category), said.has(category))).length;
      return [
        category,
        {
          right: number((is, said) => is && said),
          wrong: number((is, said) => !is && said),
          missed: number((is, said) => is && !said),
        },
      ];
    }),
  );
  const sum = (of: (count: Count) => number) =>
    Object.values(categories).reduce((all, count) => all + of(count), 0);
  const [right, wrong, missed] = [sum((c) => c.right), sum((c) => c.wrong), sum((c) => c.missed)];
  const harmless = rows.filter(({ is }) => is.size === 0);
  const result: AdsResult = {
    part,
    texts: rows.length,
    right,
    wrong,
    missed,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    harmless: { texts: harmless.length, wrong: harmless.filter(({ said }) => said.size > 0).length },
    categories,
    milliseconds: timeOf(found),
    bytes: sizeOf(),
  };
  writeResult(`ads-${part}`, result);
  print(result);
  return result;
}

function timeOf(found: (text: string) => unknown): number {
  const texts = adTexts().filter(({ text }) => halfOf(text) === 'a');
  const long = texts.map(({ text }) => text).join(' ');
  const parts = Array.from({ length: 10 }, (_, place) => long.slice(place * 2000, place * 2000 + 2000));
  for (const part of parts) found(part);
  const start = process.cpuUsage();
  for (let round = 0; round < 20; round += 1) for (const part of parts) found(part);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / (20 * parts.length);
}

/** As shipped: without white space. */
function sizeOf(): [number, number] {
  const names = ['ad-categories', 'ad-phrases', 'ad-category-hosts', 'ad-iab-categories'];
  const read = (name: string): string =>
    JSON.stringify(
      JSON.parse(readFileSync(new URL(`../../rules/words/${name}.json`, import.meta.url), 'utf8')),
    );
  const all = names.map(read);
  return [
    all.reduce((total, text) => total + Buffer.byteLength(text), 0),
    all.reduce((total, text) => total + gzipSync(text).length, 0),
  ];
}

function print(result: AdsResult): void {
  const { part, texts, precision, recall, harmless, categories, milliseconds, bytes } = result;
  console.log(`Categories of ads by words alone, texts ${part}: ${texts}`);
  console.table(categories);
  console.log(
    `precision ${precision.toFixed(3)} (at least 0.95), recall ${recall.toFixed(3)} (at least 0.85)`,
  );
  console.log(`harmless texts with a category: ${harmless.wrong} of ${harmless.texts}`);
  console.log(`a text of 2000 characters: ${milliseconds.toFixed(2)} ms of CPU (aim below 1)`);
  console.log(`lists: ${(bytes[0] / 1000).toFixed(0)} kB, gzipped ${(bytes[1] / 1000).toFixed(0)} kB`);
}
