import { consentOf } from './consent.ts';
import { allFields, first, group } from './fields.ts';
import { at, flat, json, list, text } from './json.ts';
import type { Decode, PixelEvent } from './pixel.ts';
import { type Contact, eventName, newTold, type Told } from './told.ts';

/**
 * Meta Pixel: `ev` names the event, `dl` is the page, `cd[…]` what it is about, `ud[…]` (and `udff[…]`, read from
 * forms by itself) who the visitor is.
 * https://developers.facebook.com/docs/meta-pixel/reference,
 * https://developers.facebook.com/docs/meta-pixel/advanced/advanced-matching/
 */
export const decode: Decode = (request) => {
  if (!/^\/tr\/?$/.test(request.url.pathname)) return [];
  const { fields, where } = allFields(request);
  const event = first(fields, 'ev');
  if (event === null) return [];
  const told = newTold().hidden('page-address', first(fields, 'dl'));
  aboutGoods(told, group(fields, 'cd'));
  for (const name of ['ud', 'udff']) aboutPerson(told, group(fields, name));
  return [
    {
      vendor: 'meta',
      event: eventName(event, 'custom'),
      told: told.entries(),
      consent: consentOf(fields, 'dpo'),
      where,
    } satisfies PixelEvent,
  ];
};

function aboutGoods(told: Told, data: ReadonlyMap<string, string>): void {
  told
    .about('product', first(data, 'content_name'))
    .about('category', first(data, 'content_category'))
    .about('search-term', first(data, 'search_string'))
    .sum(first(data, 'value'), first(data, 'currency'))
    .hidden('order', first(data, 'order_id'));
  for (const id of list(json(first(data, 'content_ids')))) told.about('product-id', text(id));
  for (const item of list(json(first(data, 'contents')))) {
    told.about('product-id', text(at(item, 'id'))).about('product', flat(item).get('title'));
  }
}

const person: Readonly<Record<string, Contact>> = {
  em: 'email',
  ph: 'phone',
  fn: 'name',
  ln: 'name',
  ct: 'address',
  st: 'address',
  zp: 'address',
  country: 'address',
  db: 'birth-date',
};

function aboutPerson(told: Told, data: ReadonlyMap<string, string>): void {
  told.hidden('user-id', first(data, 'external_id'));
  for (const [name, value] of data) {
    const what = Object.hasOwn(person, name) ? person[name] : undefined;
    if (what !== undefined) told.contact(what, value);
  }
}
