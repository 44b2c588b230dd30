import {
  type DemoRequest,
  type HostTable,
  html,
  json,
  noContent,
  pixel,
  redirect,
} from '../../../../cli/demo-web/answer.ts';
import {
  base64,
  digits,
  type IdentifierCookie,
  identify,
  setCookie,
} from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { banner } from '../banner.ts';
import { creative } from './open-rtb.ts';

const uuid2: IdentifierCookie = {
  name: 'uuid2',
  domain: 'adnxs.com',
  days: 90,
  value: () => digits(19),
  httpOnly: true,
};
const anj: IdentifierCookie = { name: 'anj', domain: 'adnxs.com', days: 90, value: () => base64(48) };

/** Stand-ins for Microsoft's exchange (Xandr, formerly AppNexus). */
export const hosts: HostTable = {
  'ib.adnxs.com': routes({
    '/ut/v3/prebid': (request) => json(request, auction(request), identify(request, uuid2).headers),
    // The classic match: the visitor's number is put where the partner's address says $UID.
    '/getuid': (request) => {
      const { value, headers } = identify(request, uuid2);
      const next = decodeURIComponent(request.url.search.slice(1));
      return /^https:\/\//.test(next) ? redirect(next.replaceAll('$UID', value), headers) : pixel(headers);
    },
    '/setuid': (request) => {
      const { headers } = identify(request, uuid2);
      const both = [headers['set-cookie'] ?? '', setCookie(anj, request.cookies.anj ?? base64(48))];
      return pixel({ 'set-cookie': both });
    },
    '/it': () => pixel(),
  }),
  'acdn.adnxs.com': routes({ '/dmp/async_usersync.html': () => html(userSync) }),
  'cdn.adnxs.com': routes({
    '/p/*': (request) => banner(request.url.pathname, request.url.searchParams.get('size') ?? '300x250'),
  }),
  'ib.adnxs-simple.com': routes({ '/ut/v3/prebid': (request) => noContent(request) }),
};

interface Tag {
  readonly uuid: string;
  readonly primary_size?: { readonly width: number; readonly height: number };
}

function auction(request: DemoRequest): unknown {
  const asked: { tags?: readonly Tag[] } = JSON.parse(request.body || '{}');
  return {
    version: '3.0.0',
    tags: (asked.tags ?? []).map((tag, index) => {
      const { width, height } = tag.primary_size ?? { width: 300, height: 250 };
      const content = creative(width, height, [`https://ib.adnxs.com/it?an_audit=0&e=${base64(40)}`]);
      return {
        uuid: tag.uuid,
        tag_id: 13144370 + index,
        auction_id: digits(19),
        nobid: false,
        ads: [
          {
            content_source: 'rtb',
            ad_type: 'banner',
            buyer_member_id: 12085,
            advertiser_id: 4461100,
            creative_id: 362100114 + index,
            media_type_id: 1,
            cpm: 2.35,
            adomain: 'fietsenmand-demo.nl',
            rtb: {
              banner: { content, width, height },
              trackers: [{ impression_urls: [], video_events: {} }],
            },
          },
        ],
      };
    }),
  };
}

/** The frame that matches the visitor with one partner after the other. */
const userSync = `<!doctype html><meta charset="utf-8"><title>sync</title><script>
for (const next of [
  'https://match.adsrvr.org/track/cmf/appnexus?ttd=1&anid=$UID',
  'https://cm.g.doubleclick.net/pixel?google_nid=improve_digital&google_cm&google_hm=$UID',
  'https://pixel.rubiconproject.com/tap.php?v=4894&nid=1986&put=$UID',
]) new Image().src = 'https://ib.adnxs.com/getuid?' + next;
</script>`;
