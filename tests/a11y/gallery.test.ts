import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type RunningBrowser } from '../../cli/browser/launch.ts';
import { violations } from './axe.ts';
import { buildGallery } from './gallery/build.ts';
import { sceneNames } from './gallery/scene-names.ts';

let running: RunningBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const extensionDir = await buildGallery();
  running = await launch({ browser: 'chrome', extensionDir, web: null, headless: true });
  page = await running.extensionPage('index.html');
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
}, 120_000);

afterAll(() => running?.close());

async function show(scene: string, language: string, theme: string, width: number): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.setViewport({ width, height: scene.startsWith('popup') ? 600 : 900 });
  // By way of no scene, so that each one is made anew.
  await page.evaluate((hash) => {
    location.hash = '';
    location.hash = hash;
  }, `${scene}/${language}`);
  await page.waitForFunction(
    (hash) => document.documentElement.dataset.shown === hash,
    {},
    `${scene}/${language}`,
  );
}

/** Opens everything that opens, twice: what was opened may hold more. */
async function openAll(): Promise<void> {
  for (const _ of [1, 2]) {
    await page.evaluate(async () => {
      for (const closed of document.querySelectorAll('details:not([open])')) closed.setAttribute('open', '');
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  }
}

/** Width of each scene in CSS pixels: the popup's own, and a page's on a small laptop. */
const widthOf = (scene: string) => (scene.startsWith('popup') ? 400 : 1280);

describe('every state', () => {
  it('is in the list of scenes', async () => {
    const shown = await page.evaluate(() => document.documentElement.dataset.scenes?.split(' '));
    expect(shown).toEqual([...sceneNames]);
  });

  it.each(sceneNames)('%s has no barrier that axe knows, in both languages and themes', async (scene) => {
    for (const language of ['nl', 'en']) {
      for (const theme of ['light', 'dark']) {
        await show(scene, language, theme, widthOf(scene));
        expect([language, theme, await violations(page)]).toEqual([language, theme, []]);
      }
    }
  });

  it.each([
    'popup-observed',
    'popup-nothing-seen',
    'popup-consent-unknown',
    'popup-ads-shown',
    'popup-ads-asked',
    'page-visit',
    'page-visit-ads-shown',
    'page-visits',
  ] as const)('%s has none with everything opened', async (scene) => {
    for (const theme of ['light', 'dark']) {
      await show(scene, 'nl', theme, widthOf(scene));
      await openAll();
      expect([theme, await violations(page)]).toEqual([theme, []]);
    }
  });

  it.each(sceneNames)('%s fits at 200 % and in 320 pixels without scrolling sideways', async (scene) => {
    // The popup has a width of its own; the browser enlarges it as a whole.
    for (const width of scene.startsWith('popup') ? [400] : [640, 320]) {
      await show(scene, 'nl', 'light', width);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([width, beyond]).toEqual([width, 0]);
    }
  });

  it('breaks no policy and throws nothing', () => {
    expect(errors).toEqual([]);
  });
});

/** Names of what the Tab key stops at, in order, from the top of the page. */
async function walk(limit: number): Promise<readonly string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const names: string[] = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body ? null : (activeElement?.textContent ?? '').trim().slice(0, 40);
    });
    if (name === null) break;
    names.push(name);
  }
  return names;
}

describe('the keyboard', () => {
  it('reaches all that the popup offers, in the order in which it stands there', async () => {
    await show('popup-paused-site', 'nl', 'light', 400);
    expect(await walk(10)).toEqual([
      'English',
      'Kijk weer mee op deze site',
      'Al je bezoeken',
      'Instellingen',
    ]);
  });

  it('opens an explanation with Enter and shows where it is', async () => {
    await show('popup-observed', 'nl', 'light', 400);
    await page.focus('.helder-finding summary');
    const before = await page.$$eval('.helder-finding details[open]', (open) => open.length);
    await page.keyboard.press('Enter');
    const after = await page.$$eval('.helder-finding details[open]', (open) => open.length);
    const outline = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null ? '' : getComputedStyle(activeElement).outlineStyle;
    });
    expect([before, after, outline]).toEqual([0, 1, 'solid']);
  });

  it('never has the focus hidden behind the popup’s foot or head', async () => {
    await show('popup-observed', 'nl', 'light', 400);
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return '';
        const { left, top, width, height } = element.getBoundingClientRect();
        const on = document.elementFromPoint(left + width / 2, top + height / 2);
        return on !== null && (element.contains(on) || on.contains(element))
          ? ''
          : element.outerHTML.slice(0, 80);
      });
      expect(hidden).toBe('');
    }
  });

  it('begins at the top, with nothing chosen yet', async () => {
    for (const scene of ['popup-observed', 'page-visit', 'page-visits', 'page-settings']) {
      await show(scene, 'nl', 'light', widthOf(scene));
      const place = await page.evaluate(() => [document.activeElement?.tagName, scrollY]);
      expect([scene, ...place]).toEqual([scene, 'BODY', 0]);
    }
  });

  it('stays at the pages of a list when the button that was pressed goes', async () => {
    await show('page-visit', 'nl', 'light', 1280);
    await page.focus('.helder-pager button');
    await page.keyboard.press('Enter');
    await page.focus('.helder-pager button');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volgende');
  });

  it('goes past the menu with the first link', async () => {
    await show('page-visits', 'nl', 'light', 1280);
    expect((await walk(2)).at(0)).toBe('Naar de inhoud');
  });

  it('is kept inside a question, which begins at what changes nothing', async () => {
    await show('page-visits-delete', 'nl', 'light', 1280);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Annuleren');
  });

  it('opens a request’s details and says so', async () => {
    await show('page-visit', 'nl', 'light', 1280);
    await page.focus('.helder-more');
    await page.keyboard.press('Space');
    const button = await page.$eval('.helder-more', (more) => more.getAttribute('aria-expanded'));
    const details = await page.$eval('.helder-table__details:not([hidden])', (row) =>
      row.textContent?.includes('sec-gpc'),
    );
    expect([button, details]).toEqual(['true', true]);
  });
});
