import { consentOf } from './consent.ts';
import { allFields, decoded, type Fields, first, pairs } from './fields.ts';
import { type Decode, eventLimit, type PixelEvent } from './pixel.ts';
import { newTold, type Told } from './told.ts';

/** The names that Criteo documents for what the requests write short. */
const names: Readonly<Record<string, string>> = {
  vh: 'viewHome',
  vl: 'viewList',
  vs: 'viewSearchResult',
  vp: 'viewItem',
  vb: 'viewBasket',
  ac: 'addToCart',
  vc: 'trackTransaction',
};

/**
 * Criteo OneTag: each of `p0`, `p1`, … is an event by itself, `e` its short name, `p` the goods, `m` a hashed e-mail
 * address (setEmail), `ci` the site's number for the customer.
 * https://developers.criteo.com/retailer-integration/docs/onetag-for-offsite,
 * https://help.criteo.com/kb/guide/en/all-criteo-onetag-events-and-parameters-vZbzbEeY86/Steps/775825
 */
export const decode: Decode = (request) => {
  if (!/^\/event\/?$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  if (first(fields, 'a') === null) return [];
  const parts = [...fields].filter(([key]) => /^p\d{1,2}$/.test(key)).map(([, value]) => pairs(value));
  const consent = consentOf(fields);
  const events = parts.flatMap((part): PixelEvent[] => {
    const short = first(part, 'e') ?? '';
    const event = Object.hasOwn(names, short) ? names[short] : undefined;
    if (event === undefined) return [];
    const told = newTold();
    goods(told, part);
    for (const one of parts) person(told, one);
    return [{ vendor: 'criteo', event, told: told.entries(), consent, where }];
  });
  if (events.length > 0) return events.slice(0, eventLimit);
  const told = newTold();
  for (const one of parts) person(told, one);
  const entries = told.entries();
  return entries.length === 0 ? [] : [{ vendor: 'criteo', event: 'setEmail', told: entries, consent, where }];
};

/** `123`, or `[i=123&pr=79&q=1,…]`, escaped once more. */
function goods(told: Told, part: Fields): void {
  told
    .hidden('order', first(part, 'id'))
    .about('search-term', first(part, 'kw', 'keywords'))
    .about('category', first(part, 'ca', 'category'))
    .sum(null, first(part, 'c', 'currency'));
  const listed = decoded(first(part, 'p') ?? '').replace(/^\[|\]$/g, '');
  for (const item of listed.split(',', 20)) {
    const one = pairs(item);
    told.about('product-id', one.size === 0 ? item : first(one, 'i')).sum(first(one, 'pr'));
  }
}

function person(told: Told, part: Fields): void {
  told.hidden('user-id', first(part, 'ci'));
  for (const value of decoded(first(part, 'm', 'email') ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',', 5)) {
    told.contact('email', value);
  }
}
