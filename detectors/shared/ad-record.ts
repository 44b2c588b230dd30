import type { DetectorInput } from '../../core/model/observation.ts';
import type { AdPlaceSignal, HostSignal, RequestSignal } from '../../core/model/signal.ts';
import words from '../../rules/words/ad-companies.json' with { type: 'json' };
import type { AdTree } from './ad-trees.ts';
import { ownerOf } from './owner.ts';
import { toldNobody } from './told-nobody.ts';

/** What the browser's own record says of the documents in frames. */
export interface AdRecord {
  /** The request by which a host's document came into a frame; null when there is none that arrived. */
  frameFrom(host: string): RequestSignal | null;
  /** A company that advertises brought a document of this host into a frame. */
  advertises(host: string): boolean;
  /** Not of the page's own site or company. */
  isOther(host: string): boolean;
  /** Name of whose host it is; null for the page's own, and for one that nobody asked. */
  nameOf(host: string): string | null;
  /** Name of a company by its id, when one of its hosts that serve advertising was asked. */
  advertiserById(id: string): string | null;
}

export function adRecord(input: DetectorInput<'request' | 'host'>): AdRecord {
  const frames = new Map<string, RequestSignal>();
  const tracked = new Set<string>();
  for (const request of input.signals('request')) {
    if (request.type !== 'sub_frame' || toldNobody(request)) continue;
    frames.set(request.host, frames.get(request.host) ?? request);
    if (request.tracking !== null) tracked.add(request.host);
  }
  const advertisers = new Map(
    input
      .signals('host')
      .flatMap(({ relation, company }) =>
        relation === 'third-party' && company?.category === 'advertising'
          ? [[company.id, company.name] as const]
          : [],
      ),
  );
  const other = (name: string): HostSignal | null => {
    const host = input.host(name);
    return host?.relation === 'third-party' ? host : null;
  };
  return {
    frameFrom: (host) => frames.get(host) ?? null,
    advertises: (host) =>
      frames.has(host) &&
      (tracked.has(host) || words.frames.includes(host) || other(host)?.company?.category === 'advertising'),
    isOther: (host) => other(host) !== null || (host !== input.visit.host && input.host(host) === null),
    nameOf: (host) => {
      const found = other(host);
      return found === null ? null : ownerOf(found).name;
    },
    advertiserById: (id) => advertisers.get(id) ?? null,
  };
}

/**
 * Who vouches for what an ad shows (docs/decisions/0011). What the page itself draws, and documents of its own in frames, are
 * its word against itself. A document of somebody else counts where the record shows that a company that
 * advertises brought it there, or brought the one around it; else anybody may have drawn it.
 */
export function trustOf({ above, places }: AdTree, record: AdRecord): 'browser' | 'page' {
  const vouched = new Map<string, 'page' | 'company'>();
  for (const place of [...above, ...places]) {
    const by = voucherOf(place, place.within === null ? null : (vouched.get(place.within) ?? null), record);
    if (by === null) return 'page';
    vouched.set(place.place, by);
  }
  return 'browser';
}

function voucherOf(
  { frame, frameHost, within }: AdPlaceSignal,
  around: 'page' | 'company' | null,
  record: AdRecord,
): 'page' | 'company' | null {
  if (frame === 0) return 'page';
  if (frameHost !== null && record.advertises(frameHost)) return 'company';
  if (around === 'company') return around;
  // A frame that lies in no place that was read may be anybody's.
  const isOwn = frameHost === null || !record.isOther(frameHost);
  return isOwn && within !== null ? around : null;
}
