import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { type LaunchOptions, launch, type RunningBrowser } from '../../cli/browser/launch.ts';
import { loadSites } from '../../cli/demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../../cli/demo-web/server.ts';
import { askReport, extensionFolder } from '../../cli/inspect/run.ts';
import type { VisitReport } from '../../core/model/report.ts';
import type { Signal } from '../../core/model/signal.ts';
import type { ReportAnswer } from '../../platform/messages.ts';
import { type Dump, dumpDatabase } from './database.ts';

/** A browser with Helder on the demo web, with the verbs that tests speak in. */
export interface Helder {
  readonly running: RunningBrowser;
  readonly web: DemoWeb;
  /** Opens an address in a new tab and waits for the load event and a moment. */
  visit(url: string, seconds?: number): Promise<Page>;
  /** Opens an address in a new tab and waits for the load event: for a test that awaits what it is about. */
  open(url: string): Promise<Page>;
  /** What Helder has to say of the page that a tab shows. */
  report(page: Page): Promise<VisitReport>;
  /** What is kept of the latest visit to the page that a tab shows; cheap enough to be asked again and again. */
  signals(page: Page): Promise<readonly Signal[]>;
  dump(): Promise<Dump>;
  close(): Promise<void>;
}

export async function startHelder(
  browser: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Helder> {
  const web = await startDemoWeb(await loadSites(fileURLToPath(new URL('../sites', import.meta.url))));
  const running = await launch({
    browser,
    extensionDir: extensionFolder(browser),
    web,
    headless: true,
    ...options,
  });
  // An answer says that the background is up.
  await askReport(running, '');
  const within = ownPage(running);
  const open = async (url: string): Promise<Page> => {
    const page = await running.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  };
  return {
    running,
    web,
    open,
    async visit(url, seconds = 1) {
      const page = await open(url);
      await sleep(seconds * 1000);
      return page;
    },
    async report(page) {
      const { report } = await within((own) => own.evaluate(reportOf, page.url()));
      if (report === null) throw new Error(`Helder has no record of ${page.url()}`);
      return report;
    },
    signals: (page) =>
      within(async (own) => {
        await own.evaluate(flushBackground);
        const { visits, signals } = await dumpDatabase(own, page.url());
        return visits[0] === undefined ? [] : signals(visits[0]);
      }),
    async dump() {
      const page = await running.extensionPage('popup.html');
      try {
        await page.evaluate(flushBackground);
        return await dumpDatabase(page);
      } finally {
        await page.close();
      }
    },
    async close() {
      await running.close();
      await web.close();
      const own = ownRequests(web);
      if (own.length > 0) throw new Error(`the extension itself asked for ${own.join(', ')}`);
    },
  };
}

/**
 * Requests that no page made, so that can only be the extension's: every end-to-end test ends by looking for them. They
 * name an extension as their origin, or come from nowhere without being a navigation.
 */
export function ownRequests(web: DemoWeb): string[] {
  return web.log
    .requests()
    .filter(({ headers, path }) => {
      const fromExtension = /-extension:/.test(`${headers.origin} ${headers.referer}`);
      const fromNowhere = headers['sec-fetch-site'] === 'none' && headers['sec-fetch-mode'] !== 'navigate';
      return fromExtension || (fromNowhere && path !== '/favicon.ico');
    })
    .map(({ scheme, host, path }) => `${scheme}://${host}${path}`);
}

/**
 * Does something in one page of the extension, which stays open: opening a tab for each question takes the page under test
 * out of sight, and a good part of a second. Opened anew when it is gone, with its window or with the extension.
 */
function ownPage({ extensionPage }: RunningBrowser) {
  let opening: Promise<Page> | null = null;
  return async <Value>(use: (own: Page) => Promise<Value>): Promise<Value> => {
    const before = opening;
    opening ??= extensionPage('options.html');
    try {
      return await use(await opening);
    } catch (error) {
      if (before === null || !/closed|detached|destroyed|no such|not found/i.test(String(error))) throw error;
      if (opening === before) opening = extensionPage('options.html');
      return use(await opening);
    }
  };
}

// What follows runs in a page of the extension.

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly runtime: { sendMessage(message: object): Promise<ReportAnswer> };
}

/** Asking for a report makes the background write what still waits. */
async function flushBackground(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  await chrome.runtime.sendMessage({ type: 'report', of: { tab: -1 } });
}

async function reportOf(shown: string): Promise<ReportAnswer> {
  const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
  const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === shown);
  return chrome.runtime.sendMessage({ type: 'report', of: { tab: tab?.id ?? -1 } });
}
