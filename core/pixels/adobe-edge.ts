import { addressFields, first } from './fields.ts';
import { at, flat, json, list, text } from './json.ts';
import { type Decode, eventLimit, type PixelEvent } from './pixel.ts';
import { eventName, newTold, type Told, tidy } from './told.ts';

/** Numbers of the browser and of Adobe itself: no number that the site has for the visitor. */
const browserNumbers = /^(ECID|FPID|CORE|AdCloud|gaid|idfa)$/i;

/**
 * Adobe Experience Platform Edge Network (Web SDK, alloy), also under a name of the site's own: JSON whose `events`
 * hold `xdm` with `eventType`, `web.webPageDetails`, `productListItems`, `commerce.order` and `identityMap`.
 * https://experienceleague.adobe.com/en/docs/experience-platform/edge-network-server-api/data-collection/interactive-data-collection
 */
export const decode: Decode = ({ url, body }) => {
  if (!/^\/ee\/(.{1,60}\/)?v\d\/(interact|collect)$/.test(url.pathname)) return [];
  if (first(addressFields(url), 'configId', 'dataStreamId', 'datastreamId') === null) return [];
  const data = json(body);
  const shared = at(data, 'xdm');
  const events = [...list(at(data, 'events'), eventLimit), ...list(at(data, 'event'))].slice(0, eventLimit);
  return events.map((event): PixelEvent => {
    const xdm = at(event, 'xdm');
    const told = newTold();
    page(told, xdm);
    for (const identities of [at(xdm, 'identityMap'), at(shared, 'identityMap')]) person(told, identities);
    return {
      vendor: 'adobe',
      event: eventName(text(at(xdm, 'eventType')), 'event'),
      told: told.entries(),
      consent: consentOf(xdm, data),
      where: 'body',
    };
  });
};

function page(told: Told, xdm: unknown): void {
  const order = flat(at(xdm, 'commerce', 'order'));
  told
    .hidden('page-address', text(at(xdm, 'web', 'webPageDetails', 'URL')))
    .hidden('page-title', text(at(xdm, 'web', 'webPageDetails', 'name')))
    .about('search-term', text(at(xdm, 'siteSearch', 'phrase')))
    .sum(order.get('priceTotal'), order.get('currencyCode'))
    .hidden('order', order.get('purchaseID'));
  for (const item of list(at(xdm, 'productListItems'))) {
    const goods = flat(item);
    told
      .about('product', goods.get('name'))
      .about('product-id', goods.get('SKU'))
      .sum(order.has('priceTotal') ? null : goods.get('priceTotal'), goods.get('currencyCode'));
  }
}

function person(told: Told, identities: unknown): void {
  if (typeof identities !== 'object' || identities === null) return;
  for (const [namespace, values] of Object.entries(identities).slice(0, 20)) {
    const id = text(at(list(values)[0], 'id'));
    if (/^email/i.test(namespace)) told.contact('email', id);
    else if (/^phone/i.test(namespace)) told.contact('phone', id);
    else if (!browserNumbers.test(namespace)) told.hidden('user-id', id);
  }
}

/** The consent standard's strings, or the state that the Web SDK keeps and sends along. */
function consentOf(xdm: unknown, data: unknown): PixelEvent['consent'] {
  const string = text(at(xdm, 'consentStrings', 0, 'consentStringValue'));
  if (string !== null) return ['consentStrings', tidy(string)];
  for (const entry of list(at(data, 'meta', 'state', 'entries'))) {
    const value = text(at(entry, 'value'));
    if (text(at(entry, 'key'))?.endsWith('_consent') && value !== null) return ['consent', tidy(value)];
  }
  return null;
}
