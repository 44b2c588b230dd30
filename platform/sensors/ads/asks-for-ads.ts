import type { Entities } from '../../../core/entities/entities.ts';
import type { AdProtocol } from '../../../core/model/ad-signal.ts';
import type { Signal } from '../../../core/model/signal.ts';
import { hostOf } from '../../../core/reduce/url.ts';
import tags from '../../../rules/words/ad-tag-scripts.json' with { type: 'json' };
import type { RequestDetails } from '../events.ts';

/** Languages that an auction in the page speaks. Widgets of recommendations are asked for without one. */
const ofAuctions: ReadonlySet<AdProtocol> = new Set<AdProtocol>([
  'google-ad-manager',
  'openrtb',
  'appnexus',
  'rubicon',
  'amazon',
  'criteo',
  'meta',
  'tiktok',
]);

/**
 * Whether a request speaks for advertising in its page: it asks for some (perhaps in an `auction`), loads the script of a
 * network, or fills a frame from a company that advertises. `made`: what became of the request.
 */
export function asksForAds(
  details: Pick<RequestDetails, 'type' | 'url'>,
  made: readonly Signal[],
  entities: Pick<Entities, 'ofHost'>,
): 'auction' | 'ads' | null {
  for (const signal of made) {
    if (signal.kind === 'ad-request') return ofAuctions.has(signal.protocol) ? 'auction' : 'ads';
  }
  if (details.type === 'sub_frame') {
    return entities.ofHost(hostOf(details.url)).company?.category === 'advertising' ? 'ads' : null;
  }
  return details.type === 'script' && isTag(details.url) ? 'ads' : null;
}

/** `host/path` after the scheme. */
function isTag(url: string): boolean {
  const address = url.slice(url.indexOf('//') + 2, 300);
  return tags.rows.some(({ start }) => address.startsWith(start));
}
