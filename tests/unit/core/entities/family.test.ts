import { describe, expect, test } from 'vitest';
import { isFamily } from '../../../../core/entities/family.ts';
import { readHost as read } from '../../../../core/entities/host.ts';

const family = (host: string, page: string) => isFamily(read(host), read(page));

describe("a site's family", () => {
  test.each([
    ['cdn-expressen.se', 'expressen.se'],
    ['static.cdn-expressen.se', 'www.expressen.se'],
    ['nu-static.nl', 'nu.nl'],
    ['telegraaf-static-cdn.com', 'telegraaf.nl'],
    ['telegraafcdn.nl', 'telegraaf.nl'],
    ['bbcimg.co.uk', 'bbc.co.uk'],
    ['telegraaf-cdn2.net', 'telegraaf.nl'],
    ['expressen.com', 'expressen.se'],
    ['wettercomassets.com', 'wetter.com'],
    ['buienradar-images.nl', 'buienradar.nl'],
  ])('holds %s for %s', (host, page) => {
    expect(family(host, page)).toBe(true);
  });

  test.each([
    ['a tracker that carries the name', 'expressen-analytics.se', 'expressen.se'],
    ['an advertiser that carries the name', 'expressenads.se', 'expressen.se'],
    ['a name inside another word', 'cdn-expressenfan.se', 'expressen.se'],
    ['a name with a word in front', 'myexpressen.se', 'expressen.se'],
    ['a name that says nothing', 'media-cdn.com', 'media.com'],
    ['an advertiser of a paper called ad', 'ad-media.nl', 'ad.nl'],
    ['a short name under another suffix', 'nu-static.com', 'nu.nl'],
    ['a short name without a dash', 'nustatic.nl', 'nu.nl'],
    ['a short name under another suffix alone', 'nrc.com', 'nrc.nl'],
    ['a name that says nothing under another suffix', 'tracking.com', 'tracking.nl'],
    ['a customer of a platform', 'expressen.github.io', 'expressen.se'],
    ['a page at a platform', 'expressen-cdn.se', 'expressen.github.io'],
    ['an address', '192.0.2.1', 'expressen.se'],
    ['no host', '', ''],
  ])('does not hold %s', (_, host, page) => {
    expect(family(host, page)).toBe(false);
  });
});
