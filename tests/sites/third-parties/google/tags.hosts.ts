import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, html, noContent, pixel, script, text } from '../../../../cli/demo-web/answer.ts';
import { identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { adSenseFrame } from './adsense.ts';
import { ide } from './cookies.ts';

const file = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');

/** Stand-ins for Google's tags and the addresses to which they report. */
export const hosts: HostTable = {
  'www.googletagmanager.com': routes({
    '/gtag/js': async () => script(await file('gtag.js')),
    // A container is the same tag with a measurement id that its owner filled in.
    '/gtm.js': async (request) => {
      const container = request.url.searchParams.get('id') ?? 'GTM-NONE';
      return script(
        `${await file('gtag.js')}\nhelderDemoTag(${JSON.stringify(container.replace('GTM', 'G'))});`,
      );
    },
  }),
  'www.google-analytics.com': routes({
    '/g/collect': (request) => noContent(request),
    '/analytics.js': () => script(''),
  }),
  'region1.google-analytics.com': routes({ '/g/collect': (request) => noContent(request) }),
  'stats.g.doubleclick.net': routes({
    '/g/collect': (request) => noContent(request, identify(request, ide).headers),
  }),
  'googleads.g.doubleclick.net': routes({
    '/pagead/viewthroughconversion/*': (request) => pixel(identify(request, ide).headers),
    '/pagead/ads': (request) => html(adSenseFrame(request), identify(request, ide).headers),
    '/pagead/id': (request) => noContent(request, identify(request, ide).headers),
  }),
  'www.google.com': routes({
    '/ads/ga-audiences': () => pixel(),
    '/pagead/1p-user-list/*': () => pixel(),
  }),
  'fonts.googleapis.com': routes({
    '/css2': (request) => {
      const family = request.url.searchParams.get('family')?.split(':')[0] ?? 'Nunito';
      return text(
        `@font-face{font-family:'${family.replace(/\W/g, ' ')}';src:local('Trebuchet MS')}`,
        'text/css',
      );
    },
  }),
};
