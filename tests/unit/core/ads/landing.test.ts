import { describe, expect, it, test } from 'vitest';
import { createLanding } from '../../../../core/ads/landing.ts';
import clicks from '../../../../rules/words/ad-click-parameters.json' with { type: 'json' };

const landing = createLanding(clicks);
const lead = (href: string) => landing(href, 'www.krant.example');
const shop = 'https://www.winkel.example/schoenen';
const coded = encodeURIComponent(shop);
const twice = encodeURIComponent(coded);
const thrice = encodeURIComponent(twice);

describe('where an ad leads', () => {
  it.each([
    ['Google', `https://www.googleadservices.com/pagead/aclk?sa=L&ai=C1&adurl=${coded}`],
    ['Google, not encoded', `https://adclick.g.doubleclick.net/pcs/click?xai=A&adurl=${shop}`],
    ['Campaign Manager', `https://ad.doubleclick.net/ddm/clk/1;2;x?${shop}`],
    [
      'Campaign Manager, track',
      `https://ad.doubleclick.net/ddm/trackclk/N1.2/B3.4;dc_trk_aid=5;tfua=;ltd=?${shop}`,
    ],
    ['Search Ads 360', `https://clickserve.dartsearch.net/link/click?lid=1&ds_url_v=2&ds_dest_url=${shop}`],
    ['Xandr', `https://ams1-ib.adnxs.com/click?AAAA/bcr=AAA=/cnd=%21x/bn=1/clickenc=${coded}`],
    ['Xandr, not encoded', `https://ib.adnxs.com/click?AAAA./clickenc=${shop}`],
    [
      'Xandr, more behind it',
      `https://ib.adnxs.com/click?AAAA./clickenc=${coded}/referrer=https%3A%2F%2Fx.example`,
    ],
    ['Amazon', `https://aax-eu.amazon-adsystem.com/x/c/RMfN_x/${shop}`],
    ['Amazon, encoded', `https://aax-eu.amazon-adsystem.com/x/c/RMfN_x/${coded}`],
    ['Taboola', `https://trc.taboola.com/krant/log/3/click?pi=%2F&redir=${coded}&vi=1`],
    ['Outbrain', `https://paid.outbrain.com/network/redir?p=abc&url=${coded}`],
    ['Criteo', `https://cat.nl3.eu.criteo.com/delivery/ckn.php?cppv=3&cpp=x&maxdest=${coded}`],
    ['Adform', `https://track.adform.net/C/?bn=1;cpdir=${coded}`],
    ['Sizmek', `https://bs.serving-sys.com/serving/adServer.bs?cn=trd&rtu=$$${coded}$$`],
    ['Microsoft', `https://www.bing.com/aclk?ld=e8&u=${btoa(coded)}`],
    ['Microsoft, base64url', `https://www.bing.com/ck/a?p=1&u=a1${btoa(shop).replaceAll('=', '')}&ntb=1`],
    ['Awin', `https://www.awin1.com/cread.php?awinmid=1&ued=${coded}`],
    ['Tradedoubler', `https://clk.tradedoubler.com/click?p(1)a(2)url(${shop})`],
    ['Partnerize', `https://prf.hn/click/camref:1/destination:${coded}`],
    ['a counter nobody knows', `https://teller.example/c?id=1&u=${coded}`],
    ['encoded twice', `https://teller.example/c?u=${twice}`],
    ['encoded three times', `https://teller.example/c?u=${thrice}`],
    ['no counter', shop],
  ])('of %s', (_, href) => {
    expect(lead(href)).toMatchObject({ host: 'www.winkel.example', url: shop });
  });

  it('has the counters before it in their order', () => {
    const criteo = `https://cat.criteo.com/delivery/ck.php?cpp=1&dest=${coded}`;
    const xandr = `https://ib.adnxs.com/click?AAA./clickenc=${encodeURIComponent(criteo)}`;
    expect(lead(`https://adclick.g.doubleclick.net/aclk?sa=L&adurl=${encodeURIComponent(xandr)}`)).toEqual({
      host: 'www.winkel.example',
      url: shop,
      via: ['adclick.g.doubleclick.net', 'ib.adnxs.com', 'cat.criteo.com'],
    });
  });

  it('is kept without what could single a person out', () => {
    const target = encodeURIComponent(`${shop}/8f14e45fceea467fa8d40123456789ab?klant=fenna&gclid=a1`);
    expect(lead(`https://teller.example/c?url=${target}`).url).toBe(`${shop}/:id?klant&gclid`);
  });

  it('is a page of the same site where the link says no more than a path', () => {
    expect(lead('/abonnement?van=banner')).toEqual({
      host: 'www.krant.example',
      url: 'https://www.krant.example/abonnement?van',
      via: [],
    });
    expect(lead('//www.winkel.example/x').host).toBe('www.winkel.example');
  });

  it('is a page of a network about its ads, too', () => {
    expect(lead('https://popup.taboola.com/nl/?template=colorbox').host).toBe('popup.taboola.com');
  });

  it('is the page that shares or logs in, not what is shared', () => {
    expect(lead(`https://www.facebook.com/sharer/sharer.php?u=${coded}`).host).toBe('www.facebook.com');
    expect(lead(`https://club.example/login?redirect=${coded}`).host).toBe('club.example');
  });

  it('is not looked for in parameters of a site that lead to itself', () => {
    const inside = encodeURIComponent('https://www.winkel.example/terug');
    expect(lead(`${shop}?redirect=${inside}`)).toMatchObject({ host: 'www.winkel.example', via: [] });
  });
});

