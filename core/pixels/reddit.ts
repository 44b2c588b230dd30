import { consentOf } from './consent.ts';
import { allFields, first } from './fields.ts';
import { flat, jsonField, list } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * Reddit Pixel: `event` (or `m.customEventName`), `m.…` what it is about, `em`, `pn` and `external_id` who the
 * visitor is; the page goes in the Referer.
 * https://business.reddithelp.com/s/article/reddit-pixel
 */
export const decode: Decode = (request) => {
  if (request.url.pathname !== '/rp.gif') return [];
  const { fields, where } = allFields(request);
  const event = first(fields, 'event');
  if (event === null) return [];
  const custom = first(fields, 'm.customEventName');
  const told = newTold()
    .sum(first(fields, 'm.valueDecimal'), first(fields, 'm.currency'))
    .about('search-term', first(fields, 'm.searchTerm'))
    .hidden('order', first(fields, 'm.transactionId'))
    .contact('email', first(fields, 'em'))
    .contact('phone', first(fields, 'pn', 'ph'))
    .hidden('user-id', first(fields, 'external_id'));
  if (!told.entries().some(([kind]) => kind === 'value')) told.sum(first(fields, 'm.value'));
  for (const item of list(jsonField(first(fields, 'm.products')))) {
    const goods = flat(item);
    told
      .about('product', goods.get('name'))
      .about('product-id', goods.get('id'))
      .about('category', goods.get('category'));
  }
  return [
    {
      vendor: 'reddit',
      event: eventName(custom === 'undefined' ? event : (custom ?? event), 'custom'),
      told: told.entries(),
      consent: consentOf(fields, 'dpm', 'opt_out'),
      where,
    },
  ];
};
