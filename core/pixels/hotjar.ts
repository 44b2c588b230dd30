import { consentOf } from './consent.ts';
import { allFields, first } from './fields.ts';
import { at, flat, json, text } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * Hotjar: calls under `/api/v<n>/…/sites/<id>/<call>`. Hotjar documents the functions that a site calls (identify with
 * a user id and attributes, event), not what they send; events go through a socket, which is not read here.
 * https://help.hotjar.com/hc/en-us/articles/36820006120721 (identify),
 * https://help.hotjar.com/hc/en-us/articles/36819965075473 (events)
 */
export const decode: Decode = (request) => {
  const [, call = ''] =
    /^\/api\/v\d\/(?:client\/)?sites\/\d{1,12}\/([\w-]{1,40})/.exec(request.url.pathname) ?? [];
  if (call === '') return [];
  const { fields, where } = allFields(request);
  const data = json(request.body);
  const given = new Map([...fields, ...flat(data), ...flat(at(data, 'attributes'))]);
  const told = newTold()
    .hidden('page-address', first(given, 'url', 'page_url'))
    .hidden('user-id', first(given, 'user_id', 'userId') ?? text(at(data, 'user', 'id')))
    .contact('email', first(given, 'email', 'user_email', 'userEmail'))
    .contact('phone', first(given, 'phone'))
    .contact('name', first(given, 'name', 'first_name'));
  return [
    {
      vendor: 'hotjar',
      event: eventName(call, 'custom'),
      told: told.entries(),
      consent: consentOf(fields),
      where: data === null ? where : 'body',
    },
  ];
};
