import type { DetectorInput } from '../../core/model/observation.ts';
import type { CookieSignal } from '../../core/model/signal.ts';

/**
 * Whether a cookie of the page's site was there when the page was asked for. The jar is read a moment after the page began, when it
 * may have written already; what went along with the request for the page is the surer word.
 */
export function wasThere(
  { before, cookie }: Pick<CookieSignal, 'before' | 'cookie'>,
  input: DetectorInput<'request' | 'cookie'>,
): boolean {
  if (!before) return false;
  const page = input.signals('request').findLast(({ type, frame }) => type === 'main_frame' && frame === 0);
  // A strict cookie stays at home when another site led here.
  const told = page !== undefined && page.method === 'GET' && page.requestHeaders.length > 0;
  return !told || cookie.sameSite === 'strict' || page.cookiesSent.includes(cookie.name);
}
