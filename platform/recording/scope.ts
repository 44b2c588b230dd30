import { browser } from 'wxt/browser';
import { parse } from '../../core/reduce/url.ts';
import type { Settings } from '../settings.ts';

/** Whether an address may be recorded under the person's settings. */
export function maySee(url: string, site: string, isPrivate: boolean, settings: Settings): boolean {
  if (settings.pausedEverywhere || settings.pausedSites.includes(site)) return false;
  if (isPrivate && !settings.recordPrivate) return false;
  const protocol = parse(url)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return true;
  return protocol === 'file:' && settings.recordFiles;
}

/**
 * Whether a tab is in a private window. Where the person never allowed Helder in private windows there are none; a
 * tab that is gone before we could ask counts as private, to be on the safe side.
 */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  if (!(await browser.extension.isAllowedIncognitoAccess())) return false;
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** Whether any private window is open: then requests without a tab cannot be told apart. */
export async function privateWindowOpen(): Promise<boolean> {
  if (!(await browser.extension.isAllowedIncognitoAccess())) return false;
  return (await browser.windows.getAll()).some((window) => window.incognito);
}
