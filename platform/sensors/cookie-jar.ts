import { browser } from 'wxt/browser';
import { signalId } from '../../core/model/ids.ts';
import type { CookieSignal, ReducedCookie } from '../../core/model/signal.ts';
import type { Visit } from '../../core/model/visit.ts';
import { reduceCookie } from '../../core/reduce/cookie.ts';

const mostCookies = 300;

/** Where a tab's cookies are kept: the browser's usual place, a store by its id, or a place that cannot be told. */
export type CookieStore = 'usual' | 'unknown' | { readonly id: string };

/**
 * The cookie store of the tab that shows a visit. A private window has one of its own, and so has each of Firefox's
 * containers; a tab that is gone used the usual one only where there can be no other.
 */
export async function cookieStoreOf({ tabId, private: hidden }: Visit): Promise<CookieStore> {
  if (tabId === null || !(import.meta.env.FIREFOX || hidden)) return hidden ? 'unknown' : 'usual';
  try {
    if (import.meta.env.FIREFOX) {
      const { cookieStoreId } = (await browser.tabs.get(tabId)) as { readonly cookieStoreId?: string };
      return cookieStoreId === undefined ? 'usual' : { id: cookieStoreId };
    }
    const store = (await browser.cookies.getAllCookieStores()).find(({ tabIds }) => tabIds.includes(tabId));
    return store === undefined ? 'unknown' : { id: store.id };
  } catch {
    return 'unknown';
  }
}

/**
 * The cookies that the jar holds for a page's address, reduced. Values are read and dropped here; `whole` may look at
 * them before. `null` when the browser refused.
 */
export async function readJar(
  url: string,
  now: number,
  hash: (value: string) => string,
  store: Exclude<CookieStore, 'unknown'> = 'usual',
  whole: (cookies: readonly { readonly name: string; readonly value: string }[]) => void = () => {},
): Promise<readonly ReducedCookie[] | null> {
  try {
    const cookies = await browser.cookies.getAll(store === 'usual' ? { url } : { url, storeId: store.id });
    whole(cookies.slice(0, mostCookies));
    return cookies.slice(0, mostCookies).map((cookie) =>
      reduceCookie(
        {
          name: cookie.name.slice(0, 100),
          value: cookie.value,
          domain: cookie.domain.replace(/^\./, ''),
          hostOnly: cookie.hostOnly,
          path: cookie.path.slice(0, 200),
          lifetime:
            cookie.expirationDate === undefined ? null : Math.round(cookie.expirationDate - now / 1000),
          secure: cookie.secure,
          httpOnly: cookie.httpOnly,
          sameSite: sameSiteOf(cookie.sameSite),
          partitioned: 'partitionKey' in cookie && cookie.partitionKey != null,
        },
        hash,
      ),
    );
  } catch {
    return null;
  }
}

/** Jar entries as signals; `before` holds `domain|name` → hash of what was there when the visit began. */
export function jarSignals(
  jar: readonly ReducedCookie[],
  before: ReadonlyMap<string, string | null>,
  at: number,
): CookieSignal[] {
  return jar.map((cookie) => {
    const key = jarKey(cookie);
    return {
      id: signalId(`cookie:${key}|${cookie.path}`),
      kind: 'cookie',
      trust: 'browser',
      at,
      cookie,
      before: before.has(key) && before.get(key) === cookie.hash,
    };
  });
}

export function jarKey(cookie: Pick<ReducedCookie, 'domain' | 'name'>): string {
  return `${cookie.domain}|${cookie.name}`;
}

function sameSiteOf(sameSite: string | undefined): ReducedCookie['sameSite'] {
  if (sameSite === 'strict' || sameSite === 'lax') return sameSite;
  return sameSite === 'no_restriction' ? 'none' : null;
}
