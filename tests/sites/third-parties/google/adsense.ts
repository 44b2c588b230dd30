import type { DemoRequest } from '../../../../cli/demo-web/answer.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { drawnDocument, framed } from '../../ads/markup/creative.ts';
import { adsClick, whyThisAd } from './booked.ts';

/** The document with which AdSense answers: the ad, or a word to its tag that there is none. */
export function adSenseFrame(request: DemoRequest): string {
  const place = request.url.searchParams.get('slotname') ?? '';
  const booking = bookingOf(place);
  if (booking === null) {
    return framed(`<script>parent.postMessage({ demoUnfilled: ${JSON.stringify(place)} }, '*')</script>`);
  }
  return drawnDocument(booking, { wrap: adsClick, choicesAddress: whyThisAd });
}
