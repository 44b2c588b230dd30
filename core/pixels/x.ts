import { consentOf } from './consent.ts';
import { allFields, type Fields, first } from './fields.ts';
import { at, flat, jsonField, list, text } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * X Pixel: `events` lists what happened, `event` holds its parameters, `tw_document_href` is the page. The older
 * single-event tag has a sum in `tw_sale_amount`.
 * https://business.x.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites
 */
export const decode: Decode = (request) => {
  if (!/^\/(\d\/)?i\/adsct$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  if (first(fields, 'p_id', 'txn_id') === null) return [];
  const parameters = jsonField(first(fields, 'event'));
  const named = jsonField(first(fields, 'events'));
  const data: Fields = new Map([...flat(at(named, 0, 1)), ...flat(parameters)]);
  const amount = first(fields, 'tw_sale_amount');
  const told = newTold()
    .hidden('page-address', first(fields, 'tw_document_href'))
    .hidden('page-title', first(fields, 'pt'))
    .about('product', first(data, 'description', 'content_name'))
    .about('search-term', first(data, 'search_string'))
    .sum(first(data, 'value'), first(data, 'currency'))
    .sum(amount)
    .contact('email', first(data, 'email_address', 'hashed_email'))
    .contact('phone', first(data, 'phone_number', 'hashed_phone_number'));
  for (const item of list(at(parameters, 'contents'))) {
    const goods = flat(item);
    told
      .about('product', goods.get('content_name'))
      .about('product-id', goods.get('content_id'))
      .about('category', goods.get('content_type'));
  }
  const isConversion = data.size > 0 || (amount !== null && amount !== '0');
  const name = text(at(named, 0, 0));
  const event = isConversion && (name === null || name === 'pageview') ? 'conversion' : name;
  return [
    {
      vendor: 'x-twitter',
      event: eventName(event, 'pageview'),
      told: told.entries(),
      consent: consentOf(fields, 'restricted_data_use'),
      where,
    },
  ];
};
