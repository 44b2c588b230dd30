import { browser } from 'wxt/browser';
import type { Jar } from './hands.ts';
import { containersKept, windowsKept } from './kept.ts';

/** As it stands in the tab and in Firefox's list of containers while a run goes on. */
const containerName = 'Helder';
const containerLooks = { color: 'turquoise', icon: 'fingerprint' } as const;
/** CSS pixels: wide enough for a page as most people see it. */
const size = { width: 1280, height: 900 } as const;
/** Milliseconds in which a private session has ended after its last window. */
const goneWithin = 5000;
/** A window that comes before the session of the one before has ended joins it, and is closed again. */
const mostTries = 3;
const lookEvery = 50;

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
  for (let tries = 0; tries < mostTries; tries += 1) {
    const jar = await openWindowApart();
    if (await isEmpty(jar.tabId)) return jar;
    await jar.destroy();
  }
  throw new Error('the jar was not empty');
}

async function openWindowApart(): Promise<Jar> {
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
  return {
    tabId,
    gone: gone.signal,
    async destroy() {
      gone.unwatch();
      await takeWindow(windowId);
      await takeContainer(container);
      if (container === null) await privateSessionGone();
    },
  };
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

/** Chromium ends a private session a moment after its last window: its cookie store is no more. */
async function privateSessionGone(): Promise<void> {
  const until = Date.now() + goneWithin;
  while ((await browser.cookies.getAllCookieStores()).length > 1 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

/** Whether the store that a tab uses is known, and holds no cookie. */
async function isEmpty(tabId: number): Promise<boolean> {
  const stores = await browser.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tabIds.includes(tabId));
  if (store === undefined) return false;
  return (await browser.cookies.getAll({ storeId: store.id, partitionKey: {} } as never)).length === 0;
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
