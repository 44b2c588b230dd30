import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer';
import type { DemoWeb } from '../demo-web/server.ts';
import { startChromium } from './chromium.ts';
import { closeOnSignal, isStopping } from './close-on-signal.ts';
import { type BrowserKind, findBrowser } from './find.ts';
import { startFirefox } from './firefox.ts';

export interface LaunchOptions {
  readonly browser: BrowserKind;
  /** The program; looked for when absent. */
  readonly executablePath?: string;
  /** Folder of the built extension, absolute; null for a browser without. */
  readonly extensionDir: string | null;
  /** The demo web that every host name resolves to; null for the real web. */
  readonly web: DemoWeb | null;
  readonly headless: boolean;
  /** Kept after `close()` when given; else a fresh one that is removed. */
  readonly userDataDir?: string;
  readonly args?: readonly string[];
  /** BCP 47 tag of the browser's language, default nl-NL. */
  readonly language?: string;
  /** Chromium: the person allowed Helder in private windows. */
  readonly privateAllowed?: boolean;
  /** Chromium: leave the back-forward cache on, which puppeteer switches off. */
  readonly backForwardCache?: boolean;
  /** Firefox: further preferences, e.g. `extensions.background.idle.timeout` (ms). */
  readonly firefoxPreferences?: Readonly<Record<string, string | number | boolean>>;
  readonly onProgress?: (line: string) => void;
}

/** A started browser, with Helder in it unless it was started without. */
export interface RunningBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Origin of the extension's pages without a slash at the end; null without an extension. */
  readonly extensionOrigin: string | null;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab, e.g. `popup.html`. */
  extensionPage(path: string): Promise<Page>;
  /** The background's worker, started when it slept; null in Firefox, whose event page no driver reaches. Who looks keeps it alive. */
  worker(): Promise<WebWorker | null>;
  /** Ends the background at once; the next event starts it again. False when it was not running (Chromium). */
  killWorker(): Promise<boolean>;
  /** The real popup over a page's tab; null where the browser has no way to open it. */
  openPopup(page: Page): Promise<Page | null>;
  close(): Promise<void>;
}

/** What starting one kind of browser gives; `launch` adds the profile's life. */
export type Started = Omit<RunningBrowser, 'kind' | 'newPage'>;

/** What both kinds need, with nothing left to choose. */
export interface StartOptions extends LaunchOptions {
  readonly executablePath: string;
  readonly userDataDir: string;
  readonly language: string;
  readonly args: readonly string[];
}

/** Starts a browser in a profile of its own. Throws NoBrowserError when there is none. */
export async function launch(options: LaunchOptions): Promise<RunningBrowser> {
  // A run that was stopped between two browsers ends here, without a word.
  if (isStopping()) return new Promise(() => {});
  const onProgress = options.onProgress ?? (() => {});
  const executablePath = options.executablePath ?? (await findBrowser(options.browser, onProgress)).path;
  const ownProfile = options.userDataDir === undefined;
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'helder-profile-')));
  const remove = () => (ownProfile ? removeProfile(userDataDir) : Promise.resolve());
  const start = options.browser === 'chrome' ? startChromium : startFirefox;
  const full = { ...options, executablePath, userDataDir, language: options.language ?? 'nl-NL' };
  const starting = start({ ...full, args: options.args ?? [] });
  let closing: Promise<void> | null = null;
  // Also while the browser starts: whoever stops the command then leaves no profile behind.
  const close = (): Promise<void> => {
    closing ??= starting
      .then((started) => started.close())
      .catch(() => {})
      .then(remove)
      .then(forget);
    return closing;
  };
  const forget = closeOnSignal(close);
  const started = await starting.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { ...started, kind: options.browser, newPage: () => started.browser.newPage(), close };
}

/** A browser's helper processes may still write while they end. */
function removeProfile(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => {
    console.error(`The profile ${folder} could not be removed.`);
  });
}
