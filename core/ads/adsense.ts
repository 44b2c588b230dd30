import { allFields, first } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { addGoogleIdentifiers } from './google-identifiers.ts';
import { googleTreatment, transparencyIn } from './treatment.ts';

/**
 * AdSense: `client` is the publisher, `slotname` the place, `format` (or `w` and `h`) its size; treatment and identifiers
 * as with Google Ad Manager. A request without a size asks for no advertisement yet.
 * https://support.google.com/adsense/answer/9274516 (code), https://support.google.com/adsense/answer/9007336 (`npa`),
 * https://support.google.com/adsense/answer/9009582 (age treatment),
 * https://github.com/ampproject/amphtml/blob/main/extensions/amp-ad-network-adsense-impl/0.1/amp-ad-network-adsense-impl.js
 */
export const decode: DecodeAd = (request) => {
  if (!/^\/pagead\/ads$/.test(request.url.pathname)) return null;
  const { fields } = allFields(request);
  const client = first(fields, 'client');
  if (client === null || !/^ca-[\w-]{3,60}$/.test(client)) return null;
  const format = first(fields, 'format') ?? `${first(fields, 'w')}x${first(fields, 'h')}`;
  const ask = newAsk('adsense').treat(googleTreatment(fields)).transparency(transparencyIn(fields));
  ask.slot(first(fields, 'slotname'), [format]);
  addGoogleIdentifiers(ask, fields);
  if (first(fields, 'url') !== null) ask.page('url');
  return ask.done();
};
