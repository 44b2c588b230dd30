import { expect, test } from 'vitest';
import type { AdProtocol } from '../../../../core/model/ad-signal.ts';
import type { Signal } from '../../../../core/model/signal.ts';
import { asksForAds } from '../../../../platform/sensors/ads/asks-for-ads.ts';

const category = (host: string) => (host === 'ads.example' ? 'advertising' : 'content');
const entities = {
  ofHost: (host: string) => ({
    site: host,
    company: { id: host, name: host, category: category(host), country: null, behaviours: [] } as const,
  }),
};
const asks = (type: string, url: string, made: readonly Signal[] = []) =>
  asksForAds({ type, url }, made, entities);
const adRequest = (protocol: AdProtocol) =>
  [{ kind: 'ad-request', protocol }] as unknown as readonly Signal[];

test.each([
  ['a bid', 'xmlhttprequest', 'https://x.example/', adRequest('openrtb'), 'auction'],
  ['an ad server', 'xmlhttprequest', 'https://x.example/', adRequest('google-ad-manager'), 'auction'],
  ['a widget', 'script', 'https://x.example/', adRequest('taboola'), 'ads'],
  ['a frame of who advertises', 'sub_frame', 'https://ads.example/x', [], 'ads'],
  ['a frame of somebody else', 'sub_frame', 'https://film.example/x', [], null],
  ['a picture of who advertises', 'image', 'https://ads.example/x', [], null],
  ['a tag', 'script', 'https://securepubads.g.doubleclick.net/tag/js/gpt.js?x', [], 'ads'],
  ['a tag that is no script', 'image', 'https://securepubads.g.doubleclick.net/tag/js/gpt.js', [], null],
  ['another script', 'script', 'https://x.example/?securepubads.g.doubleclick.net/tag/js/gpt.js', [], null],
] as const)('%s', (_, type, url, made, answer) => {
  expect(asks(type, url, made)).toBe(answer);
});
