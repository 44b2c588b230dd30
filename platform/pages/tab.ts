import { browser } from 'wxt/browser';
import type { VisitId } from '../../core/model/ids.ts';

export interface ShownTab {
  readonly id: number;
  /** null when the browser does not tell: a page of its own, or no access. */
  readonly url: string | null;
  readonly private: boolean;
}

/**
 * The tab that the popup is about: the active one, or the one that its address names (`popup.html?tab=7`), which is
 * how it is opened where no toolbar can be clicked.
 */
export async function shownTab(): Promise<ShownTab | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named));
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, private: tab.incognito };
}

/** Id of the browser session as the background made it; null when it did not yet, or when the browser hangs. */
export async function readSessionId(): Promise<string | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), 1000));
  const read = browser.storage.session.get('session').then(
    ({ session }) => (typeof session === 'string' ? session : null),
    () => null,
  );
  return Promise.race([read, late]);
}

/** Opens one of Helder's own pages in a tab. */
export async function openPage(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page as never) });
}

/** Brings the window of this page to the front. */
export async function comeToFront(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.windows.update(id, { focused: true });
}

export function reloadTab(id: number): Promise<void> {
  return browser.tabs.reload(id);
}

/** Offers text as a file. Nothing leaves the device. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Name of the file that a visit is saved as. */
export function fileNameOf(host: string, id: VisitId): string {
  return `helder-${host.replaceAll(/[^a-z0-9.-]/gi, '_').slice(0, 80)}-${id.slice(-8)}.json`;
}
