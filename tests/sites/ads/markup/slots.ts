import { escaped } from './creative.ts';

/** The code with which a page brings in a network's places, as the network's own instructions have it. */

/** What stands around a place: the site's own word above it, or nothing. */
export function box(place: string, marking: string | null = null): string {
  const word = marking === null ? '' : `<span class="vak-kop">${marking}</span>`;
  return `<div class="vak">${word}${place}</div>`;
}

export const googleTag =
  '<script async src="https://securepubads.g.doubleclick.net/tag/js/gpt.js"></script><script>window.googletag=window.googletag||{cmd:[]};</script>';

/** Google Ad Manager: a named element, and its definition. */
export function gptSlot(path: string, number: number, size: readonly [number, number] = [300, 250]): string {
  const id = `div-gpt-ad-17955324000${number.toString().padStart(2, '0')}-0`;
  return `<div id="${id}" style="min-width:${size[0]}px;min-height:${size[1]}px"><script>
googletag.cmd.push(() => {
  googletag.defineSlot('${path}', [${size}], '${id}').addService(googletag.pubads());
  googletag.enableServices();
  googletag.display('${id}');
});
</script></div>`;
}

export function adSense(slot: string, height = 280): string {
  return `<script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-4410020030040050" crossorigin="anonymous"></script>
<ins class="adsbygoogle" style="display:block;height:${height}px" data-ad-client="ca-pub-4410020030040050" data-ad-slot="${slot}"></ins>
<script>(adsbygoogle = window.adsbygoogle || []).push({});</script>`;
}

/** Amazon's tag with a friendly frame in the page, in which the tag puts its own. */
export function amazon(slotName: string): string {
  return `<div id="amzn-midden" style="width:300px;height:250px"></div>
<script>
window.apstag = { _Q: [], init(...given) { this._Q.push(['i', given]); }, fetchBids(...given) { this._Q.push(['f', given]); } };
apstag.init({ pubID: '3512', adServer: 'custom' });
apstag.fetchBids({ slots: [{ slotID: 'amzn-midden', slotName: '${slotName}', sizes: [[300, 250]] }], timeout: 1000 }, (bids) => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: 300, height: 250, scrolling: 'no', title: '' });
  frame.style.border = '0';
  document.getElementById('amzn-midden').append(frame);
  frame.contentDocument.body.style.margin = '0';
  apstag.renderImp(frame.contentDocument, bids[0]);
});
</script>
<script async src="https://c.amazon-adsystem.com/aax2/apstag.js"></script>`;
}

export function taboola(publisher: string): string {
  return `<div id="taboola-below-article-thumbnails"></div>
<script>
window._taboola = window._taboola || [];
_taboola.push({ article: 'auto' });
_taboola.push({ mode: 'thumbnails-a', container: 'taboola-below-article-thumbnails', placement: 'Below Article Thumbnails', target_type: 'mix' });
</script>
<script async id="tb_loader_script" src="https://cdn.taboola.com/libtrc/${publisher}/loader.js"></script>`;
}

export function outbrain(widget: string, host: string): string {
  return `<div class="OUTBRAIN" data-src="https://${host}/" data-widget-id="${widget}"></div>
<script async src="https://widgets.outbrain.com/outbrain.js"></script>`;
}

export function criteo(zone: number): string {
  return `<div id="crto-${zone}" style="width:300px;height:250px"></div>
<script>
window.Criteo = { events: [] };
Criteo.events.push(() => Criteo.DisplayAd({ zoneid: ${zone}, containerid: 'crto-${zone}', size: '300x250' }));
</script>
<script async src="https://static.criteo.net/js/ld/publishertag.js"></script>`;
}

