import { couldIdentify } from '../core/comparison/cookies.ts';
import type { HostSignal, ReducedCookie, Signal } from '../core/model/signal.ts';
import { companyOf } from './request-rows.ts';

/** A cookie that was seen on a visit, once per name and domain. */
export interface CookieRow {
  readonly cookie: ReducedCookie;
  /** The other organisation that it is for; null for the site itself. */
  readonly company: string | null;
  /** Long and varied enough to be a number of one person (docs/glossary.md, identifier). */
  readonly identifier: boolean;
}

/** The cookies among a visit's signals: those that answers set and those that were in the jar. */
export function cookieRows(signals: readonly Signal[]): readonly CookieRow[] {
  const hosts = new Map<string, HostSignal>();
  for (const signal of signals) if (signal.kind === 'host') hosts.set(signal.host, signal);
  const rows = new Map<string, CookieRow>();
  const add = (cookie: ReducedCookie, company: string | null) => {
    rows.set(`${cookie.domain}|${cookie.name}`, { cookie, company, identifier: couldIdentify(cookie) });
  };
  for (const signal of signals) {
    if (signal.kind === 'cookie') add(signal.cookie, null);
    if (signal.kind !== 'request') continue;
    const company = companyOf(hosts.get(signal.host) ?? null);
    for (const cookie of signal.setCookies) add(cookie, company);
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(b.company !== null) - Number(a.company !== null) || Number(b.identifier) - Number(a.identifier),
  );
}
