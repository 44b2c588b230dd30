import type { Host } from './host.ts';

/** What sites call the domain that serves their own files. Nothing here that a tracker would be called. */
const service =
  'assets?|cdns?|content|css|files?|fonts?|images?|img|imgs|media|photos?|res|resources?|static|statics|thumbs?|uploads?|video|videos';
const dashed = new RegExp(`^(?:${service})\\d*$`);
const joined = /^(?:cdn|static|statics|assets|images|img|imgs|media|files)\d*$/;

/** Labels that say nothing about whose domain it is: `media-cdn.com` is not media.com's. */
const saysNothing = new RegExp(
  `^(?:${service}|ads?|adv|advert|analytics|api|apps?|click|cloud|count|data|digital|edge|games?|global|group|home|info|link|links|live|mail|metrics|mobile|net|network|news|nieuws|online|pixel|play|server|service|services|shop|site|social|spel|spelletjes|stats?|store|stream|sync|tag|tags|target|track|tracker|tracking|traffic|tv|user|users|web|world)$`,
);

/**
 * Whether a host that nobody is known for carries the name of the page's site: its own file server
 * (`cdn-expressen.se` for expressen.se, `wettercomassets.com` for wetter.com) or its name under another
 * suffix. The caller makes sure that the host is nobody else's. A short name must keep the site's suffix.
 */
export function isFamily(host: Host, page: Host): boolean {
  if (host.kind !== 'domain' || page.kind !== 'domain' || host.hosted || page.hosted) return false;
  if (page.label.length < 2 || saysNothing.test(page.label)) return false;
  if (host.label === page.label) return page.label.length >= 6;
  const sameSuffix = host.suffix === page.suffix;
  return [page.label, page.label + page.suffix.replaceAll('.', '')].some((brand) =>
    isFileServer(host.label, brand, sameSuffix),
  );
}

function isFileServer(label: string, brand: string, sameSuffix: boolean): boolean {
  if (brand.length < 4 && !sameSuffix) return false;
  const rest = without(label, brand);
  if (rest === null) return false;
  if (rest.dash) return rest.text.split('-').every((part) => dashed.test(part));
  return brand.length >= (sameSuffix ? 3 : 5) && joined.test(rest.text);
}

/**
 * What is left of a label when the brand is taken from its beginning or its end, and whether a dash held them
 * together.
 */
function without(label: string, brand: string): { text: string; dash: boolean } | null {
  const text = label.startsWith(brand)
    ? label.slice(brand.length)
    : label.endsWith(brand)
      ? label.slice(0, -brand.length)
      : '';
  if (text === '' || text === '-') return null;
  if (text.startsWith('-')) return { text: text.slice(1), dash: true };
  if (text.endsWith('-')) return { text: text.slice(0, -1), dash: true };
  return { text, dash: false };
}
