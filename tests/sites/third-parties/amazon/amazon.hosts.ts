import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DemoRequest, type HostTable, html, script } from '../../../../cli/demo-web/answer.ts';
import { base64, type IdentifierCookie, identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { drawnDocument, framed } from '../../ads/markup/creative.ts';

const adId: IdentifierCookie = {
  name: 'ad-id',
  domain: 'amazon-adsystem.com',
  days: 190,
  value: () => base64(22),
  httpOnly: true,
};
const host = 'https://aax-dtb-cf.amazon-adsystem.com';

/** Stand-ins for Amazon's auction (apstag): its tag, its bids and the frame in which the winner stands. */
export const hosts: HostTable = {
  'c.amazon-adsystem.com': routes({
    '/aax2/apstag.js': async () => script(await readFile(join(import.meta.dirname, 'apstag.js'), 'utf8')),
  }),
  'aax.amazon-adsystem.com': routes({
    '/e/dtb/bid': (request) => script(bids(request), identify(request, adId).headers),
  }),
  'aax-dtb-cf.amazon-adsystem.com': routes({
    '/e/dtb/admi': (request) => html(ad(request.url.searchParams.get('b') ?? '')),
  }),
};

interface Asked {
  readonly sd: string;
  readonly sn: string;
  readonly s: readonly string[];
}

/** A bid for each place, with a number under which its markup can be fetched. */
function bids(request: DemoRequest): string {
  const slots: readonly Asked[] = JSON.parse(request.url.searchParams.get('slots') ?? '[]');
  const answer = {
    slots: slots.map(({ sd, sn, s }) => ({
      slotID: sd,
      amzniid: Buffer.from(sn).toString('base64url'),
      amznbid: 'k4l1og',
      amznp: 'kbwxs0',
      amznsz: s[0],
      size: s[0],
      mediaType: 'd',
    })),
    host,
    cfe: true,
    ev: true,
    status: 'ok',
  };
  return `apstag.punt(${JSON.stringify(answer)})`;
}

function ad(number: string): string {
  const booking = bookingOf(Buffer.from(number, 'base64url').toString('utf8'));
  if (booking === null) return framed('');
  return drawnDocument(booking, {
    wrap: (landing) => `https://aax-eu.amazon-adsystem.com/x/c/JKbq8Y2mVnTz0aXcAAABk4vQ/${landing}`,
  });
}
