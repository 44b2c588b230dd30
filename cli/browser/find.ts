import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer';
import { installOnDebian } from './install.ts';

export type BrowserKind = 'chrome' | 'firefox';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
}

interface Places {
  /** Environment variable that names the program. */
  readonly variable: string;
  /** Names on the PATH. */
  readonly commands: readonly string[];
  /** Where packages and installers put it. */
  readonly files: readonly string[];
}

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';

const places: Readonly<Record<BrowserKind, Places>> = {
  chrome: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    files: [
      '/usr/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(programs, 'Google\\Chrome\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(programs, 'Mozilla Firefox\\firefox.exe'),
    ],
  },
};

/** The message says exactly what to install or set. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/**
 * The program of one kind of browser: the environment variable, one that puppeteer has, the system's; as root on
 * Debian it is installed. Throws NoBrowserError otherwise.
 */
export async function findBrowser(
  kind: BrowserKind,
  onProgress: (line: string) => void,
): Promise<FoundBrowser> {
  const named = process.env[places[kind].variable];
  if (named) {
    if (await runnable(named)) return { kind, path: named };
    throw new NoBrowserError(`${places[kind].variable} is ${named}, and no program is there.`);
  }
  const found = await lookAround(kind);
  if (found !== null) return { kind, path: found };
  if (await installOnDebian(kind, onProgress)) {
    const installed = await lookAround(kind);
    if (installed !== null) return { kind, path: installed };
  }
  throw new NoBrowserError(whatToInstall(kind));
}

/** Chrome or Chromium when there is one, else Firefox; installs Chromium where that can be done. */
export async function findAnyBrowser(onProgress: (line: string) => void): Promise<FoundBrowser> {
  const named = process.env[places.chrome.variable];
  if (!named && (await lookAround('chrome')) === null) {
    const firefox = process.env[places.firefox.variable] ?? (await lookAround('firefox'));
    if (firefox) return findBrowser('firefox', onProgress);
  }
  return findBrowser('chrome', onProgress);
}

async function lookAround(kind: BrowserKind): Promise<string | null> {
  for (const path of [await puppeteersOwn(kind), ...onPath(places[kind].commands), ...places[kind].files]) {
    if (path !== null && (await runnable(path))) return path;
  }
  return null;
}

async function puppeteersOwn(kind: BrowserKind): Promise<string | null> {
  try {
    return await puppeteer.executablePath({ browser: kind });
  } catch {
    // Puppeteer throws when it has downloaded none; the system may still have one.
    return null;
  }
}

function onPath(commands: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function runnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function whatToInstall(kind: BrowserKind): string {
  const [name, debian] = kind === 'chrome' ? ['Chromium or Chrome', 'chromium'] : ['Firefox', 'firefox-esr'];
  const how =
    process.platform === 'linux'
      ? `On Debian or Ubuntu: sudo apt-get install ${debian}.`
      : `Get it from ${kind === 'chrome' ? 'google.com/chrome' : 'firefox.com'}.`;
  return `No ${name} found. ${how} Or set ${places[kind].variable} to the program that you want to use.`;
}
