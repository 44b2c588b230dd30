import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { launch, type RunningBrowser } from '../../cli/browser/launch.ts';
import { loadDemoPages, loadSites } from '../../cli/demo-web/load-sites.ts';
import { type DemoWeb, startDemoWeb } from '../../cli/demo-web/server.ts';
import { type ExpectedSite, expectedIn, expectedSites, newsSite, shopSite } from '../sites/expected.ts';
import { secrets } from '../sites/secrets.ts';
import { logInAndOrder } from '../sites/shop-site/walk.ts';
import { untilQuiet } from '../support/until-quiet.ts';

/** The demo web by itself, without Helder: does it behave like the real one, so that it can test Helder? */
let web: DemoWeb;

beforeAll(async () => {
  web = await startDemoWeb(await loadSites());
});
afterAll(() => web.close());

test('npm start shows the five sites in their order', async () => {
  expect(await loadDemoPages()).toEqual([
    'https://www.speelkasteel-demo.nl/',
    'https://www.dewaterkrant-demo.nl/',
    'https://www.fietsenmand-demo.nl/',
    'https://www.gemeente-lindewaard-demo.nl/',
    'https://www.volkstuin-deboomgaard-demo.nl/',
  ]);
});

describe('in Chromium', () => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await start('chrome');
  });
  afterAll(() => browser.close());

  test.each(expectedSites)(
    '$url contacts exactly the hosts that it should, without an error',
    async (site) => {
      const { page, hosts, errors } = await visit(browser, site);
      expect(hosts).toEqual([...site.own, ...Object.keys(site.thirdParties)].sort());
      expect(await cookieNames(page)).toEqual(site.ownCookies);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  test('the newspaper auctions its two places among four exchanges with prebid.js', async () => {
    const { page } = await visit(browser, newsSite);
    const bids = await page.evaluate(() => {
      const auction = (
        globalThis as unknown as { helderDemoAuction: Record<string, { bids: { bidder: string }[] }> }
      ).helderDemoAuction;
      return Object.fromEntries(
        Object.entries(auction).map(([place, { bids }]) => [place, bids.map(({ bidder }) => bidder).sort()]),
      );
    });
    expect(bids).toEqual({
      'ad-boven': ['appnexus', 'criteo', 'improvedigital', 'rubicon'],
      'ad-zij': ['appnexus', 'criteo', 'improvedigital', 'rubicon'],
    });
    await page.close();
  });

  test("Meta's pixel comes to the newspaper only after a yes in the banner", async () => {
    const after = web.log.last();
    const { page } = await visit(browser, newsSite);
    expect(web.log.requests({ host: 'www.facebook.com', after })).toEqual([]);
    await page.click('#cc-main [data-role=all]');
    await quiet();
    expect(web.log.requests({ host: 'www.facebook.com', path: /ev=PageView/, after })).toHaveLength(1);
    const hits = web.log.requests({ host: 'region1.google-analytics.com', after });
    expect(hits.map(({ url }) => url.searchParams.get('gcs'))).toEqual(['G100', 'G111']);
    await page.close();
  });

  test("Google's end of a cookie match hands its own identifier to the exchange that asked", async () => {
    const { page } = await visit(browser, newsSite);
    const handed = web.log.requests({ host: 'ad.360yield.com', path: /^\/ux/ }).at(-1);
    const known = (await browser.browser.cookies()).find(({ name }) => name === 'IDE');
    expect(handed?.url.searchParams.get('id')).toBe(known?.value);
    expect(known?.domain).toBe('.doubleclick.net');
    await page.close();
  });

  test('a click of Meta and one of Google are kept and sent on after landing', async () => {
    const after = web.log.last();
    const landing = {
      ...shopSite,
      url: 'https://www.fietsenmand-demo.nl/fiets?fbclid=IwAR0demo9Xk2Lq7&gclid=Cj0demo',
    };
    const { page } = await visit(browser, landing);
    expect(await page.evaluate('document.cookie')).toMatch(/_fbc=fb\.1\.\d+\.IwAR0demo9Xk2Lq7/);
    const [pixel] = web.log.requests({ host: 'www.facebook.com', path: /ev=ViewContent/, after });
    expect(pixel?.url.searchParams.get('fbc')).toMatch(/^fb\.1\.\d+\.IwAR0demo9Xk2Lq7$/);
    await page.close();
  });

  test('logging in and ordering really sends every secret over the line', async () => {
    const after = web.log.last();
    const page = await browser.newPage();
    await logInAndOrder(page);
    const sent = JSON.stringify(web.log.requests({ host: 'www.fietsenmand-demo.nl', after }));
    const missing = Object.entries(secrets).filter(
      ([, secret]) => !sent.includes(secret) && !sent.includes(formEncoded(secret)),
    );
    expect(missing).toEqual([]);
    expect(await page.title()).toBe('Bedankt – Fietsenmand');
    await page.close();
  });

  test('the heavy page makes 170 requests to 40 third parties, each exactly once', async () => {
    const page = await browser.newPage();
    await page.setCacheEnabled(false);
    const after = web.log.last();
    await page.goto('https://www.zware-pagina-demo.nl/', { waitUntil: 'load' });
    await quiet();
    const asked = web.log.requests({ after });
    expect(asked).toHaveLength(170);
    expect(new Set(asked.map(({ host, path }) => host + path)).size).toBe(170);
    expect(web.log.hosts({ after }).filter((host) => !host.endsWith('zware-pagina-demo.nl'))).toHaveLength(
      40,
    );
    await page.close();
  });

  test('a service worker asks once for what it lets through and never for what it answers itself', async () => {
    const after = web.log.last();
    const page = await browser.newPage();
    await page.goto('https://serviceworker.gedrag-demo.nl/');
    await page.waitForFunction("document.title.startsWith('Klaar')");
    const paths = web.log.requests({ host: 'serviceworker.gedrag-demo.nl', path: /json$/, after });
    expect(paths.map(({ path }) => path)).toEqual(['/door-de-worker.json']);
    expect(web.log.requests({ host: 'www.google-analytics.com', path: /from_worker/, after })).toHaveLength(
      1,
    );
    await page.close();
  });

  test('a host that nobody made is answered with 404 and stands in the log as unknown', async () => {
    const page = await browser.newPage();
    const response = await page.goto('https://bestaat-niet-demo.nl/');
    expect(response?.status()).toBe(404);
    expect(web.log.requests({ host: 'bestaat-niet-demo.nl', path: '/' }).map(({ known }) => known)).toEqual([
      false,
    ]);
    await page.close();
  });
});

