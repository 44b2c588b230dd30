import { decoded } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';

/**
 * Meta Audience Network for the web: `placementids[]` are the places and `adformats[]` their sizes, in the same order.
 * https://github.com/prebid/Prebid.js/blob/4.43.4/modules/audienceNetworkBidAdapter.js
 */
export const decode: DecodeAd = ({ url }) => {
  if (!/^\/(an\/)?v2\/placementbid\.json$/.test(url.pathname)) return null;
  const values = (name: string) =>
    url.search
      .slice(1)
      .split('&', 100)
      .filter((pair) => decoded(pair).startsWith(`${name}[]=`))
      .map((pair) => decoded(pair).slice(name.length + 3));
  const places = values('placementids').slice(0, 30);
  if (places.length === 0) return null;
  const sizes = values('adformats');
  const ask = newAsk('meta');
  for (const [index, place] of places.entries()) ask.slot(place, [sizes[index] ?? '']);
  if (url.searchParams.has('pageurl')) ask.page('pageurl');
  return ask.done();
};