/** Meta's network as its bidder in auctions asks and shows it. */
export function audienceNetwork(placement: string): string {
  return `<div id="an-${placement}" class="fb-ad" data-placementid="${placement}" data-format="300x250" style="width:300px;height:250px"></div>
<script>
(async () => {
  const query = new URLSearchParams([['placementids[]', '${placement}'], ['adformats[]', '300x250'], ['testmode', 'false'], ['pageurl', location.href], ['sdk[]', '6.0.web'], ['cb', String(Date.now())]]);
  const answer = await fetch('https://www.facebook.com/an/v2/placementbid.json?' + query, { credentials: 'include' });
  const [bid] = (await answer.json()).bids['${placement}'];
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: 300, height: 250, scrolling: 'no', title: '' });
  frame.style.border = '0';
  frame.src = 'https://www.facebook.com/audiencenetwork/web/?placementid=' + bid.placement_id + '&format=300x250&bidid=' + bid.bid_id;
  document.getElementById('an-${placement}').append(frame);
})();
</script>`;
}

/** TikTok's network as its bidder in auctions asks it; the page shows the markup of the bid in a frame of its own. */
export function pangle(tag: string): string {
  return `<div id="div-gpt-ad-${tag}-0" style="width:300px;height:250px"></div>
<script>
(async () => {
  const request = {
    id: crypto.randomUUID(),
    at: 1,
    tmax: 1000,
    imp: [{ id: '1', tagid: '${tag}', banner: { format: [{ w: 300, h: 250 }], w: 300, h: 250 }, secure: 1, ext: { gpid: 'div-gpt-ad-${tag}-0' } }],
    site: { page: location.href, domain: location.hostname },
    device: { ua: navigator.userAgent, language: 'nl', w: screen.width, h: screen.height },
    user: { ext: { eids: [{ source: location.hostname, uids: [{ id: crypto.randomUUID(), atype: 1 }] }] } },
    regs: { ext: { gdpr: 1 } },
  };
  const answer = await fetch('https://pangle.pangleglobal.com/api/ad/union/web_js/common/get_ads', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify(request) });
  const [bid] = (await answer.json()).seatbid[0].bid;
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: bid.w, height: bid.h, scrolling: 'no', title: '' });
  frame.style.border = '0';
  frame.srcdoc = '<!doctype html><html lang="nl"><style>html,body{margin:0;height:100%;font-family:Arial,sans-serif}</style><body>' + bid.adm;
  document.getElementById('div-gpt-ad-${tag}-0').append(frame);
})();
</script>`;
}

/** A player with a film of its own and Google's kit for ads over it. */
export function videoWithAd(path: string): string {
  const tag = `https://pubads.g.doubleclick.net/gampad/ads?iu=${encodeURIComponent(path)}&sz=640x480&gdfp_req=1&output=vast&env=vp&impl=s&unviewed_position_start=1&correlator=481516&plcmt=1`;
  return `<div class="speler" style="position:relative;width:640px;max-width:100%;aspect-ratio:16/9;background:#000">
<video id="film" controls preload="none" style="width:100%;height:100%"></video>
<div id="ad-container" style="position:absolute;inset:0"></div></div>
<script src="https://imasdk.googleapis.com/js/sdkloader/ima3.js"></script>
<script>google.ima.demoPlay(document.getElementById('ad-container'), ${JSON.stringify(tag)});</script>`;
}

export interface OwnBanner {
  readonly href: string;
  readonly rel?: string;
  readonly advertiser: string;
  readonly line: string;
  readonly colour: string;
}

/** A banner that the site sold by itself and serves from its own host, with the words as text. */
export function ownBanner({ href, rel, advertiser, line, colour }: OwnBanner): string {
  const relation = rel === undefined ? '' : ` rel="${rel}"`;
  return `<a href="${escaped(href)}" target="_blank"${relation} class="banner" style="display:flex;align-items:center;gap:1rem;width:600px;max-width:100%;height:110px;padding:0 1.2rem;background:${colour};color:#fff;text-decoration:none;font-family:Arial,sans-serif"><img src="/banner.svg" width="70" height="70" alt=""><span><b style="font-size:22px">${advertiser}</b><br>${line}</span></a>`;
}
