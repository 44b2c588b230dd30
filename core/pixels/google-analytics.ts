import { consentOf } from './consent.ts';
import { addressFields, bodyFields, type Fields, first, pairs } from './fields.ts';
import { addUserData } from './google-contact.ts';
import { type Decode, eventLimit, type PixelEvent, type PixelRequest } from './pixel.ts';
import { eventName, isEmail, newTold, type Told } from './told.ts';

/**
 * Google Analytics 4, also through a server of the site's own: `en` names the event, `dl` and `dt` are the page, `prN`
 * the goods, `ep.…`, `epn.…` and `up.…` what the site adds, `gcs` and `gcd` the state of consent. A body holds one
 * event a line, over what the address says for all.
 * https://developers.google.com/analytics/devguides/collection/ga4/reference/events,
 * https://developers.google.com/tag-platform/tag-manager/server-side/common-event-data,
 * https://developers.google.com/tag-platform/security/concepts/consent-mode
 */
export const decode: Decode = (request) => {
  if (!/\/g\/(s\/)?collect$/.test(request.url.pathname)) return [];
  const shared = addressFields(request.url);
  if (first(shared, 'v') !== '2' || !/^G-[A-Z0-9]{4,20}$/.test(first(shared, 'tid') ?? '')) return [];
  return linesOf(request).flatMap((line) => eventOf(new Map([...shared, ...line]), line.size > 0));
};

function linesOf(request: PixelRequest): readonly Fields[] {
  const { body } = request;
  if (body === null) return [bodyFields(request)];
  // Any white space parts two events: within one it is escaped.
  const lines = body.slice(0, 65_536).split(/\s+/, 2 * eventLimit);
  const filled = lines.filter((line) => line !== '').slice(0, eventLimit);
  return filled.length === 0 ? [new Map()] : filled.map((line) => pairs(line));
}

function eventOf(fields: Fields, inBody: boolean): PixelEvent[] {
  const name = first(fields, 'en');
  if (name === null) return [];
  const told = newTold()
    .hidden('page-address', first(fields, 'dl'))
    .hidden('page-title', first(fields, 'dt'))
    .about('search-term', first(fields, 'ep.search_term'))
    .sum(first(fields, 'epn.value', 'ep.value'), first(fields, 'cu', 'ep.currency'))
    .hidden('order', first(fields, 'ep.transaction_id', 'epn.transaction_id'))
    .hidden('user-id', first(fields, 'uid', 'up.user_id', 'ep.user_id'));
  addUserData(told, first(fields, 'em'));
  for (const [key, value] of fields) {
    if (/^pr\d{1,3}$/.test(key)) addItem(told, value);
    if (/^(ep|up)\./.test(key) && isEmail(value)) told.contact('email', value);
  }
  return [
    {
      vendor: 'google',
      event: eventName(name, 'custom'),
      told: told.entries(),
      consent: consentOf(fields, 'gcs', 'gcd', 'npa'),
      where: inBody ? 'body' : 'address',
    },
  ];
}

/** `idSKU~nmName~caCategory~pr79`: two letters and what they stand for. */
function addItem(told: Told, item: string): void {
  const parts = new Map(
    item
      .slice(0, 2000)
      .split('~', 40)
      .map((part) => [part.slice(0, 2), part.slice(2)] as const),
  );
  told
    .about('product', parts.get('nm'))
    .about('product-id', parts.get('id'))
    .about('category', parts.get('ca'));
}
