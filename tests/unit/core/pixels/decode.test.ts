import { describe, expect, it } from 'vitest';
import { toldKinds } from '../../../../core/model/signal.ts';
import { decodePixelEvents } from '../../../../core/pixels/decode.ts';
import type { PixelEvent } from '../../../../core/pixels/pixel.ts';
import { address, read } from './read.ts';

/** An address of each vendor on which it listens, without parameters. */
const addresses = [
  'https://www.facebook.com/tr/',
  'https://analytics.tiktok.com/api/v2/pixel',
  'https://tr.snapchat.com/p',
  'https://ct.pinterest.com/v3/',
  'https://px.ads.linkedin.com/collect',
  'https://t.co/1/i/adsct',
  'https://alb.reddit.com/rp.gif',
  'https://bat.bing.com/action/0',
  'https://k.clarity.ms/collect',
  'https://region1.google-analytics.com/g/collect',
  'https://www.googleadservices.com/pagead/conversion/1/',
  'https://sslwidget.criteo.com/event',
  'https://metrics.shop.example/b/ss/suite/1/s1',
  'https://edge.adobedc.net/ee/v1/interact',
  'https://shop.matomo.cloud/matomo.php',
  'https://shop.piwik.pro/ppms.php',
  'https://in.hotjar.com/api/v2/client/sites/1/identify',
];
const names =
  'ev event events en em ed pd ad data id a p0 p1 v tid ti evt pid dl url rec idsite requests configId products pr1 ec_items uid cd[value] cd[contents] ud[em] __proto__ constructor ep.search_term m.products txn_id p_id'.split(
    ' ',
  );
const odd = [
  '%E0%A4%A',
  '%',
  '\u0000\u202e<script>alert(1)</script>',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"event":"x","a":[[0,34,"userId"]]}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '[null,[],{},[[[]]],1e999,"\ud800"]',
  `{"events":[${'{"xdm":{"identityMap":null,"productListItems":[null]}},'.repeat(50)}null]}`,
  '{"events":{"length":1e9},"requests":{"length":1e9},"a":{"length":1e9},"batch":{"length":1e9}}',
  'x'.repeat(300_000),
  'a=b&'.repeat(100_000),
  '2',
  'G-ABCDEF1',
  '1',
];

describe('hostile requests', () => {
  it.each(addresses)('%s never throws, and tells little and only plain text', (start) => {
    for (const [index, value] of odd.entries()) {
      const parameters = Object.fromEntries(
        names.map((name, at) => [name, odd[(at + index) % odd.length] ?? '']),
      );
      const raw = `${start}?${names.map((name) => `${name}=${value.slice(0, 2000)}`).join('&')}`;
      for (const body of [null, ...odd]) {
        check(read(`${start}?v=2&tid=G-ABCDEF1&configId=1&idsite=1&rec=1&ev=a&event=a&a=1&pid=1`, body));
        check(read(raw, body));
      }
      check(
        read(
          address(
            start,
            Object.fromEntries(Object.entries(parameters).map(([k, v]) => [k, v.slice(0, 3000)])),
          ),
        ),
      );
      check(decodePixelEvents({ url: new URL(start), body: null, bodyFields: fieldsOf(value) }));
    }
    expect({}).not.toHaveProperty('polluted');
  });

  it('survives fields that are no lists of texts', () => {
    const bodyFields = JSON.parse('{"__proto__":["x"],"ev":{"0":"x"},"dl":[7],"cd[value]":null}');
    expect(
      decodePixelEvents({ url: new URL('https://www.facebook.com/tr'), body: null, bodyFields }),
    ).toEqual([]);
  });
});

function fieldsOf(value: string): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [value]]));
}

function check(events: readonly PixelEvent[]): void {
  expect(events.length).toBeLessThanOrEqual(20);
  for (const { event, told, consent } of events) {
    expect(told.length).toBeLessThanOrEqual(20);
    const texts = [event, ...told.map(([, value]) => value ?? ''), ...(consent ?? [])];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(120);
      expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
    }
    for (const [kind, value] of told) {
      expect(toldKinds).toContain(kind);
      if (!['product', 'product-id', 'category', 'search-term', 'value', 'currency'].includes(kind)) {
        expect(value).toBeNull();
      }
    }
  }
}

it.each([
  'https://cdn.example/tr?ev=PageView',
  'https://notfacebook.com/tr?ev=PageView',
  'https://facebook.com.evil.example/tr?ev=PageView',
  'https://www.google.evil.example/pagead/conversion/1/?label=a',
  'https://shop.example/collect?v=2&tid=G-ABCDEF1&en=page_view&pid=1',
  'data:text/plain,ev=PageView',
  'https://[::1]/tr?ev=PageView',
])('sees no pixel in %s', (asked) => {
  expect(read(asked)).toEqual([]);
});

it('reads at most twenty events of a request', () => {
  const body = Array.from({ length: 50 }, (_, index) => `en=e${index}`).join('\n');
  expect(read('https://a.example/g/collect?v=2&tid=G-ABCDEF1', body)).toHaveLength(20);
});
