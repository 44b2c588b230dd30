import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { html, text } from '../../cli/demo-web/answer.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Dump } from '../support/database.ts';
import { type Helder, startHelder } from '../support/helder.ts';

/** Firefox asks for https: first in private windows. */
const plainHttp = { 'dom.security.https_first_pbm': false };
const count = 'https://telt-demo.nl';
const page = (title: string, path: string) =>
  html(
    `<!doctype html><title>${title}</title><script>fetch('${count}/${path}', { mode: 'no-cors' })</script>`,
  );
/** Asks every fifth of a second, as a page does that stays open. */
const lasting = (title: string, path: string) =>
  html(
    `<!doctype html><title>${title}</title><script>let n = 0; setInterval(() => fetch('${count}/${path}' + n++, { mode: 'no-cors' }), 200)</script>`,
  );

describe.each(['chrome', 'firefox'] as const)('what is recorded in %s', (browser) => {
  let helder: Helder;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'helder-file-'));
    helder = await startHelder(browser, { firefoxPreferences: plainHttp });
    helder.web.answer('telt-demo.nl', () => text('ok', 'text/plain'));
  });
  afterEach(() => set({}));
  afterAll(async () => {
    await helder?.close();
    await rm(folder, { recursive: true });
  });

  /** What the settings page would write. */
  async function set(settings: Partial<Settings>): Promise<void> {
    const own = await helder.running.extensionPage('options.html');
    await own.evaluate(keepSettings, settings);
    await own.close();
    await sleep(300);
  }
  const reached = (path: string): boolean =>
    helder.web.log.requests({ host: 'telt-demo.nl' }).some((request) => request.path.startsWith(`/${path}`));
  const requested = (dump: Dump, host: string): string[] =>
    dump.visits
      .filter((visit) => visit.host === host)
      .flatMap((visit) => dump.signals(visit))
      .flatMap((signal) =>
        signal.kind === 'request' && signal.host === 'telt-demo.nl'
          ? [signal.url.slice(count.length + 1)]
          : [],
      );

  it.each([
    ['everywhere', { pausedEverywhere: true }],
    ['on a site', { pausedSites: ['stil-demo.nl'] }],
  ])('is nothing while Helder is paused %s, and something afterwards', async (_, paused) => {
    helder.web.answer('www.stil-demo.nl', () => page('Geheime titel', 'stil'));
    await set(paused);
    const tab = await helder.visit('https://www.stil-demo.nl/');
    expect(reached('stil')).toBe(true);
    expect((await helder.dump()).text).not.toMatch(/stil-demo|Geheime titel/);
    await set({});
    await tab.reload();
    await sleep(1000);
    expect(requested(await helder.dump(), 'www.stil-demo.nl')).toEqual(['stil']);
    await removeEverything(helder);
    await tab.close();
  });

  it('stops at once in a page that is open when Helder is paused', async () => {
    helder.web.answer('blijft-demo.nl', () => lasting('Blijft', 'blijft'));
    const tab = await helder.visit('https://blijft-demo.nl/');
    await set({ pausedSites: ['blijft-demo.nl'] });
    const before = requested(await helder.dump(), 'blijft-demo.nl').length;
    expect(before).toBeGreaterThan(0);
    await sleep(1500);
    expect(requested(await helder.dump(), 'blijft-demo.nl').length).toBe(before);
    await set({});
    await sleep(1000);
    const dump = await helder.dump();
    expect(requested(dump, 'blijft-demo.nl').length).toBeGreaterThan(before);
    const visit = dump.visits.find(({ host }) => host === 'blijft-demo.nl');
    expect(visit?.gaps.map(({ kind }) => kind)).toEqual(['late-start']);
    await tab.close();
  });

  it('stays away when it is deleted while its page is open', async () => {
    helder.web.answer('weg-demo.nl', () => lasting('Weg', 'weg'));
    const tab = await helder.visit('https://weg-demo.nl/');
    const visit = (await helder.dump()).visits.find(({ host }) => host === 'weg-demo.nl');
    const own = await helder.running.extensionPage(
      `dashboard.html?visit=${encodeURIComponent(visit?.id ?? '')}`,
    );
    await press(own, 'Verwijder dit bezoek');
    await press(own, 'Verwijder dit bezoek', 'dialog button');
    await sleep(1500);
    await own.close();
    expect((await helder.dump()).text).not.toContain('weg-demo.nl');
    // A page that is opened anew is recorded.
    await tab.reload();
    await sleep(1000);
    expect(requested(await helder.dump(), 'weg-demo.nl').length).toBeGreaterThan(0);
    await tab.close();
  });

  it('is no page from a file unless the person says so', async () => {
    const path = join(folder, 'brief.html');
    await writeFile(path, `<!doctype html><title>Brief aan Sanne</title><img src="${count}/uit-bestand">`);
    const tab = await helder.running.newPage();
    await tab.goto(pathToFileURL(path).href);
    await sleep(1000);
    expect(reached('uit-bestand')).toBe(true);
    expect((await helder.dump()).text).not.toMatch(/brief\.html|Brief aan|uit-bestand/);
    await set({ recordFiles: true });
    await tab.reload();
    await sleep(1000);
    const dump = await helder.dump();
    expect(dump.visits.map(({ url }) => url)).toContain(`file:${path}`);
    await tab.close();
  });

  it('is nothing of a private window', async () => {
    helder.web.answer('prive-demo.nl', () => page('Geheime titel', 'prive'));
    await visitPrivately(helder, 'http://prive-demo.nl/');
    expect(helder.web.log.requests({ host: 'prive-demo.nl' }).map(({ path }) => path)).toContain('/');
    expect((await helder.dump()).text).not.toMatch(/prive-demo|Geheime titel/);
  });
});

