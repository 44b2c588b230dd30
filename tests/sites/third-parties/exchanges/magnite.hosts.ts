import {
  type DemoRequest,
  type HostTable,
  html,
  json,
  pixel,
  redirect,
} from '../../../../cli/demo-web/answer.ts';
import { base64, digits, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { creative } from './open-rtb.ts';

const khaos: IdentifierCookie = {
  name: 'khaos',
  domain: 'rubiconproject.com',
  days: 365,
  value: () => `M${base64(7).toUpperCase()}-${base64(1).toUpperCase()}-${base64(4).toUpperCase()}`,
};

/** Stand-ins for Magnite's exchange (rubiconproject.com). */
export const hosts: HostTable = {
  'fastlane.rubiconproject.com': routes({
    '/a/api/fastlane.json': (request) => json(request, auction(request), identify(request, khaos).headers),
  }),
  'eus.rubiconproject.com': routes({ '/usync.html': () => html(userSync) }),
  'pixel.rubiconproject.com': routes({ '/tap.php': (request) => pixel(identify(request, khaos).headers) }),
  'token.rubiconproject.com': routes({
    '/token': (request) => {
      const { value, headers } = identify(request, khaos);
      return redirect(`https://match.adsrvr.org/track/cmf/rubicon?rubicon_id=${value}`, headers);
    },
  }),
};

/** Size number of 300×250 and 728×90 in Magnite's own table. */
const sizes: Readonly<Record<string, readonly [number, number]>> = { 15: [300, 250], 2: [728, 90] };

function auction(request: DemoRequest): unknown {
  // Several slots in one request come as values with semicolons.
  const slots = (request.url.searchParams.get('size_id') ?? '15').split(';');
  return {
    status: 'ok',
    account_id: 14062,
    ads: slots.map((size) => {
      const [width, height] = sizes[size] ?? [300, 250];
      const markup = JSON.stringify(creative(width, height, []));
      return {
        status: 'ok',
        impression_id: digits(16),
        size_id: size,
        creative_id: `4501:${digits(7)}`,
        network: 4501,
        advertiser: 88120,
        cpm: 1.87,
        type: 'script',
        script: `document.write(${markup})`,
        targeting: [{ key: 'rpfl_14062', values: [`${size}_tier0100`] }],
      };
    }),
  };
}

const userSync = `<!doctype html><meta charset="utf-8"><title>usync</title><script>
new Image().src = 'https://token.rubiconproject.com/token?pid=2249&pt=n';
new Image().src = 'https://cm.g.doubleclick.net/pixel?google_nid=rubicon&google_cm';
</script>`;
