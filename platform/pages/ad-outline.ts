import { browser } from 'wxt/browser';
import type { AdOutline } from '../sensors/ads/messages.ts';

/**
 * Draws outlines around the ads of a tab, or takes them away; `null` only asks. Resolves to whether they are drawn, and to
 * null where no script of ours answers: a page of the browser, or one that was open before Helder was updated.
 */
export async function outlineAds(tab: number, on: boolean | null, label: string): Promise<boolean | null> {
  const message: AdOutline = { type: 'ad-outline', on, label };
  try {
    const drawn: unknown = await browser.tabs.sendMessage(tab, message, { frameId: 0 });
    return typeof drawn === 'boolean' ? drawn : null;
  } catch {
    // No script of ours is there: the caller says so.
    return null;
  }
}
