import type { RunningBrowser } from '../browser/launch.ts';
import { pageScript } from './page-script.ts';

/** Visits a call: a driver gives up on one that takes minutes. */
const part = 1000;

/** Stores so many light visits in the extension's own database. Throws when that has a problem. */
export async function seed(
  running: RunningBrowser,
  visits: number,
  onProgress: (line: string) => void,
): Promise<void> {
  const page = await running.extensionPage('manifest.json');
  await page.evaluate(await pageScript('popup-seed-in-page.ts'));
  const session = await page.evaluate(
    `chrome.storage.session.get('session').then(({ session }) => session ?? 'none')`,
  );
  for (let from = 0; from < visits; from += part) {
    const to = Math.min(visits, from + part);
    await page.evaluate(`seedVisits(${from}, ${to}, ${visits}, ${JSON.stringify(session)})`);
    onProgress(`${to} of ${visits} visits stored`);
  }
  await page.close();
}
