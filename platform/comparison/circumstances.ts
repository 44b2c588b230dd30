import { browser } from 'wxt/browser';
import type { Circumstances } from '../../core/comparison/hindrance.ts';
import { hostOf } from '../../core/reduce/url.ts';
import { privateWindowOpen } from '../recording/scope.ts';
import { readSettings } from '../settings.ts';
import { jarKind } from './jar.ts';

/** What a comparison of an address would meet now. `site` is its registrable domain, when it is known. */
export async function circumstancesNow(url: string | null, site: string | null): Promise<Circumstances> {
  const [settings, jar, open] = await Promise.all([readSettings(), jarKind(), privateWindowOpen()]);
  const host = url === null ? '' : hostOf(url);
  const paused = settings.pausedSites.some((one) => one === site || one === host || host.endsWith(`.${one}`));
  return {
    url,
    // There is no child mode yet.
    childMode: false,
    paused: settings.pausedEverywhere || paused,
    jar,
    privateWindowOpen: open,
  };
}

/** Opens the browser's own page about Helder, where private windows are allowed. */
export async function openExtensionSettings(): Promise<void> {
  const scheme = /Edg\//.test(navigator.userAgent) ? 'edge' : 'chrome';
  await browser.tabs.create({ url: `${scheme}://extensions/?id=${browser.runtime.id}` });
}
