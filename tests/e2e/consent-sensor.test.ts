import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { SignalKind, SignalOf } from '../../core/model/signal.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];
/** How long is waited for what must come; a busy machine takes its time. */
const patient = { timeout: 40_000, interval: 150 };

describe.each(browsers)('the consent sensor in %s', (browser) => {
  // Chromium draws windows side by side; Firefox takes one at a time, and tries the hardest of the four.
  const withoutBanner = browser === 'chrome' ? ['kop', 'brief', 'praat', 'niets'] : ['brief'];
  /** Windows that Helder searches while the other tests go on. */
  const quiet = new Map<string, Promise<Page>>();
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
    // Opens the extension's page that answers, before there are windows that its tab would hide.
    await helder.signals(await helder.running.newPage());
    if (browser === 'chrome')
      for (const name of [...withoutBanner, 'terug']) quiet.set(name, open(addressOf(name)));
    await Promise.all(quiet.values());
  });
  afterAll(() => helder?.close());

  test('sees a banner in the page, with its measures', async () => {
    const page = await asked('https://licht.banier-demo.nl/');
    const { height, width } = await windowOf(page);
    const [banner] = await seen(page, 'banner');
    expect(banner).toMatchObject({
      layer: 1,
      foundBy: 'words',
      frame: 0,
      box: { x: 0, y: height - 140, width, height: 140 },
      scrollLocked: false,
      language: 'nl',
      partners: 37,
      dialog: false,
      focusInside: false,
      toggles: [],
      links: [{ text: 'Lees meer', href: 'https://licht.banier-demo.nl/cookies' }],
    });
    expect(banner?.text).toMatch(/^Wij en onze 37 partners gebruiken cookies/);
    const [accept, reject, ...more] = banner?.buttons ?? [];
    expect(more).toEqual([]);
    expect(accept).toMatchObject({
      text: 'Alles accepteren',
      role: 'accept',
      inView: true,
      asText: false,
      filled: true,
      fontSize: 16,
      focusable: true,
      order: 0,
      contrast: 8.32,
      standsOut: 8.32,
    });
    expect(accept?.box).toMatchObject({ width: 200, height: 40 });
    expect(reject).toMatchObject({
      text: 'Weigeren',
      role: 'reject',
      inView: true,
      asText: true,
      filled: false,
      order: 1,
      contrast: 15.9,
    });
    expect(await phases(page)).toEqual(['before']);
    expect(await seen(page, 'banner-search')).toMatchObject([{ ended: 'found' }]);
    expect((await health(page))?.state).toBe('ok');
    await page.close();
  });

  test('takes a press on accept for a choice, at its time, with its clicks', async () => {
    const page = await asked('https://licht.banier-demo.nl/');
    await page.click('.ja');
    await expectChoice(page, { what: 'accept', by: 'person', clicks: 1, text: 'Alles accepteren', frame: 0 });
    expect(await phases(page)).toEqual(['before', 'accepted']);
    await page.close();
  });

  test('takes Enter on a button for a choice', async () => {
    const page = await asked('https://licht.banier-demo.nl/');
    await page.focus('.nee');
    await page.keyboard.press('Enter');
    await expectChoice(page, { what: 'reject', by: 'person' });
    expect(await phases(page)).toEqual(['before', 'rejected']);
    await page.close();
  });

  test('takes no press that the page made for a choice', async () => {
    const page = await open('https://vanzelf.banier-demo.nl/');
    await sleep(4000);
    expect(await seen(page, 'banner')).toHaveLength(1);
    expect(await seen(page, 'choice')).toEqual([]);
    expect(await phases(page)).toEqual(['before']);
    await page.close();
  });

  test('takes a press before the first look for a choice', async () => {
    const page = await newPage();
    await page.goto('https://licht.banier-demo.nl/', { waitUntil: 'domcontentloaded' });
    await page.click('.nee');
    await expectChoice(page, { what: 'reject', by: 'person', text: 'Weigeren' });
    await page.close();
  });

  test.each(['open', 'dicht'])('sees a banner in a shadow tree (%s), and the press in it', async (which) => {
    const page = await asked(`https://${which}.banier-demo.nl/`);
    const [banner] = await seen(page, 'banner');
    expect(banner?.buttons.map(({ role, inView }) => `${role} ${inView}`)).toEqual([
      'accept true',
      'reject true',
    ]);
    expect(banner?.box.height).toBe(140);
    const reject = banner?.buttons[1]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(reject.x + reject.width / 2, reject.y + reject.height / 2);
    await expectChoice(page, { what: 'reject', clicks: 1, text: 'Weigeren' });
    await page.close();
  });

  test('sees a banner in a frame of another site, and the press in it', async () => {
    const page = await asked('https://kader.banier-demo.nl/');
    const [banner] = await seen(page, 'banner');
    expect(banner).toMatchObject({ frame: 1, layer: 1, partners: 37 });
    const { height } = await windowOf(page);
    expect(banner?.box.y).toBe(height - 140);
    const accept = banner?.buttons[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(accept.x + 20, accept.y + 20);
    await expectChoice(page, { what: 'accept', by: 'person', frame: 1 });
    await page.close();
  });

  test('sees a banner that comes late', async () => {
    const page = await open('https://laat.banier-demo.nl/');
    await sleep(1000);
    expect(await seen(page, 'banner')).toEqual([]);
    await expect.poll(() => seen(page, 'banner'), patient).toHaveLength(1);
    await page.close();
  });

  test('measures the layer that a button for settings opens, and reads what was saved', async () => {
    const page = await asked('https://lagen.banier-demo.nl/');
    await page.click('#meer');
    await expect.poll(() => seen(page, 'banner'), patient).toHaveLength(2);
    const [first, second] = await seen(page, 'banner');
    expect(first?.buttons.map(({ role }) => role)).toEqual(['accept', 'settings']);
    expect(second).toMatchObject({
      layer: 2,
      dialog: true,
      toggles: [
        { label: 'Noodzakelijk', checked: true, fixed: true, purpose: 'necessary', visible: true },
        { label: 'Statistieken', checked: false, fixed: false, purpose: 'statistics', visible: true },
        { checked: true, fixed: false, purpose: 'legitimate-interest', visible: true },
        { label: 'Inhoud meten', checked: true, purpose: 'legitimate-interest' },
        { label: 'Voorkeuren', checked: false, purpose: 'preferences' },
      ],
    });
    expect(second?.buttons.map(({ role }) => role)).toEqual(['save']);
    await page.click('#meten');
    await page.click('#bewaar');
    await expectChoice(page, { what: 'save-some', by: 'person', clicks: 3 });
    expect(await phases(page)).toEqual(['before', 'accepted']);
    await page.close();
  });

  test('sees that a banner keeps the page from being used', async () => {
    const page = await asked('https://muur.banier-demo.nl/');
    expect(await seen(page, 'banner')).toMatchObject([
      { covers: 1, scrollLocked: true, dialog: true, focusInside: true },
    ]);
    await page.close();
  });

  test('asks a platform that says it answers, and hears of an earlier choice', async () => {
    const page = await open('https://eerder.platform-demo.nl/');
    await expect
      .poll(() => seen(page, 'consent-string'), patient)
      .toMatchObject([{ format: 'tcf', where: 'api', event: 'tcloaded', gdprApplies: true }]);
    await expect
      .poll(() => seen(page, 'platform'), patient)
      .toMatchObject([{ name: 'OneTrust', by: 'api', cmpId: 28 }]);
    await expect.poll(() => phases(page), patient).toEqual(['earlier-choice']);
    await page.close();
  });

  test('asks over the other standard interfaces, too', async () => {
    const page = await open('https://andere.platform-demo.nl/');
    const told = async () => {
      const texts = (await seen(page, 'consent-string')).map(({ format, text }) => [format, text]);
      return texts.filter(([format]) => format !== 'tcf').sort();
    };
    await expect.poll(told, patient).toEqual([
      ['additional-consent', '2~7.12~dv.13'],
      ['gpp', 'DBAA'],
      ['us-privacy', '1YNN'],
    ]);
    await page.close();
  });

  test('hears that a platform shows its question', async () => {
    const page = await open('https://vraag.platform-demo.nl/');
    await expect.poll(() => phases(page), patient).toEqual(['before']);
    await page.close();
  });

  test('asks nobody where no frame says that somebody answers', async () => {
    const page = await open('https://stil.platform-demo.nl/');
    await sleep(3000);
    expect(await page.title()).toBe('Platform zonder kader');
    await page.close();
  });

  test('sees no banner in a header, a newsletter, a chat or nothing, and says so after ten seconds', async () => {
    for (const name of withoutBanner) {
      const page = await pageThatAsksNothing(name);
      expect(await searched(page), name).toMatchObject([{ ended: 'none', wayBack: 'none' }]);
      expect(await seen(page, 'banner'), name).toEqual([]);
      expect(await phases(page), name).toEqual(['no-platform']);
      expect((await health(page))?.state, name).toBe('ok');
      await page.close();
    }
  });

  test('finds the way back where no banner is, and calls what it opens no first question', async () => {
    const page = await pageThatAsksNothing('terug');
    await page.bringToFront();
    expect(await searched(page)).toMatchObject([
      { ended: 'none', wayBack: { text: 'Cookie-instellingen', as: 'link' } },
    ]);
    await page.click('#terug');
    await expect.poll(() => seen(page, 'banner'), patient).toMatchObject([{ layer: 2 }]);
    await page.click('.nee');
    await expect.poll(() => phases(page), patient).toEqual(['unknown', 'rejected']);
    await page.close();
  });

  test('looks for the way back once the banner is gone', async () => {
    const page = await asked('https://zwevend.banier-demo.nl/');
    await page.click('.ja');
    await expect
      .poll(() => seen(page, 'banner-search'), patient)
      .toMatchObject([{ ended: 'found', wayBack: { text: 'Cookievoorkeuren wijzigen', as: 'floating' } }]);
    await page.close();
  });

  /** In a window of its own where windows are drawn side by side: a tab would hide one that is still searched. */
  function newPage(): Promise<Page> {
    return browser === 'chrome'
      ? helder.running.browser.newPage({ type: 'window' })
      : helder.running.newPage();
  }

  async function open(url: string): Promise<Page> {
    const page = await newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** A page of which it takes ten seconds to know that it asks nothing. */
  async function pageThatAsksNothing(name: string): Promise<Page> {
    const page = await quiet.get(name);
    return page ?? open(addressOf(name));
  }

  /** Opens a page and waits until its question was seen. */
  async function asked(url: string): Promise<Page> {
    const page = await open(url);
    await expect.poll(() => seen(page, 'banner-search'), patient).toMatchObject([{ ended: 'found' }]);
    return page;
  }

  /** What came of the search, once it has ended. */
  async function searched(page: Page) {
    await expect.poll(() => seen(page, 'banner-search'), patient).toHaveLength(1);
    return seen(page, 'banner-search');
  }

  /** There is one choice, and it is as expected. */
  async function expectChoice(page: Page, choice: object): Promise<void> {
    await expect.poll(() => seen(page, 'choice'), patient).toMatchObject([choice]);
  }

  async function seen<Kind extends SignalKind>(page: Page, kind: Kind): Promise<readonly SignalOf<Kind>[]> {
    const signals = await helder.signals(page);
    return signals.filter((signal): signal is SignalOf<Kind> => signal.kind === kind);
  }

  async function health(page: Page) {
    const signals = await seen(page, 'health');
    return signals.find(({ sensor }) => sensor === 'consent');
  }

  async function phases(page: Page): Promise<readonly string[]> {
    const { consent } = await helder.report(page);
    return consent.phases.map(({ phase }) => phase);
  }
});

function addressOf(name: string): string {
  return name === 'terug' ? 'https://www.banier-terug-demo.nl/' : `https://${name}.geen-banier-demo.nl/`;
}

async function windowOf(page: Page): Promise<{ readonly width: number; readonly height: number }> {
  return page.evaluate(() => ({ width: document.documentElement.clientWidth, height: window.innerHeight }));
}
