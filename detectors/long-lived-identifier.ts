import { observationId } from '../core/model/ids.ts';
import { because, defineDetector, type Observation } from '../core/model/observation.ts';
import type { Signal } from '../core/model/signal.ts';
import { advertisingIdentifiers } from './shared/first-party-identifiers.ts';
import { thirdPartyIdentifiers } from './shared/third-party-identifiers.ts';

/** 13 months: a soft norm of several supervisors, no limit in Dutch law. */
const longestReasonable = 395;

interface Found {
  readonly company: string;
  readonly domain: string;
  readonly cookie: string;
  readonly days: number;
  readonly signal: Pick<Signal, 'id' | 'at'>;
}

/** Identifiers for tracking, of this site or another, that stay longer than 13 months. */
export const detector = defineDetector({
  id: 'long-lived-identifier',
  reads: ['request', 'host', 'cookie'],
  needs: ['network', 'cookies'],
  detect(input) {
    const found: Found[] = [];
    for (const { tracking, evidence, days, owner, domain, cookie, request } of thirdPartyIdentifiers(input)) {
      if (!tracking || evidence === 'unconfirmed' || days === null) continue;
      found.push({ company: owner.name, domain, cookie, days, signal: request });
    }
    for (const { company, cookie, days, signal } of advertisingIdentifiers(input)) {
      if (days === null) continue;
      found.push({ company, domain: cookie.domain, cookie: cookie.name, days, signal });
    }
    const groups = Map.groupBy(
      found.filter((one) => one.days > longestReasonable),
      (one) => `${one.domain}|${one.cookie}`,
    );
    return [...groups].flatMap(([key, group]) => observation(key, group));
  },
});

function observation(key: string, group: readonly Found[]): Observation[] {
  const longest = group.reduce<Found | null>(
    (best, one) => (best !== null && best.days >= one.days ? best : one),
    null,
  );
  if (longest === null) return [];
  const { company, domain, cookie, days } = longest;
  return [
    {
      id: observationId('long-lived-identifier', key),
      kind: 'long-lived-identifier',
      trust: 'browser',
      data: { company, domain, cookie, days, at: Math.min(...group.map((one) => one.signal.at)) },
      because: because(group.slice(0, 20).map((one) => one.signal)),
    },
  ];
}
