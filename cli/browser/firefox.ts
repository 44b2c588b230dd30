import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { type DemoProxy, startProxy } from '../demo-web/proxy.ts';
import { noSignals } from './close-on-signal.ts';
import { endBackground } from './firefox-background.ts';
import type { Started, StartOptions } from './launch.ts';
import { untilReady } from './ready.ts';

type Preferences = Record<string, string | number | boolean>;

/** What Firefox says to Mozilla by itself is no part of what a page does. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'browser.newtabpage.activity-stream.feeds.telemetry': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.security.https_first': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.unified': false,
};

/** The web as most people's browser meets it: no tracking protection that stops what Helder is to show. */
const unprotected: Preferences = {
  'network.cookie.cookieBehavior': 0,
  'privacy.trackingprotection.enabled': false,
  'privacy.trackingprotection.pbmode.enabled': false,
  'privacy.fingerprintingProtection': false,
  'privacy.query_stripping.enabled': false,
  'privacy.bounceTrackingProtection.mode': 0,
};

export async function startFirefox(options: StartOptions): Promise<Started> {
  const uuid = randomUUID();
  const origin = `moz-extension://${uuid}`;
  const geckoId = options.extensionDir === null ? null : await readGeckoId(options.extensionDir);
  const proxy = options.web === null ? null : await startProxy(options.web);
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await proxy?.close();
  };
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: options.executablePath,
      headless: options.headless,
      acceptInsecureCerts: options.web !== null,
      userDataDir: options.userDataDir,
      ...noSignals,
      extraPrefsFirefox: preferencesOf(options, geckoId === null ? {} : { [geckoId]: uuid }, proxy),
      defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
      args: ['--remote-allow-system-access', ...options.args],
    });
    if (options.extensionDir !== null) await install(browser, options.extensionDir, origin);
    return startedOf(browser, geckoId === null ? null : { origin, geckoId }, close);
  } catch (error) {
    await close();
    throw error;
  }
}

interface Installed {
  readonly origin: string;
  readonly geckoId: string;
}

function startedOf(browser: Browser, installed: Installed | null, close: () => Promise<void>): Started {
  const extension = (): Installed => {
    if (installed === null) throw new Error('This browser was started without the extension.');
    return installed;
  };
  return {
    browser,
    extensionOrigin: installed?.origin ?? null,
    extensionPage: async (path) => extensionPage(browser, `${extension().origin}/${path}`),
    worker: async () => null,
    killWorker: async () => {
      await endBackground(browser, extension().geckoId);
      return true;
    },
    openPopup: async () => null,
    close,
  };
}

/** Installs it for this run and waits until its background listens. */
async function install(browser: Browser, extensionDir: string, origin: string): Promise<void> {
  await browser.installExtension(extensionDir);
  const page = await extensionPage(browser, `${origin}/popup.html`);
  await untilReady(page);
  await page.close();
}

function preferencesOf(
  options: StartOptions,
  uuids: Readonly<Record<string, string>>,
  proxy: DemoProxy | null,
): Preferences {
  return {
    ...quiet,
    ...unprotected,
    'intl.accept_languages': options.language,
    'intl.locale.requested': options.language,
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    ...(proxy !== null && proxyPreferences(proxy.port)),
    ...options.firefoxPreferences,
  };
}

function proxyPreferences(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
  };
}

async function readGeckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir} has no Firefox id in its manifest.`);
  return id;
}

/**
 * Firefox goes to an extension's page and never tells the driver that it arrived: look at the document instead. While it
 * changes from one process to the other there is no document to look at, and looking throws.
 */
async function extensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => {});
  const deadline = Date.now() + 15_000;
  for (;;) {
    const arrived = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (arrived) return page;
    if (Date.now() > deadline) throw new Error(`Firefox did not open ${url}.`);
    await sleep(50);
  }
}
