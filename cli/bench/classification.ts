import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildData } from '../build-data.ts';
import { type CorpusRequest, readRequests } from '../data/requests.ts';
import { type Contestant, contestants } from './classification-engines.ts';
import { generateCorpus } from './generated-corpus.ts';

export interface ClassificationOptions {
  /** JSON lines {u,t,s}, plain or gzip; without it a corpus is generated. */
  readonly corpus?: string;
  /** Timed passes over all requests; default 9. */
  readonly passes?: number;
}

export interface ClassificationResult {
  readonly corpus: string;
  readonly requests: number;
  readonly passes: number;
  readonly engines: readonly {
    readonly name: string;
    /** CPU microseconds a request, user and system: median, least and most of the passes. */
    readonly median: number;
    readonly least: number;
    readonly most: number;
    /** Median as a multiple of the first engine's. */
    readonly ratio: number;
    /** Requests that it blocks; null for what gives no verdict. */
    readonly blocks: number | null;
    /** Requests on which its verdict is that of the whole lists in ubo-core. */
    readonly agrees: number | null;
  }[];
}

/** The engine whose verdicts the others are compared with. */
const reference = 'ubo-core, whole lists';

/**
 * Bench (a): what classifying a request costs, beside the well-known ways to do it, with the same lists in
 * one run. Every pass asks each request once with empty memories; engines take turns, so that all see the
 * same weather. Prints a table and writes bench-results/classification.json.
 */
export async function run(options: ClassificationOptions = {}): Promise<ClassificationResult> {
  await buildData();
  const requests = options.corpus === undefined ? generateCorpus() : await readAll(options.corpus);
  if (requests.length === 0) throw new Error('the corpus has no requests');
  const passes = options.passes ?? 9;
  const engines = await contestants();
  const verdicts = new Map(
    engines.map((engine) => [engine, engine.blocks ? verdictsOf(engine, requests) : null]),
  );
  const times = new Map(engines.map((engine): [Contestant, number[]] => [engine, []]));
  for (let pass = 0; pass < passes; pass += 1) {
    for (const engine of engines) times.get(engine)?.push(time(engine, requests));
  }
  const expected = [...verdicts].find(([{ name }]) => name === reference)?.[1];
  const rows = engines.map((engine) => {
    const sorted = (times.get(engine) ?? []).sort((one, other) => one - other);
    const verdict = verdicts.get(engine);
    return {
      name: engine.name,
      median: sorted[passes >> 1] ?? 0,
      least: sorted[0] ?? 0,
      most: sorted.at(-1) ?? 0,
      blocks: verdict?.filter(Boolean).length ?? null,
      agrees: verdict?.filter((blocked, index) => blocked === expected?.[index]).length ?? null,
    };
  });
  const [first] = rows;
  const result: ClassificationResult = {
    corpus: options.corpus === undefined ? 'generated' : 'given',
    requests: requests.length,
    passes,
    engines: rows.map((row) => ({ ...row, ratio: row.median / (first?.median ?? row.median) })),
  };
  print(result);
  save(result);
  return result;
}

async function readAll(file: string): Promise<readonly CorpusRequest[]> {
  return Array.fromAsync(readRequests(file, (line, why) => console.error(`corpus: line ${line} ${why}`)));
}

function verdictsOf(engine: Contestant, requests: readonly CorpusRequest[]): readonly boolean[] {
  const ask = engine.open();
  return requests.map((request) => ask(request) === true);
}

function time(engine: Contestant, requests: readonly CorpusRequest[]): number {
  const ask = engine.open();
  const before = process.cpuUsage();
  for (const request of requests) ask(request);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests.length;
}

function print({ requests, passes, engines, corpus }: ClassificationResult): void {
  console.log(`classification: ${requests} requests (${corpus}), median of ${passes} passes, CPU a request`);
  console.table(
    Object.fromEntries(
      engines.map(({ name, median, least, most, ratio, blocks, agrees }) => [
        name,
        {
          µs: Number(median.toFixed(2)),
          from: Number(least.toFixed(2)),
          to: Number(most.toFixed(2)),
          ratio: Number(ratio.toFixed(2)),
          blocks: blocks ?? '–',
          'same verdict': agrees ?? '–',
        },
      ]),
    ),
  );
}

function save(result: ClassificationResult): void {
  const folder = join(import.meta.dirname, '..', '..', 'bench-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'classification.json'), `${JSON.stringify(result, null, 2)}\n`);
}
