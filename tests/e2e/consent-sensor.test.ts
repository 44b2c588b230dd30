import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../cli/browser/find.ts';
import type { SignalKind, SignalOf } from '../../core/model/signal.ts';
import { type Helder, startHelder } from '../support/helder.ts';

const browsers: readonly BrowserKind[] = ['chrome', 'firefox'];

describe.each(browsers)('the consent sensor in %s', (browser) => {
  let helder: Helder;
  beforeAll(async () => {
    helder = await startHelder(browser);
  });
  afterAll(() => helder?.close());

  test('sees a banner in the page, with its measures', async () => {
    const page = await helder.visit('https://licht.banier-demo.nl/', 2);
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
    const page = await helder.visit('https://licht.banier-demo.nl/', 2);
    await page.click('.ja');
    await sleep(600);
    expect(await seen(page, 'choice')).toMatchObject([
      { what: 'accept', by: 'person', clicks: 1, text: 'Alles accepteren', frame: 0 },
    ]);
    expect(await phases(page)).toEqual(['before', 'accepted']);
    await page.close();
  });

  test('takes Enter on a button for a choice', async () => {
    const page = await helder.visit('https://licht.banier-demo.nl/', 2);
    await page.focus('.nee');
    await page.keyboard.press('Enter');
    await sleep(600);
    expect(await seen(page, 'choice')).toMatchObject([{ what: 'reject', by: 'person' }]);
    expect(await phases(page)).toEqual(['before', 'rejected']);
    await page.close();
  });

  test('takes no press that the page made for a choice', async () => {
    const page = await helder.visit('https://vanzelf.banier-demo.nl/', 4);
    expect(await seen(page, 'banner')).toHaveLength(1);
    expect(await seen(page, 'choice')).toEqual([]);
    expect(await phases(page)).toEqual(['before']);
    await page.close();
  });

  test('takes a press before the first look for a choice', async () => {
    const page = await helder.running.newPage();
    await page.goto('https://licht.banier-demo.nl/', { waitUntil: 'domcontentloaded' });
    await page.click('.nee');
    await sleep(2000);
    expect(await seen(page, 'choice')).toMatchObject([{ what: 'reject', by: 'person', text: 'Weigeren' }]);
    await page.close();
  });

  test.each(['open', 'dicht'])('sees a banner in a shadow tree (%s), and the press in it', async (which) => {
    const page = await helder.visit(`https://${which}.banier-demo.nl/`, 2);
    const [banner] = await seen(page, 'banner');
    expect(banner?.buttons.map(({ role, inView }) => `${role} ${inView}`)).toEqual([
      'accept true',
      'reject true',
    ]);
    expect(banner?.box.height).toBe(140);
    const reject = banner?.buttons[1]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(reject.x + reject.width / 2, reject.y + reject.height / 2);
    await sleep(600);
    expect(await seen(page, 'choice')).toMatchObject([{ what: 'reject', clicks: 1, text: 'Weigeren' }]);
    await page.close();
  });

  test('sees a banner in a frame of another site, and the press in it', async () => {
    const page = await helder.visit('https://kader.banier-demo.nl/', 3);
    const [banner] = await seen(page, 'banner');
    expect(banner).toMatchObject({ frame: 1, layer: 1, partners: 37 });
    const { height } = await windowOf(page);
    expect(banner?.box.y).toBe(height - 140);
    const accept = banner?.buttons[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.click(accept.x + 20, accept.y + 20);
    await sleep(600);
    expect(await seen(page, 'choice')).toMatchObject([{ what: 'accept', by: 'person', frame: 1 }]);
    await page.close();
  });

  test('sees a banner that comes late', async () => {
    const page = await helder.visit('https://laat.banier-demo.nl/', 2);
    expect(await seen(page, 'banner')).toEqual([]);
    await sleep(4000);
    expect(await seen(page, 'banner')).toHaveLength(1);
    await page.close();
  });

  test('measures the layer that a button for settings opens, and reads what was saved', async () => {
    const page = await helder.visit('https://lagen.banier-demo.nl/', 2);
    await page.click('#meer');
    await sleep(2500);
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
    await sleep(600);
    expect(await seen(page, 'choice')).toMatchObject([{ what: 'save-some', by: 'person', clicks: 3 }]);
    expect(await phases(page)).toEqual(['before', 'accepted']);
    await page.close();
  });

  test('sees that a banner keeps the page from being used', async () => {
    const page = await helder.visit('https://muur.banier-demo.nl/', 2);
    expect(await seen(page, 'banner')).toMatchObject([
      { covers: 1, scrollLocked: true, dialog: true, focusInside: true },
    ]);
    await page.close();
  });

  test('asks a platform that says it answers, and hears of an earlier choice', async () => {
    const page = await helder.visit('https://eerder.platform-demo.nl/', 2);
    expect(await seen(page, 'consent-string')).toMatchObject([
      { format: 'tcf', where: 'api', event: 'tcloaded', gdprApplies: true },
    ]);
    expect(await seen(page, 'platform')).toMatchObject([{ name: 'OneTrust', by: 'api', cmpId: 28 }]);
    expect(await phases(page)).toEqual(['earlier-choice']);
    await page.close();
  });

  test('asks over the other standard interfaces, too', async () => {
    const page = await helder.visit('https://andere.platform-demo.nl/', 2);
    const told = (await seen(page, 'consent-string')).map(({ format, text }) => [format, text]);
    expect(told.filter(([format]) => format !== 'tcf').sort()).toEqual([
      ['additional-consent', '2~7.12~dv.13'],
      ['gpp', 'DBAA'],
      ['us-privacy', '1YNN'],
    ]);
    await page.close();
  });

  test('hears that a platform shows its question', async () => {
    const page = await helder.visit('https://vraag.platform-demo.nl/', 2);
    expect(await phases(page)).toEqual(['before']);
    await page.close();
  });

  test('asks nobody where no frame says that somebody answers', async () => {
    const page = await helder.visit('https://stil.platform-demo.nl/', 3);
    expect(await page.title()).toBe('Platform zonder kader');
    await page.close();
  });

  test('sees no banner in a header, a newsletter, a chat or nothing, and says so after ten seconds', async () => {
    // Chromium draws windows side by side; Firefox takes one at a time, and tries the hardest of the four.
    const names = browser === 'chrome' ? ['kop', 'brief', 'praat', 'niets'] : ['brief'];
    const pages = await Promise.all(names.map((name) => openWindow(`https://${name}.geen-banier-demo.nl/`)));
    for (const page of pages) {
      const name = page.url();
      expect(await seen(page, 'banner'), name).toEqual([]);
      expect(await seen(page, 'banner-search'), name).toMatchObject([{ ended: 'none', wayBack: 'none' }]);
      expect(await phases(page), name).toEqual(['no-platform']);
      expect((await health(page))?.state, name).toBe('ok');
      await page.close();
    }
  });

  test('finds the way back where no banner is, and calls what it opens no first question', async () => {
    const page = await helder.visit('https://www.banier-terug-demo.nl/', 12);
    expect(await seen(page, 'banner-search')).toMatchObject([
      { ended: 'none', wayBack: { text: 'Cookie-instellingen', as: 'link' } },
    ]);
    await page.click('#terug');
    await sleep(2500);
    expect(await seen(page, 'banner')).toMatchObject([{ layer: 2 }]);
    await page.click('.nee');
    await sleep(600);
    expect(await phases(page)).toEqual(['unknown', 'rejected']);
    await page.close();
  });

  test('looks for the way back once the banner is gone', async () => {
    const page = await helder.visit('https://zwevend.banier-demo.nl/', 2);
    await page.click('.ja');
    await sleep(4000);
    expect(await seen(page, 'banner-search')).toMatchObject([
      { ended: 'found', wayBack: { text: 'Cookievoorkeuren wijzigen', as: 'floating' } },
    ]);
    await page.close();
  });

  async function openWindow(url: string): Promise<Page> {
    const page = await helder.running.browser.newPage({ type: 'window' });
    await page.goto(url, { waitUntil: 'load' });
    await sleep(12_000);
    return page;
  }

  async function signalsOf(page: Page) {
    const dump = await helder.dump();
    const visit = dump.visits
      .filter(({ url }) => url === page.url())
      .sort((a, b) => b.startedAt - a.startedAt)[0];
    return visit === undefined ? [] : dump.signals(visit);
  }

  async function seen<Kind extends SignalKind>(page: Page, kind: Kind): Promise<readonly SignalOf<Kind>[]> {
    const signals = await signalsOf(page);
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

async function windowOf(page: Page): Promise<{ readonly width: number; readonly height: number }> {
  return page.evaluate(() => ({ width: document.documentElement.clientWidth, height: window.innerHeight }));
}
