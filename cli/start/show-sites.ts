import type { FoundBrowser } from '../browser/find.ts';
import { launch } from '../browser/launch.ts';
import type { DemoWeb } from '../demo-web/server.ts';
import { extensionFolder } from '../inspect/run.ts';

interface Show {
  readonly urls: readonly string[];
  readonly web: DemoWeb | null;
  readonly found: FoundBrowser;
  readonly say: (line: string) => void;
}

/** Opens the addresses in tabs with Helder, its popup over the first, and waits until the person closes the browser. */
export async function showSites({ urls, web, found, say }: Show): Promise<void> {
  const running = await launch({
    browser: found.kind,
    executablePath: found.path,
    extensionDir: extensionFolder(found.kind),
    web,
    headless: false,
    // So that the popup can offer a comparison.
    privateAllowed: true,
    onProgress: say,
  });
  try {
    const ended = new Promise<void>((resolve) => running.browser.once('disconnected', () => resolve()));
    const [blank] = await running.browser.pages();
    const pages = [];
    for (const [index, url] of urls.entries()) {
      const page = index === 0 && blank !== undefined ? blank : await running.newPage();
      pages.push(page);
      say(`Opening ${url}`);
      await page.goto(url, { waitUntil: 'load' }).catch((error: Error) => say(`${url}: ${error.message}`));
    }
    const [first] = pages;
    await first?.bringToFront();
    const popup = first === undefined ? null : await running.openPopup(first).catch(() => null);
    say(
      popup === null
        ? "Click Helder's icon in the toolbar (it may stand under the puzzle piece) to see who follows you."
        : "Helder's popup is open. Close it, go to another tab and click Helder's icon to see who follows you there.",
    );
    say('Close the browser, or press Ctrl-C, to stop.');
    await ended;
  } finally {
    await running.close();
  }
}
