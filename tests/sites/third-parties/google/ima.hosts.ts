import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostTable, html, script, shared, text } from '../../../../cli/demo-web/answer.ts';
import { identify } from '../../../../cli/demo-web/identifier.ts';
import { routes } from '../../../../cli/demo-web/routes.ts';
import { bookingOf } from '../../ads/bookings.ts';
import { creativeOf } from '../../ads/creatives.ts';
import { escaped, framed, mark } from '../../ads/markup/creative.ts';
import { adManagerClick } from './booked.ts';
import { ide } from './cookies.ts';

/** Stand-ins for ads in video players: Google's ad server with its VAST answers, and the kit for players (IMA). */
export const hosts: HostTable = {
  'pubads.g.doubleclick.net': routes({
    '/gampad/ads': (request) =>
      text(vast(request.url.searchParams.get('iu') ?? ''), 'text/xml', {
        ...shared(request),
        ...identify(request, ide).headers,
      }),
    '/pagead/interaction/': () => ({ status: 204 }),
  }),
  'imasdk.googleapis.com': routes({
    '/js/sdkloader/ima3.js': async () => script(await readFile(join(import.meta.dirname, 'ima3.js'), 'utf8')),
    '/js/core/bridge3.700.0_nl.html': (request) => html(bridge(request.url.searchParams.get('iu') ?? '')),
  }),
};

/** One ad of fifteen seconds that can be skipped after five. The film itself is drawn by the stand-in of the kit. */
function vast(place: string): string {
  const [id] = bookingOf(place)?.shows ?? [];
  if (id === undefined) return '<?xml version="1.0" encoding="UTF-8"?><VAST version="3.0"/>';
  const { advertiser, title, landing, colours } = creativeOf(id);
  return `<?xml version="1.0" encoding="UTF-8"?>
<VAST version="3.0"><Ad id="5812"><InLine><AdSystem>GDFP</AdSystem><AdTitle>${escaped(title)}</AdTitle><Advertiser>${escaped(advertiser)}</Advertiser>
<Impression><![CDATA[https://pubads.g.doubleclick.net/pagead/interaction/?ai=BK&label=impression]]></Impression>
<Creatives><Creative id="57861" sequence="1"><Linear skipoffset="00:00:05"><Duration>00:00:15</Duration>
<VideoClicks><ClickThrough id="GDFP"><![CDATA[${adManagerClick(landing)}]]></ClickThrough></VideoClicks>
<MediaFiles><MediaFile type="video/webm" width="640" height="360" delivery="progressive"><![CDATA[demo:${colours.join(',')}]]></MediaFile></MediaFiles>
</Linear></Creative></Creatives></InLine></Ad></VAST>`;
}

/** The kit's own frame over the player: what can be pressed, and whether it says that this is an ad. */
function bridge(place: string): string {
  const booking = bookingOf(place);
  const [id] = booking?.shows ?? [];
  if (booking === null || id === undefined) return framed('');
  const { advertiser, line, button, landing } = creativeOf(id);
  return framed(`${mark(booking.marking, 'Advertentie')}
<div class="videoAdUi" style="position:absolute;left:0;right:0;bottom:0;padding:8px 10px;color:#fff;font-size:14px;background:#0008">
<b>${advertiser}</b> ${line}
<a class="videoAdUiLearnMore" style="color:#fff" target="_blank" href="${escaped(adManagerClick(landing))}">${button}</a></div>
<button class="videoAdUiSkipButton" style="position:absolute;right:0;bottom:60px;width:120px;height:40px">Overslaan</button>`);
}
