import type { DemoRequest } from '../../../../cli/demo-web/answer.ts';
import { digits, uuid } from '../../../../cli/demo-web/identifier.ts';

interface Impression {
  readonly id: string;
  readonly banner?: { readonly format?: readonly { readonly w: number; readonly h: number }[] };
}

export interface Offer {
  readonly seat: string;
  /** Cost per thousand, in the exchange's currency. */
  readonly price: number;
  /** Addresses of pixels in the creative. */
  readonly frames: readonly string[];
}

/** An OpenRTB 2 bid response with one bid on every impression that was asked. */
export function bidResponse(request: DemoRequest, offer: Offer): unknown {
  const asked: { id?: string; imp?: readonly Impression[] } = JSON.parse(request.body || '{}');
  const bids = (asked.imp ?? []).map((impression, index) => {
    const size = impression.banner?.format?.[0] ?? { w: 300, h: 250 };
    return {
      id: uuid(),
      impid: impression.id,
      price: offer.price + index / 10,
      adm: creative(size.w, size.h, offer.frames),
      crid: digits(8),
      adomain: ['fietsenmand-demo.nl'],
      w: size.w,
      h: size.h,
      mtype: 1,
      ext: { mediatype: 'banner', cur: 'EUR', improvedigital: { buying_type: 'rtb', is_net: true } },
    };
  });
  return { id: asked.id ?? uuid(), cur: 'EUR', seatbid: [{ seat: offer.seat, bid: bids }], ext: {} };
}

/** The markup of an advertisement: a picture from a content network, and pixels that say that it was shown. */
export function creative(width: number, height: number, pixels: readonly string[]): string {
  const picture = `https://cdn.adnxs.com/p/${digits(8)}.svg?size=${width}x${height}`;
  const seen = pixels.map((address) => `<img hidden alt="" src="${address}">`).join('');
  return `<a href="https://ad.doubleclick.net/ddm/clk/1?https://www.fietsenmand-demo.nl/" target="_blank" rel="sponsored"><img alt="Advertentie" width="${width}" height="${height}" src="${picture}" style="display:block;border:0"></a>${seen}`;
}
