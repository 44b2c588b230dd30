import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';

const folder = resolve(import.meta.dirname, '../../docs/pictures');

/** Takes a picture for the documents when they are wanted (HELDER_PICTURES=1), so that a test run leaves no change. */
export async function picture(
  page: Page,
  name: `${string}.png`,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  if (process.env.HELDER_PICTURES !== '1') return;
  mkdirSync(folder, { recursive: true });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: resolve(folder, name) as `${string}.png` });
  await page.emulateMediaFeatures([]);
}
