import { allFields, decoded, type Fields, first, pairs } from '../pixels/fields.ts';
import { type DecodeAd, newAsk } from './ask.ts';
import { addGoogleIdentifiers } from './google-identifiers.ts';
import { readKeyValues } from './key-values.ts';
import { googleTreatment, transparencyIn } from './treatment.ts';

const path = /^\/gampad\/(live\/)?(ads|adx)$/;
const slotLimit = 30;

/**
 * Google Ad Manager: `iu_parts` and `enc_prev_ius` (or `iu`) are the places, `prev_iu_szs` (or `sz`) their sizes,
 * `cust_params` and `prev_scp` (or `scp`, `t`) the publisher's key-values, `npa`, `ltd`, `rdp`, `tfcd`, `tfua` and `tfat`
 * how it is to be treated, `ppid` the publisher's number of the visitor.
 * https://support.google.com/admanager/answer/10678356 (parameters of tags), https://support.google.com/admanager/answer/2623168
 * (requests without a tag), https://support.google.com/admanager/answer/3671211 (age treatment),
 * https://developers.google.com/publisher-tag/samples/configure-privacy. The names with `prev_` and `iu_parts` are the
 * same for several places at once, as the tag writes them; Google documents them nowhere.
 */
export const decode: DecodeAd = (request, known) => {
  if (!path.test(request.url.pathname)) return null;
  const { fields } = allFields(request);
  const places = placesIn(fields);
  if (places.length === 0) return null;
  const ask = newAsk('google-ad-manager').treat(googleTreatment(fields)).transparency(transparencyIn(fields));
  for (const { code, sizes } of places) ask.slot(code, sizes);
  addGoogleIdentifiers(ask, fields);
  for (const name of ['cust_params', 'prev_scp', 'scp', 't']) {
    for (const one of (first(fields, name) ?? '').split('|', slotLimit)) {
      readKeyValues(ask, pairs(one.includes('=') ? one : decoded(one)), known);
    }
  }
  return ask.done();
};

function placesIn(fields: Fields): { readonly code: string; readonly sizes: readonly string[] }[] {
  const parts = (first(fields, 'iu_parts') ?? '').split(',', 200);
  const sizes = (first(fields, 'prev_iu_szs') ?? '').split(',', slotLimit).map((some) => some.split('|', 20));
  const paths = first(fields, 'enc_prev_ius');
  if (paths !== null) {
    return paths.split(',', slotLimit).map((one, index) => {
      // The first number is the publisher's network.
      const numbers = one.split('/').filter((number) => /^\d{1,3}$/.test(number));
      const code = numbers.slice(1).flatMap((number) => parts[Number(number)] ?? []);
      return { code: code.join('/'), sizes: sizes[index] ?? [] };
    });
  }
  if (parts.length > 1) {
    return parts.slice(1, slotLimit).map((code, index) => ({ code, sizes: sizes[index] ?? [] }));
  }
  const single = first(fields, 'iu', 'slotname');
  if (single === null) return [];
  const code = single.replace(/^\/?\d+(,\d+)?\//, '');
  return [{ code, sizes: (first(fields, 'sz') ?? '').split('|', 20) }];
}
