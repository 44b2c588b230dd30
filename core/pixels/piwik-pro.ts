import { eventOf, hitsOf } from './matomo-protocol.ts';
import type { Decode } from './pixel.ts';

/**
 * Piwik PRO: `ppms.php` with the parameters of Matomo's protocol, `e_t` for the type of event, `ec_products` for the
 * goods and `uia` for a visitor who is measured without identifying.
 * https://developers.piwik.pro/reference/post_ppms-php
 */
export const decode: Decode = (request) => {
  if (!/\/ppms\.php$/.test(request.url.pathname)) return [];
  return hitsOf(request).flatMap(({ fields, inBody }) => eventOf('piwik-pro', fields, inBody) ?? []);
};
