import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import { loadSites } from '../demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../demo-web/server.ts';
import { extensionFolder } from '../inspect/run.ts';
import { nameOfPageReader, scripts, withoutConsent } from './consent-extension.ts';
import { type Piece, piecesOf, type TraceEvent } from './consent-trace.ts';
import { writeResult } from './result.ts';
import { median, quantile } from './statistics.ts';

export interface ConsentOptions {
  /** Loads of each page; default 50. */
  readonly loads?: number;
  readonly onProgress?: (line: string) => void;
}

/** Milliseconds of the main threads' CPU that the search for a banner costs one load. */
interface ConsentCost {
  readonly page: string;
  readonly loads: number;
  readonly total: number;
  readonly total95: number;
  /** The same by another way: all of our scripts, less the same without the search. */
  readonly difference: number;
  /** Of the total: to load frame.js, which begins once the document is read. */
  readonly loading: number;
  readonly longest: number;
  readonly longest95: number;
  /** What ran before the first paint, by the difference; and how many calls of the browser were, in all loads. */
  readonly beforePaint: number;
  readonly callsBeforePaint: number;
}

const pages = {
  light: 'https://www.volkstuin-deboomgaard-demo.nl/',
  heavy: 'https://www.zware-pagina-demo.nl/',
} as const;
const budgets = { total: 15, longest: 5 };
/** The last look comes ten seconds after the first paint. */
const searchedFor = 12_000;
/** Windows that are open at once: what counts is CPU of threads, not time. */
const atOnce = 3;

/**
 * Bench (g): what the search for a consent banner costs a page that shows none. Thread CPU of each call into frame.js
 * and bridge.js, out of Chromium's trace, beside a build without the search. Prints a table and writes
 * bench-results/consent.json.
 */
export async function run({ loads = 50, onProgress }: ConsentOptions = {}): Promise<readonly ConsentCost[]> {
  const web = await startDemoWeb(await loadSites());
  const bare = await withoutConsent();
  const reader = await nameOfPageReader();
  const costs: ConsentCost[] = [];
  try {
    for (const [page, url] of Object.entries(pages)) {
      onProgress?.(`${page}: with the search`);
      const full = await measure(extensionFolder('chrome'), web, url, loads);
      onProgress?.(`${page}: without`);
      costs.push(costOf(page, full, await measure(bare.folder, web, url, loads), reader));
    }
  } finally {
    await bare.remove();
    await web.close();
  }
  writeResult('consent', { budgets, pages: costs });
  console.log(`Milliseconds of CPU for the search for a banner, median of ${loads} loads (95th percentile)`);
  console.table(Object.fromEntries(costs.map((cost) => [cost.page, rowOf(cost)])));
  return costs;
}

function rowOf(cost: ConsentCost) {
  const { total, total95, difference, loading, longest, longest95, beforePaint, callsBeforePaint } = cost;
  const of = (value: number, budget: number) => `${ms(value)} = ${(value / budget).toFixed(2)} of ${budget}`;
  return {
    total: `${of(total, budgets.total)} (${ms(total95)})`,
    'by difference': of(difference, budgets.total),
    'of it loading': ms(loading),
    'longest task': `${of(longest, budgets.longest)} (${ms(longest95)})`,
    'before first paint': `${ms(beforePaint)}, ${callsBeforePaint} calls`,
  };
}

function costOf(
  page: string,
  full: readonly Piece[][],
  bare: readonly Piece[][],
  reader: string,
): ConsentCost {
  const isSearch = ({ script, functionName }: Piece) => script === 'frame.js' && functionName !== reader;
  const pieces = full.map((load) => load.filter(isSearch));
  const search = pieces.map((load) => load.map(({ cpu }) => cpu));
  const totals = search.map(sum);
  const longest = search.map((cpus) => Math.max(0, ...cpus));
  const all = (loads: readonly Piece[][], early: boolean) =>
    median(
      loads.map((pieces) => sum(pieces.filter((one) => !early || one.beforePaint).map(({ cpu }) => cpu))),
    );
  return {
    page,
    loads: full.length,
    total: median(totals),
    total95: quantile(totals, 0.95),
    difference: all(full, false) - all(bare, false),
    loading: median(pieces.map((load) => sum(load.filter(({ is }) => is === 'load').map(({ cpu }) => cpu)))),
    longest: median(longest),
    longest95: quantile(longest, 0.95),
    beforePaint: all(full, true) - all(bare, true),
    callsBeforePaint: pieces.flat().filter(({ is, beforePaint }) => is === 'call' && beforePaint).length,
  };
}

/** What our scripts did in each load. */
async function measure(extensionDir: string, web: DemoWeb, url: string, loads: number): Promise<Piece[][]> {
  const running = await launch({ browser: 'chrome', extensionDir, web, headless: true });
  try {
    await sleep(2000);
    // The first load of a browser warms it up and does not count.
    await loadAtOnce(running, url, 1);
    const measured: Piece[][] = [];
    while (measured.length < loads) {
      measured.push(...(await loadAtOnce(running, url, Math.min(atOnce, loads - measured.length))));
    }
    return measured;
  } finally {
    await running.close();
  }
}

async function loadAtOnce({ browser }: RunningBrowser, url: string, count: number): Promise<Piece[][]> {
  const opened: Page[] = [];
  for (let window = 0; window < count; window += 1) opened.push(await browser.newPage({ type: 'window' }));
  const [first] = opened;
  if (first === undefined) return [];
  await first.tracing.start({ categories: ['devtools.timeline'] });
  await Promise.all(opened.map((page) => page.goto(url, { waitUntil: 'load' })));
  await sleep(searchedFor);
  const trace = await first.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const pieces = piecesOf(traceEvents, scripts);
  const ids = await Promise.all(opened.map(topFrameOf));
  await Promise.all(opened.map((page) => page.close()));
  return ids.map((id) => pieces.filter(({ page }) => page === id));
}

async function topFrameOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  return frameTree.frame.id;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ms(value: number): string {
  return value.toFixed(2);
}
