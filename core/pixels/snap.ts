import { consentOf } from './consent.ts';
import { allFields, first } from './fields.ts';
import { json, list, text } from './json.ts';
import type { Decode } from './pixel.ts';
import { eventName, newTold } from './told.ts';

/**
 * Snap Pixel: `ev` names the event, `pl` is the page, `e_…` its parameters, `u_hem` and `u_hpn` hashed contact data.
 * https://businesshelp.snapchat.com/en-US/article/snap-pixel-about,
 * https://docs.tealium.com/client-side-tags/snap-pixel-tag (names and hashing of its parameters)
 */
export const decode: Decode = (request) => {
  if (request.url.pathname !== '/p') return [];
  const { fields, where } = allFields(request);
  const event = first(fields, 'ev');
  if (event === null) return [];
  const told = newTold()
    .hidden('page-address', first(fields, 'pl'))
    .about('product', first(fields, 'e_desc'))
    .about('category', first(fields, 'e_ic'))
    .about('search-term', first(fields, 'e_ss'))
    .sum(first(fields, 'e_pr'), first(fields, 'e_cur'))
    .hidden('order', first(fields, 'e_tid'))
    .hidden('user-id', first(fields, 'u_eid', 'u_uuid'))
    .contact('email', first(fields, 'u_hem', 'u_em'))
    .contact('phone', first(fields, 'u_hpn', 'u_pn'))
    .contact('name', first(fields, 'u_hfn', 'u_fn'))
    .contact('name', first(fields, 'u_hln', 'u_ln'));
  const ids = first(fields, 'e_iids');
  const listed = list(json(ids));
  for (const id of listed.length > 0 ? listed : (ids?.split(',', 20) ?? []))
    told.about('product-id', text(id));
  return [
    {
      vendor: 'snap',
      event: eventName(event, 'custom'),
      told: told.entries(),
      consent: consentOf(fields),
      where,
    },
  ];
};