describe('a private window in which Firefox lets Helder work', () => {
  let helder: Helder;

  beforeAll(async () => {
    helder = await startHelder('firefox', { firefoxPreferences: plainHttp });
    helder.web.answer('prive-demo.nl', () => html('<!doctype html><title>Geheime titel</title>'));
    await inFirefoxItself(
      helder.running,
      `(async () => {
        const id = 'helder@helder.example';
        const from = (module) => ChromeUtils.importESModule('resource://gre/modules/' + module);
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await from('ExtensionPermissions.sys.mjs').ExtensionPermissions.add(id, allowed);
        await (await from('AddonManager.sys.mjs').AddonManager.getAddonByID(id)).reload();
        return WebExtensionPolicy.getByID(id).privateBrowsingAllowed;
      })()`,
    );
    await sleep(2000);
  });
  afterAll(() => helder?.close());

  it('is not recorded unless the person says so', async () => {
    await visitPrivately(helder, 'http://prive-demo.nl/');
    expect((await helder.dump()).text).not.toMatch(/prive-demo|Geheime titel/);
    const own = await helder.running.extensionPage('options.html');
    await own.evaluate(keepSettings, { recordPrivate: true });
    await own.close();
    // A browser that has just loaded the extension anew takes its time on a busy machine.
    let visits = (await helder.dump()).visits;
    for (let tries = 0; tries < 5 && visits.length === 0; tries += 1) {
      await visitPrivately(helder, 'http://prive-demo.nl/');
      visits = (await helder.dump()).visits;
    }
    expect(visits.map(({ url }) => url)).toContain('http://prive-demo.nl/');
    expect(visits.filter((visit) => !visit.private)).toEqual([]);
  });
});

/** A private window is a browser context of its own in Chromium; Firefox itself is asked to open one. */
async function visitPrivately({ running, web }: Helder, url: string): Promise<void> {
  const asked = () => web.log.requests({ host: new URL(url).hostname }).length;
  const before = asked();
  if (running.kind === 'chrome') {
    const context = await running.browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.goto(url);
    await sleep(1000);
    return context.close();
  }
  await inFirefoxItself(
    running,
    `new Promise((done) => {
      const opened = OpenBrowserWindow({ private: true });
      opened.addEventListener('load', () => {
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        opened.gBrowser.selectedTab = opened.gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
        done(PrivateBrowsingUtils.isWindowPrivate(opened));
      }, { once: true });
    })`,
  );
  for (let tries = 0; tries < 100 && asked() === before; tries++) await sleep(100);
  await sleep(1500);
  await inFirefoxItself(
    running,
    `[...Services.wm.getEnumerator('navigator:browser')].filter((one) => PrivateBrowsingUtils.isWindowPrivate(one)).map((one) => one.close()).length === 1`,
  );
}

/** Evaluates something that must be true in Firefox's own window. */
async function inFirefoxItself({ browser }: Helder['running'], expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context },
  });
  expect(result).toMatchObject({ type: 'success', result: { value: true } });
}

/** Puppeteer's connection to Firefox (WebDriver BiDi); it is there and not in puppeteer's types. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: BidiResult }>;
}

interface BidiResult {
  readonly type?: string;
  readonly contexts?: readonly { readonly context: string }[];
}

async function removeEverything(helder: Helder): Promise<void> {
  const own = await helder.running.extensionPage('dashboard.html');
  await press(own, 'Verwijder alle bezoeken');
  await press(own, 'Verwijder alles', 'dialog button');
  await sleep(500);
  await own.close();
}

/** Presses the button with some words once it is there. */
async function press(own: Page, words: string, selector = 'button'): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (await own.evaluate(pressed, words, selector)) return;
    await sleep(100);
  }
  throw new Error(`no button ${words} on ${await own.evaluate(() => document.body.innerText)}`);
}

// What follows runs in the browser.

function pressed(words: string, selector: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>(selector)];
  const button = buttons.find(({ textContent }) => textContent?.trim() === words);
  button?.click();
  return button !== undefined;
}

async function keepSettings(settings: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(change: object): Promise<void> } } };
  };
  await chrome.storage.local.set({ settings });
}
