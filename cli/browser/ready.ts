import type { Page } from 'puppeteer';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

/**
 * Waits, on a page of the extension, until its background listens: a message finds somebody. What happens before is
 * seen by nobody, so no page may be opened earlier. Goes on after ten seconds: an extension need not listen at all.
 */
export async function untilReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const api = browser ?? chrome;
    for (let tries = 0; tries < 200; tries++) {
      const heard = await api.runtime.sendMessage({ type: 'ready' }).then(
        () => true,
        () => false,
      );
      if (heard) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}
