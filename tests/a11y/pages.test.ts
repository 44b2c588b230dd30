import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Helder, startHelder } from '../support/helder.ts';
import { violations } from './axe.ts';
import { picture } from './picture.ts';

const childSite = 'https://www.speelkasteel-demo.nl/';
const adSite = 'https://www.knikkerbaan-demo.nl/';
const cleanSite = 'https://www.volkstuin-deboomgaard-demo.nl/';

let helder: Helder;
const errors: string[] = [];

beforeAll(async () => {
  helder = await startHelder('chrome', { language: 'nl-NL' });
});
afterAll(() => helder?.close());

async function open(path: string, width = 1280): Promise<Page> {
  const page = await helder.running.extensionPage(path);
  page.on('pageerror', (error) => errors.push(`${path}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${path}: ${message.text()}`);
  });
  await page.setViewport({ width, height: 700 });
  await page.waitForSelector('h1');
  return page;
}

/** The popup of a page's tab, opened as a page: the toolbar's own has no driver in every browser. */
async function openPopup(url: string): Promise<Page> {
  const any = await helder.running.extensionPage('welcome.html');
  const tab = await any.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(what: object): Promise<{ id: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((one) => one.url === address)?.id;
  }, url);
  await any.close();
  return open(`popup.html?tab=${tab}`, 400);
}

const heading = (page: Page) => page.$eval('h1', (element) => element.textContent);
const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 40_000 }, words);

async function press(page: Page, words: string): Promise<void> {
  const found = await page.evaluate((text) => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, a, summary')];
    const control = controls.find((one) => one.innerText.trim().startsWith(text));
    control?.click();
    return control !== undefined;
  }, words);
  if (!found) throw new Error(`nothing here says "${words}"`);
}

describe('the popup of the built extension', () => {
  it('says who follows a child, explains it, and has no barrier that axe knows', async () => {
    await helder.visit(childSite, 3);
    const popup = await openPopup(childSite);
    await says(popup, 'Welke bedrijven');
    expect(await heading(popup)).toMatch(
      /^\d+ bedrijven zien dat je hier bent\. \d+ daarvan kunnen je volgen op andere sites\.$/,
    );
    expect(await popup.$eval('body', (body) => body.innerText)).toContain(
      'Deze site lijkt gemaakt voor kinderen.',
    );
    expect(await violations(popup)).toEqual([]);
    await picture(popup, 'popup.png');
    await popup.evaluate(() => document.querySelector('#helder-seen')?.scrollIntoView());
    await picture(popup, 'popup-finding.png');
    await popup.close();
  });

  it('tells which ad is on a page for children, and outlines it for as long as the switch is on', async () => {
    const page = await helder.open(adSite);
    const outlines = () => page.$$eval('html > div[aria-hidden]', (drawn) => drawn.length);
    const popup = await openPopup(adSite);
    await says(popup, 'Op deze pagina: 1 reclame.');
    await press(popup, 'Laat op de pagina zien waar de reclame staat');
    await says(popup, 'De reclame heeft nu een rand.');
    expect(await outlines()).toBe(1);
    await press(popup, 'Bekijk de reclame');
    await says(popup, 'Reclame voor gokken');
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => document.querySelector('#helder-ads')?.scrollIntoView());
    await picture(popup, 'ads.png');
    await popup.close();

    const again = await openPopup(adSite);
    await again.waitForSelector('[role="switch"][aria-checked="true"]');
    await press(again, 'Laat op de pagina zien waar de reclame staat');
    await again.waitForSelector('[role="switch"][aria-checked="false"]');
    expect(await outlines()).toBe(0);
    await Promise.all([again.close(), page.close()]);
  });

  it('says the same in English once that is chosen, and remembers it', async () => {
    const popup = await openPopup(childSite);
    await press(popup, 'English');
    await says(popup, 'companies see that you are here');
    await picture(popup, 'popup-english-dark.png', 'dark');
    const settings = await open('options.html');
    expect(await heading(settings)).toBe('Settings');
    await press(settings, 'Nederlands');
    await says(popup, 'bedrijven zien dat je hier bent');
    await Promise.all([popup.close(), settings.close()]);
  });

  it('pauses on the site and watches again', async () => {
    const popup = await openPopup(childSite);
    await press(popup, 'Pauzeer op deze site');
    await says(popup, 'Helder staat op pauze op www.speelkasteel-demo.nl.');
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Kijk weer mee op deze site');
    await says(popup, 'bedrijven zien dat je hier bent');
    await popup.close();
  });

  it('shows nobody on a clean page, without saying that all is well', async () => {
    await helder.visit(cleanSite, 3);
    const popup = await openPopup(cleanSite);
    await says(popup, 'Niet gezien is niet hetzelfde als niet gebeurd.');
    expect(await heading(popup)).toBe('We zagen hier geen andere bedrijven.');
    await popup.close();
  });

  it('follows a page that calls in another company while it is open', async () => {
    const page = await helder.visit(`${cleanSite}?later`, 3);
    const popup = await openPopup(`${cleanSite}?later`);
    await says(popup, 'We zagen hier geen andere bedrijven.');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = 'https://www.google-analytics.com/analytics.js';
      document.head.append(script);
    });
    await says(popup, '1 bedrijf ziet dat je hier bent.');
    await popup.close();
  });
});

