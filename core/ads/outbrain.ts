import { allFields, first } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { isSomebody } from './open-rtb-user.ts';
import { flagOf, treatmentOf } from './treatment.ts';

/**
 * Outbrain: `widgetJSId` and `idx` are the place, `url` is the page, `api_user_id` a number of the visitor. Its bids in
 * auctions are OpenRTB.
 * https://sdk.outbrain.com/, https://github.com/prebid/Prebid.js/blob/master/modules/outbrainBidAdapter.js
 */
export const decode: DecodeAd = (request) => {
  if (!/^\/(utils\/get|Multivac\/api\/(get|platforms))$/.test(request.url.pathname)) return null;
  const { fields } = allFields(request);
  const widget = first(fields, 'widgetJSId', 'widgetId');
  if (widget === null) return null;
  const ask = newAsk('outbrain')
    .treat(treatmentOf({ gdprApplies: flagOf(first(fields, 'gdpr')) }))
    .slot([widget, first(fields, 'idx')].filter((part) => part !== null).join('/'), []);
  if (isSomebody(first(fields, 'api_user_id'))) ask.identifier('user-id');
  for (const name of ['url', 'contentUrl', 'portalUrl']) if (first(fields, name) !== null) ask.page(name);
  return ask.done();
};
