import { browser } from 'wxt/browser';

const everywhere = { origins: ['<all_urls>'] };

/** Whether Helder may watch on all websites, or at least on the one whose address is given. */
export async function hasAccess(url: string | null = null): Promise<boolean> {
  if (await browser.permissions.contains(everywhere)) return true;
  if (url === null || !/^https?:/.test(url)) return false;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** Asks the person. Only works within a click; resolves to what was answered. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request(everywhere);
}

/** Calls back when access was given or taken, until aborted. */
export function onAccess(callback: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  });
}