describe('the pages of the built extension', () => {
  it('show every request of a visit with its rules, and have no barrier', async () => {
    const popup = await openPopup(childSite);
    await says(popup, 'Welke bedrijven');
    const path = await popup.$eval('a[href*="visit="]', (link) => link.getAttribute('href') ?? '');
    await popup.close();
    const visit = await open(path.slice(1));
    await says(visit, 'Alle verzoeken');
    const shown = await visit.$eval('body', (body) => body.innerText);
    expect(shown).toContain('profiling.third-party-id-cookie');
    expect(shown).toContain('Waarnemingen');
    expect(await violations(visit)).toEqual([]);
    await picture(visit, 'visit.png');
    await visit.evaluate(() => document.querySelector('#requests')?.scrollIntoView());
    await picture(visit, 'visit-requests.png');
    await visit.close();
  });

  it('delete one site after asking, and nothing else', async () => {
    const list = await open('dashboard.html');
    await says(list, 'volkstuin-deboomgaard-demo.nl');
    await press(list, 'volkstuin-deboomgaard-demo.nl');
    await says(list, 'Verwijder alles van volkstuin-deboomgaard-demo.nl');
    await press(list, 'Verwijder alles van volkstuin-deboomgaard-demo.nl');
    await says(list, 'Alles van volkstuin-deboomgaard-demo.nl verwijderen?');
    expect(await violations(list)).toEqual([]);
    await press(list, 'Verwijder alles van deze site');
    await says(list, 'Alles van volkstuin-deboomgaard-demo.nl is verwijderd.');
    const names = await list.$$eval('.helder-company__name', (all) => all.map((one) => one.textContent));
    expect(names).toEqual(['knikkerbaan-demo.nl', 'speelkasteel-demo.nl']);
    await list.close();
  });

  it.each([
    ['options.html', 'Instellingen'],
    ['welcome.html', 'Welkom bij Helder'],
    ['dashboard.html?page=about', 'Over Helder'],
    ['dashboard.html?visit=v-gone', 'Dit bezoek is er niet meer.'],
  ])('%s begins with %s and has no barrier', async (path, title) => {
    const page = await open(path);
    await says(page, title);
    expect([await heading(page), await violations(page)]).toEqual([title, []]);
    if (path === 'welcome.html') await picture(page, 'welcome.png');
    await page.close();
  });

  it('throw nothing and break no policy', () => {
    expect(errors).toEqual([]);
  });
});
