import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import { loadSites } from '../demo-web/load-sites.ts';
import { startDemoWeb } from '../demo-web/server.ts';
import { askReport, extensionFolder } from '../inspect/run.ts';
import { measureClicks } from './popup-clicks.ts';
import { measureOpenings, type Opening } from './popup-openings.ts';
import { seed } from './popup-seed.ts';
import { writeResult } from './result.ts';
import { median, quantile } from './statistics.ts';

export interface PopupOptions {
  /** Folder of the built extension; default the build. */
  readonly extensionDir?: string;
  /** Visits that are stored before; default 10,000. */
  readonly visits?: number;
  /** Openings with the background awake; default 60. A third of it with the background asleep, and of clicks. */
  readonly openings?: number;
  readonly onProgress?: (line: string) => void;
}

/** Milliseconds. */
interface Times {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
}

export interface PopupResult {
  readonly visitsStored: number;
  /** Of the visit that the popup shows. */
  readonly requests: number;
  readonly budget: number;
  /** From the popup document's time origin until the first sentence stands in it. */
  readonly sentence: Times;
  /** And until it is painted. */
  readonly painted: Times;
  /** The same with the background asleep: the browser starts a process for the popup first. */
  readonly sentenceAsleep: Times;
  /** From the click on the icon until the popup is painted, and the same of an empty popup. */
  readonly click: {
    readonly helder: Times;
    readonly empty: Times;
    readonly difference: number;
    readonly ratio: number;
  };
}

const address = 'https://www.zware-pagina-demo.nl/?requests=1000';
const requests = 1000;
/** What the first sentence may take, in milliseconds, at the 95th percentile. */
const budget = 100;

/**
 * Bench (c): how soon the popup says its first sentence, on a visit of a thousand requests with ten thousand visits stored.
 * Prints a table and writes bench-results/popup.json.
 */
export async function run(options: PopupOptions = {}): Promise<PopupResult> {
  const { visits = 10_000, openings = 60, onProgress = () => undefined } = options;
  const web = await startDemoWeb(await loadSites());
  const extensionDir = options.extensionDir ?? extensionFolder('chrome');
  const running = await launch({ browser: 'chrome', extensionDir, web, headless: true });
  try {
    await seed(running, visits, onProgress);
    const page = await running.newPage();
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    const companies = await untilJudged(running, page);
    const tab = await tabOf(running, page);
    await measureOpenings(running, { tab, openings: 3, asleep: false });
    const awake = await measureOpenings(running, { tab, openings, asleep: false });
    onProgress(`${openings} openings`);
    const few = Math.ceil(openings / 3);
    const asleep = await measureOpenings(running, { tab, openings: few, asleep: true });
    onProgress(`${few} openings with the background asleep`);
    for (const { text } of [...awake, ...asleep]) tellsOf(text, companies);
    const clicks = await measureClicks(running, page, few);
    const [helder, empty] = [times(clicks.helder), times(clicks.empty)];
    const result: PopupResult = {
      visitsStored: visits,
      requests,
      budget,
      sentence: times(awake.map(({ sentence }) => sentence)),
      painted: times(awake.map(({ painted }) => painted)),
      sentenceAsleep: times(asleep.map(({ sentence }) => sentence)),
      click: {
        helder,
        empty,
        difference: helder.median - empty.median,
        ratio: helder.median / empty.median,
      },
    };
    print(result);
    writeResult('popup', { ...result, openings: awake, openingsAsleep: asleep, clicks });
    return result;
  } finally {
    await running.close();
    await web.close();
  }
}

/** Waits until the visit was seen and judged as a whole; resolves to its number of companies. */
async function untilJudged(running: RunningBrowser, page: Page): Promise<number> {
  for (let tries = 0; tries < 60; tries += 1) {
    await sleep(1000);
    const { report } = await askReport(running, page.url());
    if (report !== null && report.summary.requests >= requests) return report.summary.companies;
  }
  throw new Error('the heavy visit was not judged within a minute');
}

async function tabOf(running: RunningBrowser, page: Page): Promise<number> {
  const asking = await running.extensionPage('manifest.json');
  const find = `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id)`;
  const id = await asking.evaluate(find);
  await asking.close();
  if (typeof id !== 'number') throw new Error('the browser has no tab with the heavy page');
  return id;
}

/** A popup that shows something else than this visit is quick for nothing. */
function tellsOf(sentence: Opening['text'], companies: number): void {
  if (!new RegExp(`\\b${companies}\\b`).test(sentence)) {
    throw new Error(`the popup says "${sentence}", which is not of ${companies} companies`);
  }
}

function times(values: readonly number[]): Times {
  return { count: values.length, median: median(values), p95: quantile(values, 0.95) };
}

function print({ visitsStored, sentence, painted, sentenceAsleep, click }: PopupResult): void {
  const row = ({ count, ...each }: Times) => ({
    median: Math.round(each.median),
    p95: Math.round(each.p95),
    openings: count,
  });
  console.log(`Popup, ${requests} requests on the page, ${visitsStored} visits stored; milliseconds`);
  console.table({
    'first sentence': row(sentence),
    'first sentence painted': row(painted),
    'first sentence, background asleep': row(sentenceAsleep),
    'click to sentence': row(click.helder),
    'click to an empty popup': row(click.empty),
  });
  const verdict = sentence.p95 <= budget ? 'within' : 'over';
  console.log(`  first sentence: ${verdict} the budget of ${budget} ms at the 95th percentile`);
  console.log(
    `  a click costs ${Math.round(click.difference)} ms (${click.ratio.toFixed(2)}×) more than an empty popup's`,
  );
}
