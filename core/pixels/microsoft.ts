import { consentOf } from './consent.ts';
import { allFields, type Fields, first, pairs } from './fields.ts';
import { flat, jsonField } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * Microsoft Advertising's Universal Event Tracking: `evt` is `pageLoad` or `custom`, the latter named by `ea`; `p` is
 * the page, `tl` its title, `gv` and `gc` the sum, `prodid` the goods, `pid` hashed contact data, `asc` the consent.
 * https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_parameters_table
 */
export const decode: Decode = (request) => {
  if (!/^\/action(p)?\/\d$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  const kind = first(fields, 'evt');
  if (kind === null || first(fields, 'ti') === null) return [];
  const person = contactOf(fields);
  const told = newTold()
    .hidden('page-address', first(fields, 'p', 'page_location'))
    .hidden('page-title', first(fields, 'tl'))
    .about('category', first(fields, 'ecomm_category'))
    .about('search-term', first(fields, 'ecomm_query', 'search_term'))
    .sum(first(fields, 'gv', 'ecomm_totalvalue', 'value'), first(fields, 'gc', 'currency'))
    .hidden('order', first(fields, 'transaction_id'))
    .hidden('user-id', first(fields, 'uid'))
    .contact('email', first(person, 'em'))
    .contact('phone', first(person, 'ph'));
  for (const id of (first(fields, 'prodid', 'ecomm_prodid') ?? '').split(',', 20))
    told.about('product-id', id);
  const action = first(fields, 'ea', 'pagetype', 'ecomm_pagetype', 'ec');
  return [
    {
      vendor: 'microsoft',
      event: eventName(kind === 'custom' ? action : kind, 'custom'),
      told: told.entries(),
      consent: consentOf(fields, 'asc'),
      where,
    },
  ];
};

function contactOf(fields: Fields): Fields {
  const given = first(fields, 'pid') ?? '';
  return new Map([...fields, ...pairs(given), ...flat(jsonField(given))]);
}
