import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { launch, type RunningBrowser } from '../browser/launch.ts';
import { loadSites } from '../demo-web/load-sites.ts';
import { startDemoWeb } from '../demo-web/server.ts';
import { askReport, extensionFolder } from '../inspect/run.ts';
import { type Clicks, measureClicks } from './popup-clicks.ts';
import { type EmptyExtension, makeEmptyExtension } from './popup-empty-extension.ts';
import { measureOpenings, type Openings } from './popup-openings.ts';
import { type PopupResult, popupResult, printPopup } from './popup-result.ts';
import { seed } from './popup-seed.ts';
import { writeResult } from './result.ts';

export interface PopupOptions {
  /** Folder of the built extension; default the build. */
  readonly extensionDir?: string;
  /** Visits that are stored before; default 10,000. */
  readonly visits?: number;
  /** Openings with the background awake; default 60. A third of it with the background asleep, and of clicks. */
  readonly openings?: number;
  readonly onProgress?: (line: string) => void;
}

const requests = 1000;
const address = `https://www.zware-pagina-demo.nl/?requests=${requests}`;

/**
 * Bench (c): how soon the popup says its first sentence, on a visit of a thousand requests with ten thousand visits stored.
 * Prints a table and writes bench-results/popup.json.
 */
export async function run(options: PopupOptions = {}): Promise<PopupResult> {
  const { visits = 10_000, openings = 60, onProgress = () => undefined } = options;
  const web = await startDemoWeb(await loadSites());
  const extensionDir = options.extensionDir ?? extensionFolder('chrome');
  const empty = await makeEmptyExtension(extensionDir);
  const { userDataDir } = empty;
  const running = await launch({ browser: 'chrome', extensionDir, userDataDir, web, headless: true });
  try {
    await empty.install(running.browser);
    await seed(running, visits, onProgress);
    const page = await running.newPage();
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    const companies = await untilJudged(running, page);
    onProgress(`the heavy visit is judged: ${companies} companies`);
    const measured = await measure(running, empty, page, openings, onProgress);
    for (const { text } of [...measured.awake.helder, ...measured.asleep.helder]) tellsOf(text, companies);
    const result = popupResult({ visitsStored: visits, requests }, measured);
    writeResult('popup', { ...result, measured });
    printPopup(result);
    return result;
  } finally {
    await running.close();
    await web.close();
    await empty.remove();
  }
}

async function measure(
  running: RunningBrowser,
  empty: EmptyExtension,
  page: Page,
  openings: number,
  onProgress: (line: string) => void,
): Promise<{ readonly awake: Openings; readonly asleep: Openings; readonly clicks: Clicks }> {
  const tab = await tabOf(running, page);
  const few = Math.ceil(openings / 3);
  await measureOpenings(running, empty, { tab, openings: 3, asleep: false });
  const awake = await measureOpenings(running, empty, { tab, openings, asleep: false });
  onProgress(`${openings} openings`);
  const asleep = await measureOpenings(running, empty, { tab, openings: few, asleep: true });
  onProgress(`${few} openings with the background asleep`);
  return { awake, asleep, clicks: await measureClicks(running, empty, page, few) };
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
function tellsOf(sentence: string, companies: number): void {
  if (!new RegExp(`\\b${companies}\\b`).test(sentence)) {
    throw new Error(`the popup says "${sentence}", which is not of ${companies} companies`);
  }
}
