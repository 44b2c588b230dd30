import { browser } from 'wxt/browser';
import type { Jar } from './hands.ts';
import { containersKept, windowsKept } from './kept.ts';

/** As it stands in the tab and in Firefox's list of containers while a run goes on. */
const containerName = 'Helder';
const containerLooks = { color: 'turquoise', icon: 'fingerprint' } as const;
/** CSS pixels: wide enough for a page as most people see it. */
const size = { width: 1280, height: 900 } as const;
/** Milliseconds: a private session ends a moment after its last window. */
const emptyWithin = 5000;

/** What the browser gives for a jar. */
export async function jarKind(): Promise<
  'private-window' | 'container' | 'private-not-allowed' | 'containers-off'
> {
  if (import.meta.env.FIREFOX) {
    return containers()
      .query({})
      .then(
        () => 'container',
        () => 'containers-off',
      );
  }
  return (await browser.extension.isAllowedIncognitoAccess()) ? 'private-window' : 'private-not-allowed';
}

/** Opens an empty window in a browser session of its own. Rejects when the browser does not give one that is empty. */
export async function openJar(): Promise<Jar> {
  const container = import.meta.env.FIREFOX ? await makeContainer() : null;
  const opened = await openWindow(container).catch(async (error: unknown) => {
    await takeContainer(container);
    throw error;
  });
  const windowId = opened?.id;
  const tabId = opened?.tabs?.[0]?.id;
  if (windowId === undefined || tabId === undefined) throw new Error('the browser opened no window');
  await windowsKept.add(windowId);
  const gone = watch(windowId, tabId);
  const jar: Jar = {
    tabId,
    gone: gone.signal,
    async destroy() {
      gone.unwatch();
      await takeWindow(windowId);
      await takeContainer(container);
    },
  };
  if (await isEmpty(tabId)) return jar;
  await jar.destroy();
  throw new Error('the jar was not empty');
}

/** Takes away what a comparison left whose page, or whose browser, was closed in the middle. */
export async function takeLeftovers(): Promise<void> {
  for (const windowId of await windowsKept.all()) await takeWindow(windowId);
  for (const container of await containersKept.all()) await takeContainer(container);
}

async function makeContainer(): Promise<string> {
  const { cookieStoreId } = await containers().create({
    name: containerName,
    ...containerLooks,
  });
  await containersKept.add(cookieStoreId);
  return cookieStoreId;
}

/** Chromium knows no containers, and Firefox refuses both at once. */
function openWindow(container: string | null) {
  const apart = container === null ? { incognito: true } : { cookieStoreId: container };
  const wanted: object = { url: 'about:blank', focused: true, ...size, ...apart };
  return browser.windows.create(wanted);
}

/** Firefox's containers, which the common types do not know. */
function containers(): Containers {
  return (browser as unknown as { readonly contextualIdentities: Containers }).contextualIdentities;
}

interface Containers {
  query(which: object): Promise<readonly object[]>;
  create(container: {
    readonly name: string;
    readonly color: string;
    readonly icon: string;
  }): Promise<{ readonly cookieStoreId: string }>;
  remove(cookieStoreId: string): Promise<object>;
}

/** Whatever is gone already is no failure. */
async function takeWindow(windowId: number): Promise<void> {
  await browser.windows.remove(windowId).catch(() => undefined);
  await windowsKept.remove(windowId);
}

/** Firefox deletes with a container all that was kept in it. */
async function takeContainer(container: string | null): Promise<void> {
  if (container === null) return;
  await containers()
    .remove(container)
    .catch(() => undefined);
  await containersKept.remove(container);
}

/** Waits until the session of the run before is forgotten. */
async function isEmpty(tabId: number): Promise<boolean> {
  const until = Date.now() + emptyWithin;
  for (;;) {
    if ((await cookiesIn(tabId)) === 0) return true;
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Number of cookies in the store that a tab uses; null when the browser does not tell. */
async function cookiesIn(tabId: number): Promise<number | null> {
  const stores = await browser.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  if (store === undefined) return null;
  return (await browser.cookies.getAll({ storeId: store.id, partitionKey: {} } as never)).length;
}

function watch(windowId: number, tabId: number) {
  const gone = new AbortController();
  const onTab = (id: number): void => {
    if (id === tabId) gone.abort();
  };
  const onWindow = (id: number): void => {
    if (id === windowId) gone.abort();
  };
  browser.tabs.onRemoved.addListener(onTab);
  browser.windows.onRemoved.addListener(onWindow);
  return {
    signal: gone.signal,
    unwatch() {
      browser.tabs.onRemoved.removeListener(onTab);
      browser.windows.onRemoved.removeListener(onWindow);
    },
  };
}
