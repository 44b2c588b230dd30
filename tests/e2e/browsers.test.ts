import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import { cleanPage, municipality } from '../sites/expected.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];

/** What the tests and commands ask of a browser, in both. */
describe.each(browsers)('%s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  test('records the very first page that is opened', async () => {
    const page = await helder.visit(cleanPage.url);
    expect(await helder.report(page)).toMatchObject({ finalUrl: cleanPage.url, gaps: [] });
  });

  test('ends the background when told to, and it comes back with the next page', async () => {
    await helder.visit(cleanPage.url);
    expect(await helder.running.killWorker()).toBe(true);
    const page = await helder.visit(municipality.url);
    expect((await helder.report(page)).title).toBe('Gemeente Lindewaard');
  });

  test('sends nothing to its maker into the demo web', async () => {
    const makers = /mozilla|firefox|google\.com$|gvt1|googleapis\.com$/;
    expect(helder.web.log.hosts({ host: makers })).toEqual([]);
  });

  test('shows pages in Dutch when asked for nothing else', async () => {
    const page = await helder.visit(cleanPage.url);
    expect(await page.evaluate(() => navigator.language)).toMatch(/^nl/);
    expect(
      helder.web.log.requests({ host: new URL(cleanPage.url).host }).at(-1)?.headers['accept-language'],
    ).toMatch(/^nl/);
  });

  test('lets third parties set cookies, as most browsers do', async () => {
    await helder.visit('https://www.waterschap-noordermeer-demo.nl/', 3);
    const cookies = await helder.running.browser.cookies();
    expect(cookies.filter(({ name }) => name === 'IDE').map(({ domain }) => domain)).toEqual([
      '.doubleclick.net',
    ]);
  });
});

test('Chromium opens the real popup over a page', async () => {
  const helder = await startHelder('chrome');
  try {
    const page = await helder.visit(municipality.url);
    const popup = await helder.running.openPopup(page);
    expect(popup?.url()).toBe(`${helder.running.extensionOrigin}/popup.html`);
    await popup?.waitForFunction("document.body.textContent.includes('www.gemeente-lindewaard-demo.nl')");
  } finally {
    await helder.close();
  }
});
