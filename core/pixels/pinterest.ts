import { consentOf } from './consent.ts';
import { allFields, type Fields, first, group } from './fields.ts';
import { at, flat, jsonField, list } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * Pinterest tag: `event`, `ed` what it is about and `pd` who the visitor is, both as JSON or as `ed[…]`.
 * https://help.pinterest.com/en/business/article/add-event-codes,
 * https://help.pinterest.com/en/business/article/img-tag
 */
export const decode: Decode = (request) => {
  if (!/^\/(v3|user)\/?$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  const event = first(fields, 'event');
  if (event === null) return [];
  const about = both(fields, 'ed');
  const person = both(fields, 'pd');
  const told = newTold()
    .hidden('page-address', flat(jsonField(first(fields, 'ad'))).get('loc'))
    .about('product', first(about, 'product_name'))
    .about('product-id', first(about, 'product_id'))
    .about('category', first(about, 'product_category'))
    .about('search-term', first(about, 'search_query'))
    .sum(first(about, 'value'), first(about, 'currency'))
    .hidden('order', first(about, 'order_id'))
    .contact('email', first(person, 'em'))
    .contact('phone', first(person, 'ph'))
    .hidden('user-id', first(person, 'external_id'));
  for (const item of list(at(jsonField(first(fields, 'ed')), 'line_items'))) {
    const goods = flat(item);
    told
      .about('product', goods.get('product_name'))
      .about('product-id', goods.get('product_id'))
      .about('category', goods.get('product_category'));
  }
  return [
    {
      vendor: 'pinterest',
      event: eventName(event, 'custom'),
      told: told.entries(),
      consent: consentOf(person, 'opt_out_type') ?? consentOf(fields),
      where,
    },
  ];
};

function both(fields: Fields, name: string): Fields {
  return new Map([...group(fields, name), ...flat(jsonField(first(fields, name)))]);
}
