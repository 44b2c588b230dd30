import { gunzip } from '../../core/reduce/inflate.ts';
import type { RequestBody } from './events.ts';

const mostBytes = 131_072;
const mostText = 262_144;

/**
 * The text of a bid request that was sent compressed: Prebid marks its address with `gzip=1`
 * (https://docs.prebid.org/dev-docs/bidder-adaptor.html, endpoint compression). Other compressed bodies are left alone:
 * unfolding them all would cost more than it tells.
 */
export function packedBid(body: RequestBody | null | undefined, url: URL): string | null {
  if (!/[?&]gzip=1(&|$)/.test(url.search)) return null;
  const bytes = body?.raw?.[0]?.bytes;
  if (bytes === undefined || bytes.byteLength > mostBytes) return null;
  const unfolded = gunzip(new Uint8Array(bytes), mostText);
  return unfolded === null ? null : new TextDecoder().decode(unfolded);
}
