import { consentOf } from './consent.ts';
import { addressFields, bodyFields, type Fields, first, pairs } from './fields.ts';
import { at, json, jsonField, list, text } from './json.ts';
import { eventLimit, type PixelEvent, type PixelRequest } from './pixel.ts';
import { eventName, newTold, type Told } from './told.ts';

/** The hits of a request in Matomo's protocol: the address, a form, or JSON with a list of query strings. */
export function hitsOf(
  request: PixelRequest,
): readonly { readonly fields: Fields; readonly inBody: boolean }[] {
  const shared = addressFields(request.url);
  const bulk = list(at(json(request.body), 'requests'), eventLimit);
  const hits = bulk.map((one) => pairs((text(one) ?? '').replace(/^\?/, '')));
  if (hits.length > 0) return hits.map((hit) => ({ fields: new Map([...shared, ...hit]), inBody: true }));
  const form = bodyFields(request);
  return [{ fields: new Map([...shared, ...form]), inBody: form.size > 0 }];
}

/** One hit; null for what is no event: another site's parameter of that name, or a sign of life. */
export function eventOf(vendor: string, fields: Fields, inBody: boolean): PixelEvent | null {
  if (first(fields, 'idsite') === null || first(fields, 'rec') !== '1' || first(fields, 'ping') === '1') {
    return null;
  }
  const told = newTold()
    .hidden('page-address', first(fields, 'url'))
    .hidden('page-title', first(fields, 'action_name'))
    .about('product', first(fields, '_pkn'))
    .about('product-id', first(fields, '_pks'))
    .about('category', first(fields, '_pkc', 'search_cat'))
    .about('search-term', first(fields, 'search'))
    .sum(first(fields, 'revenue', '_pkp'), first(fields, 'currencyCode'))
    .hidden('order', first(fields, 'ec_id'))
    .hidden('user-id', first(fields, 'uid'));
  goods(told, jsonField(first(fields, 'ec_items', 'ec_products')));
  return {
    vendor,
    event: nameOf(fields),
    told: told.entries(),
    consent: consentOf(fields, 'uia'),
    where: inBody ? 'body' : 'address',
  };
}

/** `[[sku, name, category, price, quantity], …]`; a category may be a list. */
function goods(told: Told, items: unknown): void {
  for (const item of Array.isArray(items) ? list(items) : []) {
    told
      .about('product-id', text(at(item, 0)))
      .about('product', text(at(item, 1)))
      .about('category', text(list(at(item, 2))[0]));
  }
}

/** The names of Matomo's documentation for what the parameters say together. */
function nameOf(fields: Fields): string {
  const type = first(fields, 'e_t');
  if (type !== null) return eventName(type, 'custom');
  if (first(fields, 'ec_id') !== null) return 'Ecommerce Order';
  if (first(fields, 'idgoal') === '0') return 'Ecommerce Cart Update';
  if (first(fields, 'idgoal') !== null) return 'Goal';
  if (first(fields, 'search') !== null) return 'Site Search';
  if (first(fields, 'e_a') !== null) return eventName(first(fields, 'e_a'), 'custom');
  if (first(fields, 'download') !== null) return 'Download';
  if (first(fields, 'link') !== null) return 'Outlink';
  if (first(fields, 'c_n') !== null) return 'Content';
  if (first(fields, '_pks', '_pkn') !== null) return 'Ecommerce Product View';
  return 'Page View';
}
