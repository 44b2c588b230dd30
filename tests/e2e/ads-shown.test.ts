import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { type ExpectedAds, expectedAds } from '../sites/ads/expected.ts';
import { differences } from '../support/ads-differences.ts';
import { adsTable, type FoundAds, foundAds, writeAdsTable } from '../support/ads-table.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** How many pages are looked at at once: each in a window of its own, which draws as if it were alone. */
const atOnce: Readonly<Record<BrowserKind, number>> = { chrome: 15, firefox: 9 };
const rowsIn: Readonly<Record<BrowserKind, readonly ExpectedAds[]>> = {
  chrome: expectedAds,
  firefox: expectedAds.filter(({ firefox }) => firefox === true),
};
/** Milliseconds after which the search in a page has come to its end. */
const searched = 9500;

describe.each(['chrome', 'firefox'] as const)('in %s', (browser) => {
  const rows = rowsIn[browser];
  let helder: Helder;
  let visits: ReadonlyMap<string, Promise<FoundAds>>;

  beforeAll(async () => {
    helder = await startHelder(browser);
    visits = visitAll();
  });
  afterAll(async () => {
    // `WRITE_TABLE=1` puts what this run found into docs/ads.md.
    try {
      if (browser === 'chrome' && process.env.WRITE_TABLE !== undefined) await writeTable();
    } finally {
      await helder?.close();
    }
  });

  test.each(rows.map((row) => [`${row.url} ${row.network}: ${row.shows}`, row] as const))(
    '%s',
    async (_, row) => {
      const found = await visits.get(row.url);
      expect(found === undefined ? ['was not visited'] : differences(row, found)).toEqual([]);
    },
  );

  /** Starts all visits, some at a time; a visit that fails does so in its own test. */
  function visitAll(): ReadonlyMap<string, Promise<FoundAds>> {
    const lanes = Array.from({ length: atOnce[browser] }, () => Promise.resolve());
    return new Map(
      rows.map((row, index) => {
        const lane = index % lanes.length;
        const visit = (lanes[lane] ?? Promise.resolve()).then(() => visitPage(row));
        lanes[lane] = visit.then(
          () => undefined,
          () => undefined,
        );
        return [row.url, visit];
      }),
    );
  }

  async function visitPage(row: ExpectedAds): Promise<FoundAds> {
    const page = await helder.running.browser.newPage({ type: 'window' });
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(row.url, { waitUntil: 'load' });
      const opened = Date.now();
      if (row.scrolled === true) await scrollToEnd(page);
      await sleep(Math.max(0, opened + searched - Date.now()));
      return await settled(page, row);
    } finally {
      await page.close();
    }
  }

  /** What was found, once what must be there is; a slow machine gets some seconds more. */
  async function settled(page: Page, row: ExpectedAds): Promise<FoundAds> {
    let found = foundAds(await helder.report(page));
    for (let tries = 0; tries < 4 && differences(row, found).length > 0; tries++) {
      await sleep(1000);
      found = foundAds(await helder.report(page));
    }
    return found;
  }

  async function writeTable(): Promise<void> {
    const found = new Map<string, FoundAds>();
    for (const [url, visit] of visits) found.set(url, await visit);
    writeAdsTable(adsTable(rows, ({ url }) => found.get(url)));
  }
});

/** As long as the page grows. */
async function scrollToEnd(page: Page): Promise<void> {
  for (let height = 0, tries = 0; tries < 8; tries++) {
    const now = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return document.documentElement.scrollHeight;
    });
    if (now === height) return;
    height = now;
    await sleep(400);
  }
}
