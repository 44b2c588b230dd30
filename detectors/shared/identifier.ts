import type { ReducedCookie } from '../../core/model/signal.ts';
import type { Earlier } from '../../core/model/visit.ts';

/**
 * Why a cookie's value counts as an identifier.
 * `known-name`: its maker documents it as one; `stable`: the same value as at the last visit;
 * `unconfirmed`: long and random enough, but seen once.
 */
export type IdentifierEvidence = 'known-name' | 'stable' | 'unconfirmed';

const minimumLength = 8;
const minimumLengthOfUnknownName = 12;
const minimumBits = 40;

/**
 * Can this value tell one person from all others? Null when it cannot: too short, too little information, being
 * deleted, or changed since the last visit. That two people get different values cannot be seen by one of them.
 */
export function identifierEvidence(
  cookie: ReducedCookie,
  earlier: Earlier,
  nameIsKnown: boolean,
): IdentifierEvidence | null {
  if (cookie.lifetime !== null && cookie.lifetime <= 0) return null;
  if (cookie.bits < minimumBits) return null;
  if (cookie.length < (nameIsKnown ? minimumLength : minimumLengthOfUnknownName)) return null;
  if (nameIsKnown) return 'known-name';
  const before = earlier.cookies[`${cookie.domain}|${cookie.name}`];
  if (before === undefined || cookie.hash === null) return 'unconfirmed';
  return before === cookie.hash ? 'stable' : null;
}

/** Whole days until it expires; null for a cookie that ends with the browser session. */
export function lifetimeInDays(cookie: Pick<ReducedCookie, 'lifetime'>): number | null {
  return cookie.lifetime === null ? null : Math.round(cookie.lifetime / 86_400);
}
