import { browser } from 'wxt/browser';
import { signalId } from '../../core/model/ids.ts';
import type { CookieSignal, ReducedCookie } from '../../core/model/signal.ts';
import { reduceCookie } from '../../core/reduce/cookie.ts';

const mostCookies = 300;

/**
 * The cookies that the jar holds for a page's address, reduced. Values are read and dropped here. `null` when the
 * browser refused.
 */
export async function readJar(
  url: string,
  now: number,
  hash: (value: string) => string,
): Promise<readonly ReducedCookie[] | null> {
  try {
    const cookies = await browser.cookies.getAll({ url });
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
