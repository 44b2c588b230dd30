import { browser } from 'wxt/browser';

/**
 * Brings ads.js into the top document of a tab in which advertising was asked for, or that said that it holds a place for
 * some. A document that has it only looks again.
 */
export async function lookForAds(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, files: ['/ads.js' as never] })
    .catch(() => undefined);
}
