import { consentOf } from './consent.ts';
import { allFields, type Fields, first, pairs } from './fields.ts';
import { addUserData } from './google-contact.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

const paths =
  /^\/(pagead\/(viewthroughconversion|conversion|1p-conversion|1p-user-list|form-data)|ccm\/(collect|conversion|form-data)|rmkt\/collect)(\/|$)/;

/**
 * Google Ads' conversions and remarketing: the event in `en` or in `data`, `url` and `tiba` are the page, `value`,
 * `currency_code` and `oid` the purchase, `em` hashed contact data, `gcs` and `gcd` the state of consent.
 * https://developers.google.com/google-ads/api/docs/conversions/enhance-conversions,
 * https://developers.google.com/tag-platform/security/concepts/consent-mode
 */
export const decode: Decode = (request) => {
  const [, path = ''] = paths.exec(request.url.pathname) ?? [];
  if (path === '') return [];
  const { fields, where } = allFields(request);
  const data = pairs(first(fields, 'data') ?? '', ';');
  const told = newTold()
    .hidden('page-address', first(fields, 'url', 'dl'))
    .hidden('page-title', first(fields, 'tiba', 'dt'))
    .about('product-id', first(data, 'id', 'ecomm_prodid', 'dynx_itemid'))
    .about('category', first(data, 'ecomm_category', 'item_category'))
    .about('search-term', first(data, 'search_term'))
    .sum(first(fields, 'value') ?? first(data, 'value', 'ecomm_totalvalue'))
    .sum(null, first(fields, 'currency_code', 'cu') ?? first(data, 'currency'))
    .hidden('order', first(fields, 'oid') ?? first(data, 'transaction_id'))
    .hidden('user-id', first(fields, 'uid') ?? first(data, 'user_id'));
  addUserData(told, first(fields, 'em'));
  return [
    {
      vendor: 'google',
      event: eventName(nameOf(path, fields, data), 'remarketing'),
      told: told.entries(),
      consent: consentOf(fields, 'gcs', 'gcd', 'npa'),
      where,
    },
  ];
};

function nameOf(path: string, fields: Fields, data: Fields): string {
  const name = first(fields, 'en') ?? first(data, 'event');
  if (name !== null) return name === 'gtag.config' ? 'page_view' : name;
  if (path.endsWith('form-data')) return 'user_data';
  return first(fields, 'label') === null ? 'remarketing' : 'conversion';
}
