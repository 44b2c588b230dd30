import { consentOf } from './consent.ts';
import { at, flat, json, list, text } from './json.ts';
import type { Decode, PixelEvent } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * TikTok Pixel: JSON with `event`, `context.page`, `context.user` and `properties`, named as in the Events API.
 * https://github.com/tiktok/tiktok-business-api-sdk/blob/main/python_sdk/docs/PixelProperties.md (properties),
 * https://ads.tiktok.com/help/article/how-to-set-up-matching-events-with-events-api (contact data)
 */
export const decode: Decode = ({ url, body }) => {
  if (!/^\/api\/v\d\/(pixel(\/act)?|track)\/?$/.test(url.pathname)) return [];
  const data = json(body);
  const batch = at(data, 'batch');
  return (Array.isArray(batch) ? list(batch) : list(data)).flatMap(event);
};

function event(data: unknown): PixelEvent[] {
  const name = text(at(data, 'event'));
  if (name === null) return [];
  const properties = flat(at(data, 'properties'));
  const user = flat(at(data, 'context', 'user'));
  const told = newTold()
    .hidden('page-address', text(at(data, 'context', 'page', 'url')))
    .about('product', properties.get('content_name'))
    .about('product-id', properties.get('content_id'))
    .about('category', properties.get('content_category'))
    .about('search-term', properties.get('query') ?? properties.get('search_string'))
    .sum(properties.get('value'), properties.get('currency'))
    .hidden('order', properties.get('order_id'))
    .hidden('user-id', user.get('external_id'));
  for (const item of list(at(data, 'properties', 'contents'))) {
    const goods = flat(item);
    told
      .about('product', goods.get('content_name'))
      .about('product-id', goods.get('content_id'))
      .about('category', goods.get('content_category'));
  }
  for (const [field, value] of user) {
    if (/email/.test(field)) told.contact('email', value);
    else if (/phone/.test(field)) told.contact('phone', value);
    else if (/^(auto_)?(first|last)_name$/.test(field)) told.contact('name', value);
    else if (/^(auto_)?(city|state|zip_code|country)$/.test(field)) told.contact('address', value);
  }
  return [
    {
      vendor: 'bytedance',
      event: eventName(name, 'custom'),
      told: told.entries(),
      consent: at(data, 'limited_data_use') === true ? ['limited_data_use', 'true'] : consentOf(flat(data)),
      where: 'body',
    },
  ];
}
