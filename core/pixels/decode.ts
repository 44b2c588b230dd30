import { decode as adobeAnalytics } from './adobe-analytics.ts';
import { decode as adobeEdge } from './adobe-edge.ts';
import { decode as clarity } from './clarity.ts';
import { decode as criteo } from './criteo.ts';
import { decode as googleAds } from './google-ads.ts';
import { decode as googleAnalytics } from './google-analytics.ts';
import { decode as hotjar } from './hotjar.ts';
import { decode as linkedin } from './linkedin.ts';
import { decode as matomo } from './matomo.ts';
import { decode as meta } from './meta.ts';
import { decode as microsoft } from './microsoft.ts';
import { decode as pinterest } from './pinterest.ts';
import { decode as piwikPro } from './piwik-pro.ts';
import { type Decode, eventLimit, type PixelEvent, type PixelRequest } from './pixel.ts';
import { decode as reddit } from './reddit.ts';
import { decode as snap } from './snap.ts';
import { decode as tiktok } from './tiktok.ts';
import { decode as x } from './x.ts';

/** Hosts, and all below them, where one vendor alone listens. */
const byHost: ReadonlyMap<string, Decode> = new Map([
  ['facebook.com', meta],
  ['facebook.net', meta],
  ['tiktok.com', tiktok],
  ['tr.snapchat.com', snap],
  ['tr6.snapchat.com', snap],
  ['ct.pinterest.com', pinterest],
  ['ads.linkedin.com', linkedin],
  ['t.co', x],
  ['analytics.twitter.com', x],
  ['alb.reddit.com', reddit],
  ['bat.bing.com', microsoft],
  ['bat.bing.net', microsoft],
  ['clarity.ms', clarity],
  ['doubleclick.net', googleAds],
  ['googleadservices.com', googleAds],
  ['criteo.com', criteo],
  ['hotjar.com', hotjar],
  ['hotjar.io', hotjar],
]);

/** What a path shows on any host, the site's own among them. */
const byPath: readonly (readonly [shape: RegExp, decode: Decode])[] = [
  [/\/g\/(s\/)?collect$/, googleAnalytics],
  [/^\/ee\/.*\/(interact|collect)$/, adobeEdge],
  [/^\/b\/ss\//, adobeAnalytics],
  [/\/(matomo|piwik)\.php$/, matomo],
  [/\/ppms\.php$/, piwikPro],
];

const googleSite = /^www\.google\.(com|[a-z]{2}|com?\.[a-z]{2})$/;

/**
 * What a request tells a service for advertising, statistics or recording, by the service's public documentation;
 * empty for nearly all requests. Never throws, whatever the request holds.
 */
export function decodePixelEvents(request: PixelRequest): readonly PixelEvent[] {
  const decode = decoderOf(request.url);
  if (decode === null) return [];
  try {
    return decode(request).slice(0, eventLimit);
  } catch {
    return [];
  }
}

/** Cheap: it is asked of every request. */
function decoderOf(url: URL): Decode | null {
  const path = url.pathname.slice(0, 300);
  return byPath.find(([shape]) => shape.test(path))?.[1] ?? onHost(url.hostname);
}

function onHost(hostname: string): Decode | null {
  for (let rest = hostname; rest !== ''; ) {
    const decode = byHost.get(rest);
    if (decode !== undefined) return decode;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return googleSite.test(hostname) ? googleAds : null;
}
