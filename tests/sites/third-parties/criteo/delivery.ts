import type { DemoRequest } from '../../../../cli/demo-web/answer.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { drawnDocument, framed } from '../../ads/markup/creative.ts';

interface Asked {
  readonly impid: string;
  readonly zoneid: number;
  readonly sizes: readonly string[];
}

/** Bids for the zones that are asked, each with the address of its frame. */
export function bids(request: DemoRequest): unknown {
  const { slots = [] }: { slots?: readonly Asked[] } = JSON.parse(request.body || '{}');
  return {
    slots: slots.map(({ impid, zoneid, sizes }) => {
      const [width, height] = (sizes[0] ?? '300x250').split('x').map(Number);
      const displayurl = `https://ads.eu.criteo.com/delivery/r/afr.php?did=65f1a0&u=%7CkzQ8&c1=7yKq2mVnTz&ct0=&z=${zoneid}`;
      return { impid, zoneid, cpm: 1.42, currency: 'EUR', width, height, displayurl };
    }),
  };
}

/** The frame with the ad; its click counter names the shop in `maxdest`. */
export function delivered(request: DemoRequest): string {
  const booking = bookingOf(request.url.searchParams.get('z') ?? '');
  if (booking === null) return framed('');
  return drawnDocument(booking, {
    wrap: (landing) =>
      `https://cat.nl3.eu.criteo.com/delivery/ckn.php?cppv=3&cpp=7yKq2mVnTz0aXc4pLhPe6gAoI3zBvCdEfGh&maxdest=${encodeURIComponent(landing)}`,
    choicesAddress: 'https://privacy.eu.criteo.com/adchoices?cppv=3&cpp=7yKq2mVnTz0aXc4pLhPe6gAoI3zBvCdEfGh',
  });
}