describe('in Firefox', () => {
  let browser: RunningBrowser;
  beforeAll(async () => {
    browser = await start('firefox');
  });
  afterAll(() => browser.close());

  test.each(expectedSites)('$url contacts the hosts that it should there', async (site) => {
    const { page, hosts } = await visit(browser, site);
    expect(hosts).toEqual(expectedIn('firefox', site).hosts);
    expect(await cookieNames(page)).toEqual(expectedIn('firefox', site).ownCookies);
    await page.close();
  });
});

function start(kind: BrowserKind): Promise<RunningBrowser> {
  return launch({ browser: kind, extensionDir: null, web, headless: true });
}

/** Opens a site and waits until it is quiet. What a closed page still reports belongs to the visit before. */
async function visit(browser: RunningBrowser, site: ExpectedSite) {
  await quiet(500);
  const after = web.log.last();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(site.url, { waitUntil: 'load' });
  await quiet();
  return { page, errors, hosts: web.log.hosts({ after }) };
}

/** Waits for some time without a request. */
function quiet(milliseconds = 2000): Promise<void> {
  return untilQuiet(web, milliseconds);
}

async function cookieNames(page: Page): Promise<readonly string[]> {
  const cookies = await page.evaluate(() => document.cookie);
  return cookies
    .split('; ')
    .filter((cookie) => cookie !== '')
    .map((cookie) => cookie.split('=')[0] ?? '')
    .sort();
}

function formEncoded(text: string): string {
  return new URLSearchParams({ text }).toString().slice('text='.length);
}
