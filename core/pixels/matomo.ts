import { eventOf, hitsOf } from './matomo-protocol.ts';
import type { Decode } from './pixel.ts';

/**
 * Matomo, on its own cloud or on any server: `matomo.php?idsite=…&rec=1`, one hit or several in a JSON body. On a
 * server that is not InnoCraft's nobody at InnoCraft is told anything: the vendor is `matomo` then, which is a
 * program and no company.
 * https://developer.matomo.org/api-reference/tracking-api
 */
export const decode: Decode = (request) => {
  if (!/\/(matomo|piwik)\.php$/.test(request.url.pathname)) return [];
  const isCloud = /\.(matomo|innocraft)\.cloud$/.test(request.url.hostname);
  const vendor = isCloud ? 'innocraft' : 'matomo';
  return hitsOf(request).flatMap(({ fields, inBody }) => eventOf(vendor, fields, inBody) ?? []);
};