describe('where an ad leads that hides it', () => {
  it.each([
    ['a counter without the address', 'https://paid.outbrain.com/network/redir?p=abc', ['paid.outbrain.com']],
    [
      'an empty parameter',
      'https://www.googleadservices.com/pagead/aclk?sa=L&adurl=',
      ['www.googleadservices.com'],
    ],
    ['a shortener', 'https://t.co/abc', ['t.co']],
    [
      'a counter behind one',
      `https://teller.example/c?u=https%3A%2F%2Fbit.ly%2Fx`,
      ['teller.example', 'bit.ly'],
    ],
    ['a script', 'javascript:void(0)', []],
    ['data', 'data:text/html,<a href="https://www.winkel.example">', []],
    ['mail', 'mailto:iemand@winkel.example', []],
    ['an app', 'intent://x#Intent;scheme=https;end', []],
    ['nothing', '', []],
    ['a place in the page', '#', []],
    ['no address', 'http://', []],
    ['a bad one', 'https://[::zz]/', []],
  ])('is not known: %s', (_, href, via) => {
    expect(lead(href)).toEqual({ host: null, url: null, via });
  });

  it('is not known beyond six counters', () => {
    expect(lead(deep(6))).toMatchObject({ host: 'www.winkel.example' });
    expect(lead(deep(6)).via).toHaveLength(6);
    expect(lead(deep(7))).toMatchObject({ host: null, url: null });
    expect(lead(deep(7)).via).toHaveLength(6);
  });

  it('is not known where the address was cut before the host was whole', () => {
    const start = `https://teller.example/c?x=${'a'.repeat(5000)}`;
    const cut = (text: string) => text.slice(0, 4000);
    const fill = 4000 - `https://teller.example/c?x=&u=https://www.winkel.ex`.length;
    const href = `https://teller.example/c?x=${'a'.repeat(fill)}&u=https://www.winkel.example/a`;
    expect(lead(cut(href))).toEqual({ host: null, url: null, via: ['teller.example'] });
    expect(lead(cut(start)).host).toBe('teller.example');
  });
});

/** Counters within counters, none of them encoded: as text it grows by each step alone. */
function deep(steps: number): string {
  return `${Array.from({ length: steps }, (_, step) => `https://c${step}.teller${step}.example/?u=`).join('')}${shop}`;
}

describe('what a page writes to do harm', () => {
  test.each([
    ['very long', `https://teller.example/?u=${'%25'.repeat(400_000)}`],
    ['very deep', deep(20_000)],
    ['bad encodings', `https://teller.example/?u=https%3A%2F%2F%E0%A4%A&url=%`],
    ['bad base64', 'https://www.bing.com/aclk?u=!!!!'],
    ['many names', `https://ib.adnxs.com/click?${'/clickenc='.repeat(50_000)}`],
    ['many brackets', `https://clk.tradedoubler.com/click?${'url('.repeat(100_000)}`],
    ['spaces', `https://teller.example/?u=${' '.repeat(300_000)}https://x.example`],
    ['a name of an object', 'https://__proto__/?u=constructor'],
    ['lone surrogates', 'https://teller.example/?u=\ud800%ud800'],
  ])('is read without an error: %s', (_, href) => {
    expect(lead(href).via.length).toBeLessThanOrEqual(6);
  });

  test('leads to no host that is none', () => {
    for (const bad of ['https%3A%2F%2F', 'https%3A%2F%2F%20x', 'https%3A%2F%2F%3Cb%3E', 'http%3A%2F%2F%00'])
      expect(lead(`https://paid.outbrain.com/network/redir?url=${bad}`).host).toBe(null);
  });
});
