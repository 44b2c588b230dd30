import { allFields, first } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { readKeyValue } from './key-values.ts';
import { isPrecise } from './open-rtb-user.ts';
import { flagOf, transparencyIn, treatmentOf } from './treatment.ts';

/**
 * Magnite (Rubicon Project): parameters of the address. `eid_<source>` and `tpid_<source>` are identifiers, `tg_v.…` data on
 * the visitor, `tg_i.…` on the page, `ppuid` the publisher's number of the visitor, `p_geo.…` a place.
 * https://github.com/prebid/Prebid.js/blob/master/modules/rubiconBidAdapter.js,
 * https://docs.prebid.org/dev-docs/bidders/rubicon.html
 */
export const decode: DecodeAd = (request, known) => {
  if (!/^\/a\/api\/fastlane\.json$/.test(request.url.pathname)) return null;
  const { fields } = allFields(request);
  if (first(fields, 'account_id') === null) return null;
  const ask = newAsk('rubicon')
    .treat(treatmentOf({ child: flagOf(first(fields, 'coppa')), gdprApplies: flagOf(first(fields, 'gdpr')) }))
    .transparency(transparencyIn(fields));
  const place = first(fields, 'p_gpid', 'tg_i.pbadslot', 'tg_i.dfp_ad_unit_code', 'zone_id');
  // Several places at once are written with a semicolon between.
  for (const code of (place ?? '').split(';', 30)) ask.slot(code.replace(/^\/\d+(,\d+)?\//, ''), []);
  for (const [name, value] of fields) {
    const source = /^(?:eid|tpid)_(.+)$/.exec(name)?.[1];
    if (source !== undefined) ask.identifier('eids', source);
    else if (name === 'tg_v.iab') ask.segment('user.data');
    else if (name.startsWith('tg_v.')) readKeyValue(ask, name.slice(5), value, known, true);
    else if (name.startsWith('tg_i.')) readKeyValue(ask, name.slice(5), value, known);
  }
  if (first(fields, 'x_liverampidl') !== null) ask.identifier('eids', 'liveramp.com');
  if (first(fields, 'ppuid') !== null) ask.identifier('ppid');
  if (first(fields, 'tk_user_key') !== null) ask.identifier('user-id');
  const [lat, lon] = [first(fields, 'p_geo.latitude'), first(fields, 'p_geo.longitude')];
  if (lat !== null && lon !== null && isPrecise({ lat, lon })) ask.attribute('location');
  for (const name of ['kw', 'rf']) if (first(fields, name) !== null) ask.page(name);
  return ask.done();
};
