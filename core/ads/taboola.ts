import { allFields, first } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { isSomebody } from './open-rtb-user.ts';
import { flagOf, treatmentOf } from './treatment.ts';

/**
 * Taboola: the recommendations API (`placement.name`, `user.id`, `user.session`), and the request of the widget on a page
 * (`/<publisher>/trc/3/json`), of which nothing but its address is documented. Its bids in auctions are OpenRTB.
 * https://developers.taboola.com/, https://github.com/prebid/Prebid.js/blob/master/modules/taboolaBidAdapter.js
 */
export const decode: DecodeAd = (request) => {
  const path = request.url.pathname;
  if (
    !/^\/[\w.-]{1,80}\/trc\/3\/json$/.test(path) &&
    !/^\/1\.\d\/json\/[^/]{1,80}\/recommendations\.get$/.test(path)
  )
    return null;
  const { fields } = allFields(request);
  const ask = newAsk('taboola')
    .treat(treatmentOf({ gdprApplies: flagOf(first(fields, 'gdpr')) }))
    .slot(first(fields, 'placement.name'), []);
  if (isSomebody(first(fields, 'user.id'))) ask.identifier('user-id');
  if (first(fields, 'source.url') !== null) ask.page('source.url');
  return ask.done();
};
