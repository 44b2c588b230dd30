import type { DecodeAd } from './ask.ts';
import { bidRequestOf, readBidRequest } from './open-rtb.ts';

/**
 * TikTok's network for others (Pangle): OpenRTB at an address of its own; its number of the visitor is an `eid` under the
 * site's name. How TikTok asks for advertising in its own pages is documented nowhere.
 * https://github.com/prebid/Prebid.js/blob/master/modules/pangleBidAdapter.js
 */
export const decode: DecodeAd = (request, known) => {
  if (!/\/get_ads\/?$/.test(request.url.pathname)) return null;
  const bid = bidRequestOf(request);
  return bid === null ? null : readBidRequest(bid, 'tiktok', known);
};
