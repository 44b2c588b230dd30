import { buildData } from '../build-data.ts';
import { type CorpusRequest, readRequests } from '../data/requests.ts';
import { type Contestant, contestants } from './classification-engines.ts';
import { generateCorpus } from './generated-corpus.ts';
import { writeResult } from './result.ts';
import { median, medianInterval } from './statistics.ts';

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
    /** Its time as a multiple of ubo-core's in the same pass: median, and 95 % interval of the median. */
    readonly ratio: number;
    readonly ratioFrom: number;
    readonly ratioTo: number;
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
  // Untimed first pass: code is compiled, and verdicts are there to compare.
  const answers = engines.map((engine) => answersOf(engine, requests));
  const times = engines.map((): number[] => []);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [index, engine] of engines.entries()) times[index]?.push(time(engine, requests));
  }
  const place = engines.findIndex(({ name }) => name === reference);
  const expected = answers[place];
  const rows = engines.map(({ name, blocks }, index) => {
    const own = times[index] ?? [];
    const ratios = own.map((value, pass) => value / (times[place]?.[pass] ?? Number.NaN));
    const [ratioFrom, ratioTo] = medianInterval(ratios);
    return {
      name,
      median: median(own),
      least: Math.min(...own),
      most: Math.max(...own),
      ratio: median(ratios),
      ratioFrom,
      ratioTo,
      blocks: blocks ? count(answers[index], (answer) => answer === true) : null,
      agrees: blocks
        ? count(answers[index], (answer, at) => (answer === true) === (expected?.[at] === true))
        : null,
    };
  });
  const corpus = options.corpus === undefined ? 'generated' : 'given';
  const result: ClassificationResult = { corpus, requests: requests.length, passes, engines: rows };
  print(result);
  writeResult('classification', result);
  return result;
}

async function readAll(file: string): Promise<readonly CorpusRequest[]> {
  return Array.fromAsync(readRequests(file, (line, why) => console.error(`corpus: line ${line} ${why}`)));
}

function answersOf(engine: Contestant, requests: readonly CorpusRequest[]): readonly unknown[] {
  return requests.map(engine.open());
}

function count(
  answers: readonly unknown[] | undefined,
  holds: (answer: unknown, at: number) => boolean,
): number {
  return answers?.filter(holds).length ?? 0;
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
      engines.map((row) => [
        row.name,
        {
          µs: Number(row.median.toFixed(2)),
          'from – to': `${row.least.toFixed(2)} – ${row.most.toFixed(2)}`,
          'times ubo-core': Number(row.ratio.toFixed(2)),
          '95 %': `${row.ratioFrom.toFixed(2)} – ${row.ratioTo.toFixed(2)}`,
          blocks: row.blocks ?? '–',
          'same verdict': row.agrees ?? '–',
        },
      ]),
    ),
  );
}
