import { consentOf } from './consent.ts';
import { allFields, type Fields, first } from './fields.ts';
import type { Decode } from './pixel.ts';
import { eventName, isEmail, newTold } from './told.ts';

/** Events of the shop that Adobe names, the one that says most first. */
const shop = ['purchase', 'scCheckout', 'scAdd', 'scRemove', 'scOpen', 'scView', 'prodView'] as const;

/**
 * Adobe Analytics, also under a name of the site's own: `/b/ss/<report suite>/`, `pageName` and `g` are the page,
 * `events` what happened, `products` the goods (`category;name;quantity;price`), `cc` the currency.
 * https://experienceleague.adobe.com/en/docs/analytics/implementation/validate/query-parameters
 */
export const decode: Decode = (request) => {
  if (!/^\/b\/ss\/[^/]{1,200}\//.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  const told = newTold()
    .hidden('page-address', first(fields, 'g'))
    .hidden('page-title', first(fields, 'pageName', 'gn'))
    .sum(null, first(fields, 'cc'))
    .hidden('order', first(fields, 'purchaseID', 'pu'))
    .hidden('user-id', first(fields, 'vid'));
  for (const product of (first(fields, 'products', 'pl') ?? '').split(',', 20)) {
    const [category, name, , price] = product.split(';');
    told.about('category', category).about('product', name).sum(price);
  }
  for (const [key, value] of fields) {
    if (/^[vc]\d{1,3}$/.test(key) && isEmail(value)) told.contact('email', value);
  }
  return [
    {
      vendor: 'adobe',
      event: nameOf(fields),
      told: told.entries(),
      consent: consentOf(fields),
      where,
    },
  ];
};

function nameOf(fields: Fields): string {
  const told = (first(fields, 'events', 'ev') ?? '').split(',', 100).map((one) => one.split(/[=:]/)[0] ?? '');
  const known = shop.find((name) => told.includes(name));
  if (known !== undefined) return known;
  return first(fields, 'pe') === null ? 'pageView' : eventName(first(fields, 'pev2'), 'link');
}
