import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { type LaunchOptions, launch, type RunningBrowser } from '../../cli/browser/launch.ts';
import { loadSites } from '../../cli/demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../../cli/demo-web/server.ts';
import { askReport, extensionFolder } from '../../cli/inspect/run.ts';
import type { VisitReport } from '../../core/model/report.ts';
import { type Dump, dumpDatabase } from './database.ts';

/** A browser with Helder on the demo web, with the verbs that tests speak in. */
export interface Helder {
  readonly running: RunningBrowser;
  readonly web: DemoWeb;
  /** Opens an address in a new tab and waits for the load event and a moment. */
  visit(url: string, seconds?: number): Promise<Page>;
  /** What Helder has to say of the page that a tab shows. */
  report(page: Page): Promise<VisitReport>;
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
  await askReport(running, '');
  return {
    running,
    web,
    async visit(url, seconds = 1) {
      const page = await running.newPage();
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      await sleep(seconds * 1000);
      return page;
    },
    async report(page) {
      const { report } = await askReport(running, page.url());
      if (report === null) throw new Error(`Helder has no record of ${page.url()}`);
      return report;
    },
    async dump() {
      const page = await running.extensionPage('popup.html');
      try {
        // Asking for a report makes the background write what still waits.
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

async function flushBackground(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  await chrome.runtime.sendMessage({ type: 'report', of: { tab: -1 } });
}
