import { browser } from 'wxt/browser';
import type { Visit } from '../../core/model/visit.ts';
import { parse } from '../../core/reduce/url.ts';
import type { Settings } from '../settings.ts';

/** Whether an address may be recorded under the person's settings. */
export function maySee(url: string, site: string, isPrivate: boolean, settings: Settings): boolean {
  const parsed = parse(url);
  if (!mayGoOn({ host: parsed?.hostname ?? '', site, private: isPrivate }, settings)) return false;
  const protocol = parsed?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return true;
  return protocol === 'file:' && settings.recordFiles;
}

/** Whether a visit that was begun may be recorded further: the person may have paused Helder meanwhile. */
export function mayGoOn(
  visit: Pick<Visit, 'host' | 'site' | 'private' | 'comparison'>,
  settings: Settings,
): boolean {
  // A comparison's private window is Helder's own, opened because the person asked for it.
  const hidden = visit.private && visit.comparison === undefined && !settings.recordPrivate;
  if (settings.pausedEverywhere || hidden) return false;
  if (settings.pausedSites.length === 0) return true;
  // A site that was paused before Helder knew it was paused by its host.
  const paused = (site: string) =>
    site === visit.site || site === visit.host || visit.host.endsWith(`.${site}`);
  return !settings.pausedSites.some(paused);
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
