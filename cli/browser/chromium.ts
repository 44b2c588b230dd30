import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer';
import type { DemoWeb } from '../demo-web/server.ts';
import { noSignals } from './close-on-signal.ts';
import type { Started, StartOptions } from './launch.ts';
import { untilReady } from './ready.ts';

/** The browser's own traffic, which is no part of what a page does: it must not reach the demo web. */
const browsersOwnHosts = [
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'android.clients.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'passwordsleakcheck-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
];

export async function startChromium(options: StartOptions): Promise<Started> {
  await writePreferences(options);
  const browser = await puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    userDataDir: options.userDataDir,
    ...noSignals,
    enableExtensions: options.extensionDir !== null,
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [...standardArgs(options), ...demoWebArgs(options.web), ...options.args],
  });
  const id =
    options.extensionDir === null
      ? null
      : await install(browser, options.extensionDir, options.privateAllowed ?? false).catch((error) =>
          closeAndThrow(browser, error),
        );
  const origin = id === null ? null : `chrome-extension://${id}`;
  return {
    browser,
    extensionOrigin: origin,
    extensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`${needed(origin)}/${path}`);
      return page;
    },
    worker: async () => (await workerTarget(browser, needed(origin))).worker(),
    killWorker: () => killWorker(browser, needed(origin)),
    openPopup: async (page) => openPopup(browser, id ?? '', page),
    close: () => browser.close(),
  };
}

/**
 * Debian's Chromium blocks third-party cookies unless told otherwise; most people's browser does not. Helder's icon
 * stands in the toolbar, as for somebody who uses it.
 */
async function writePreferences({ userDataDir, extensionDir }: StartOptions): Promise<void> {
  const folder = join(userDataDir, 'Default');
  const preferences = {
    profile: { cookie_controls_mode: 0 },
    credentials_enable_service: false,
    translate: { enabled: false },
    ...(extensionDir !== null && { extensions: { pinned_extensions: [unpackedId(extensionDir)] } }),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(
    keepExisting,
  );
}

/** Chromium names an unpacked extension after its folder: the first 32 hex digits of the hash, as letters a to p. */
export function unpackedId(extensionDir: string): string {
  const bytes = Buffer.from(extensionDir, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function keepExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function standardArgs(options: StartOptions): readonly string[] {
  const root = process.getuid?.() === 0;
  return [
    `--lang=${options.language}`,
    `--accept-lang=${options.language}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-component-update',
    // Chromium's sandbox refuses to work for root, which is who runs tests in a container.
    ...(root ? ['--no-sandbox'] : []),
    ...(options.headless ? ['--disable-gpu', '--hide-scrollbars'] : ['--start-maximized']),
  ];
}

/** Every host name leads to the demo web, whose certificate is known by its public key. */
function demoWebArgs(web: DemoWeb | null): readonly string[] {
  if (web === null) return [];
  const rules = [
    ...browsersOwnHosts.map((host) => `MAP ${host} ^NOTFOUND`),
    `MAP *:443 127.0.0.1:${web.httpsPort}`,
    `MAP *:80 127.0.0.1:${web.httpPort}`,
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${web.spki}`,
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  ];
}

/** Loads the extension and waits until its background listens, so that it sees the first page. */
async function install(browser: Browser, extensionDir: string, privateAllowed: boolean): Promise<string> {
  const id = await browser.installExtension(extensionDir, { enabledInIncognito: privateAllowed });
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await untilReady(page);
  await page.close();
  return id;
}

async function closeAndThrow(browser: Browser, error: unknown): Promise<never> {
  await browser.close();
  throw error;
}

async function workerTarget(browser: Browser, origin: string): Promise<Target> {
  const running = browser.targets().find((target) => isWorkerOf(target, origin));
  if (running !== undefined) return running;
  // A sleeping worker starts when somebody speaks to it; a page of the extension asks the browser to.
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    await page.evaluate('chrome.runtime.sendMessage({ wake: true }).catch(() => {})');
    return await browser.waitForTarget((target) => isWorkerOf(target, origin), { timeout: 10_000 });
  } finally {
    await page.close();
  }
}

/** False when no worker was running. One that stopped by itself meanwhile counts as killed. */
async function killWorker(browser: Browser, origin: string): Promise<boolean> {
  const target = browser.targets().find((candidate) => isWorkerOf(candidate, origin));
  if (target === undefined) return false;
  const worker = await target.worker();
  await worker?.close().catch((error: unknown) => {
    if (!/No session|No target|Target closed/.test(String(error))) throw error;
  });
  return true;
}

function isWorkerOf(target: Target, origin: string): boolean {
  return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`${origin}/`);
}

async function openPopup(browser: Browser, id: string, page: Page): Promise<Page | null> {
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) return null;
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'), { timeout: 10_000 });
  await extension.triggerAction(page);
  return (await opened).asPage();
}

function needed(origin: string | null): string {
  if (origin === null) throw new Error('This browser was started without the extension.');
  return origin;
}
