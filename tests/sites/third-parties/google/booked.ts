import { type Booking, bookingOf } from '../../ads/bookings.ts';
import { drawn, framed } from '../../ads/markup/creative.ts';

const token = 'AKAOjstQ7rVbR0cFjD1yqZkX2mNw8sT4uLhPe6gAoI3zBvCdEfGhJkLm';

/** Where the corner sign of Google's ads leads. */
export const whyThisAd = `https://adssettings.google.com/whythisad?source=display&reasons=${token}&hl=nl`;

/** How Google Ad Manager counts clicks: the address where an ad leads is the last parameter. */
export function adManagerClick(landing: string): string {
  return `https://adclick.g.doubleclick.net/pcs/click?xai=${token}&sai=AMfl-YR&sig=Cg0ArKJSzK&fbs_aeid=%5Bgw_fbsaeid%5D&urlfix=1&adurl=${encodeURIComponent(landing)}`;
}

/** How AdSense and Google Ads count clicks. */
export function adsClick(landing: string): string {
  return `https://www.googleadservices.com/pagead/aclk?sa=L&ai=C${token}&ae=1&num=1&cid=CAQS&sig=AOD64_0&client=ca-pub-4410020030040050&nb=9&adurl=${encodeURIComponent(landing)}`;
}

/** Markup of a place of Google Ad Manager, in one line; null for a place that nobody bought. */
export function adManagerAd(path: string): string | null {
  const booking = bookingOf(path);
  if (booking === null) return null;
  return booking.nested === true ? deeper(path) : filled(booking);
}

/** What an agency's frame within Google's shows: another frame, which holds the ad. */
export function agencyFrame(path: string): string {
  return framed(
    `<iframe title="" width="300" height="250" style="border:0" scrolling="no" src="https://tpc.googlesyndication.com/sadbundle/11028841/index.html?place=${encodeURIComponent(path)}"></iframe>`,
  );
}

/** The innermost document. */
export function agencyAd(path: string): string {
  const booking = bookingOf(path);
  return framed(booking === null ? '' : filled(booking));
}

function deeper(path: string): string {
  return `<iframe title="" width="300" height="250" style="border:0" scrolling="no" src="https://ad.doubleclick.net/ddm/adi/N4481.1/B3107;place=${encodeURIComponent(path)};sz=300x250"></iframe>`;
}

function filled(booking: Booking): string {
  const after =
    '<img hidden alt="" src="https://pagead2.googlesyndication.com/pcs/activeview?xai=AKAOjss&id=lidar2">';
  return drawn(booking, { wrap: adManagerClick, choicesAddress: whyThisAd, after });
}
