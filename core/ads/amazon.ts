import { allFields, first } from '../pixels/fields.ts';
import { at, jsonField, list, text } from '../pixels/json.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { flagOf, treatmentOf } from './treatment.ts';

/**
 * Amazon Publisher Services (apstag): `slots` are the places as JSON, `u` the page. Identifiers are documented for Amazon's
 * OpenRTB endpoint alone; here Amazon goes by its cookie.
 * https://github.com/ampproject/amphtml/blob/main/src/service/real-time-config/callout-vendors.js (`aps`),
 * https://github.com/prebid/Prebid.js/blob/master/modules/apsBidAdapter.md
 */
export const decode: DecodeAd = (request) => {
  if (!/^\/e\/dtb\/bid$/.test(request.url.pathname)) return null;
  const { fields } = allFields(request);
  if (first(fields, 'src', 'pubid') === null) return null;
  const ask = newAsk('amazon').treat(
    treatmentOf({
      gdprApplies: flagOf(first(fields, 'gdpre', 'gdpr')),
      child: flagOf(first(fields, 'coppa')),
    }),
  );
  for (const slot of list(jsonField(first(fields, 'slots')), 30)) {
    const code = text(at(slot, 'sn')) ?? text(at(slot, 'sd'));
    ask.slot(
      code?.replace(/^\/\d+(,\d+)?\//, '') ?? null,
      list(at(slot, 's')).flatMap((size) => text(size) ?? []),
    );
  }
  if (first(fields, 'u') !== null) ask.page('u');
  return ask.done();
};
