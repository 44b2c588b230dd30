import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { unpackedId } from '../browser/chromium.ts';

/** An extension of two files, whose popup is one heading without style or script: what a popup costs by itself. */
export interface EmptyExtension {
  readonly origin: string;
  /** A profile in which its icon stands in the toolbar beside Helder's. Without, the click waits for the icon to move in. */
  readonly userDataDir: string;
  install(browser: Browser): Promise<void>;
  /** Opens a page of it that keeps its process alive, as a background that is awake does; `close` lets it go. */
  stayAwake(browser: Browser): Promise<{ close(): Promise<void> }>;
  /** Removes its files and the profile, after the browser has ended. */
  remove(): Promise<void>;
}

export async function makeEmptyExtension(beside: string): Promise<EmptyExtension> {
  const top = await mkdtemp(join(tmpdir(), 'helder-popup-bench-'));
  const [folder, userDataDir] = [join(top, 'extension'), join(top, 'profile')];
  const origin = `chrome-extension://${unpackedId(folder)}`;
  const pinned = [unpackedId(beside), unpackedId(folder)];
  await mkdir(folder);
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  const write = (file: string, content: string) => writeFile(join(top, file), content);
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    action: { default_popup: 'popup.html' },
  };
  await write('extension/manifest.json', JSON.stringify(manifest));
  await write('extension/popup.html', '<!doctype html><title>Empty</title><h1>Nothing to tell</h1>');
  await write('profile/Default/Preferences', JSON.stringify({ extensions: { pinned_extensions: pinned } }));
  return {
    origin,
    userDataDir,
    async install(browser) {
      await browser.installExtension(folder);
    },
    async stayAwake(browser) {
      const page = await browser.newPage();
      await page.goto(`${origin}/manifest.json`);
      return page;
    },
    remove: () => rm(top, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
