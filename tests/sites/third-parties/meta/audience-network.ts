import type { DemoRequest } from '../../../../cli/demo-web/answer.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { drawnDocument, framed } from '../../ads/markup/creative.ts';

/** What Meta's network for other sites answers to a page that asks for bids: a bid for each placement. */
export function placementBids(request: DemoRequest): unknown {
  const placements = request.url.searchParams.getAll('placementids[]');
  const bids = placements.map((placement) => [
    placement,
    [{ bid_id: `b${placement}`, bid_price_cents: 142, bid_price_currency: 'usd', placement_id: placement }],
  ]);
  return { request_id: '4f1d20', bids: Object.fromEntries(bids), errors: [] };
}

/** The frame with the ad. Clicks go through Meta's own warning page for links. */
export function audienceNetworkAd(request: DemoRequest): string {
  const booking = bookingOf(request.url.searchParams.get('placementid') ?? '');
  if (booking === null) return framed('');
  return drawnDocument(booking, {
    word: 'Gesponsord',
    wrap: (landing) =>
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`${landing}${landing.includes('?') ? '&' : '?'}fbclid=IwAR0k2`)}&h=AT0xYz&s=1`,
    choicesAddress: 'https://www.facebook.com/adsmanager/ad_choices/?aid=6042',
  });
}
