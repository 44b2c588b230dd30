import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { VisitReport } from '../../../core/model/report.ts';
import type { PlacedPage } from '../../../tests/sites/detection/hosts.ts';
import type { RunningBrowser } from '../../browser/launch.ts';
import type { DemoWeb } from '../../demo-web/server.ts';
import { askReport } from '../../inspect/run.ts';
import { behave } from './behave.ts';

/** What came of one page. */
export interface PageVisit {
  /** Why the library did not do its work, which is no miss of Helder's; null when it did. */
  readonly idle: string | null;
  /** Requests that its collector got. */
  readonly sent: number;
  /** Hosts asked that are neither the page's nor its script's nor its collector's. */
  readonly others: readonly string[];
  /** Errors that the page threw, the first lines. */
  readonly errors: readonly string[];
  /** Null when there is no extension, or none of the visit. */
  readonly report: VisitReport | null;
}

/** Seconds of the first visit: what keeps a number in the browser has to be seen with the same one again. */
const firstVisit = 2;

/** Opens a page twice, behaves like a person at the second visit, and asks what was seen of that one. */
export async function visitPage(
  running: RunningBrowser,
  web: DemoWeb,
  placed: PlacedPage,
  seconds: number,
): Promise<PageVisit> {
  const before = web.log.last();
  const address = `https://${placed.host}/`;
  const first = await running.newPage();
  await first.goto(address, { waitUntil: 'load' });
  await sleep(firstVisit * 1000);
  await first.close();
  const page = await running.newPage();
  const errors = listen(page);
  try {
    const start = web.log.last();
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    await behave(page, seconds);
    const marked = await page.evaluate(() => document.documentElement.dataset.proef === 'klaar');
    const report = running.extensionOrigin === null ? null : (await askReport(running, page.url())).report;
    const sent = sentTo(web, placed, start);
    return {
      idle: idleness(marked, sent, placed.sends ?? 0),
      sent,
      others: strangers(web, placed, before),
      errors,
      report,
    };
  } finally {
    await page.close();
  }
}

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    errors.push(String(error instanceof Error ? error.message : error).split('\n')[0] ?? '');
  });
  return errors;
}

function sentTo(web: DemoWeb, { collector }: PlacedPage, after: number): number {
  const { host, pathname } = new URL(collector);
  return web.log
    .requests({ host, after })
    .filter(({ method, path }) => method !== 'OPTIONS' && path.startsWith(`${pathname}/`)).length;
}

function strangers(web: DemoWeb, { host, script, collector }: PlacedPage, after: number): readonly string[] {
  const own = [host, new URL(script).host, new URL(collector).host];
  return web.log.hosts({ after }).filter((asked) => !own.includes(asked));
}

function idleness(marked: boolean, sent: number, wanted: number): string | null {
  if (!marked) return 'did not finish its work';
  return sent < wanted ? `sent ${sent} of at least ${wanted} reports` : null;
}
