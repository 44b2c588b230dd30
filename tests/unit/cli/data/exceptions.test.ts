import { describe, expect, test } from 'vitest';
import { compileLists } from '../../../../cli/data/compile.ts';
import { type ExceptionReach, exceptionReach } from '../../../../cli/data/exceptions.ts';

const nothing: ExceptionReach = {
  hosts: [],
  pages: [],
  pairs: [],
  labels: [],
  hostPieces: [],
  pieces: [],
  firstPartyPieces: [],
};
const reach = (...lines: string[]) => exceptionReach(compileLists([{ lines }]));

describe('what an exception reaches', () => {
  test.each<[string, string, Partial<ExceptionReach>]>([
    ['a host alone', '@@||a.nl^', { hosts: ['a.nl'] }],
    ['a path of a host', '@@||a.nl/x.js', { hosts: ['a.nl'] }],
    ['a host on some pages', '@@||a.nl/x.js$domain=b.nl|c.nl', { pairs: ['a.nl/b.nl', 'a.nl/c.nl'] }],
    ['a host on all pages but one', '@@||a.nl/x.js$domain=~b.nl', { hosts: ['a.nl'] }],
    ['some pages', '@@/x.js$domain=b.nl', { pages: ['b.nl'] }],
    ['pages under every suffix', '@@/x.js$domain=www.b.*', { labels: ['b'] }],
    ['the beginning of a host name', '@@||google.*/imgres', { hostPieces: ['google.'] }],
    ['a piece of the address', '@@/prebid-ads.js', { pieces: ['/prebid-ads.js'] }],
    ['the longest piece', '@@||i*.gmx.com/image', { pieces: ['.gmx.com/image'] }],
    ['a piece on the own site', '@@/js/advert.js$~third-party', { firstPartyPieces: ['/js/advert.js'] }],
    ['a host whose end is open', '@@||prebid*.example/x', { hostPieces: ['prebid'] }],
    ['an address that begins with a host', '@@|https://a.nl/x', { hosts: ['a.nl'] }],
    ['a host anywhere in the address', '@@://www.a.nl/x', { pieces: ['://www.a.nl/x'] }],
    ['documents', '@@||a.nl^$document', {}],
  ])('%s', (_, line, expected) => {
    expect(reach(line)).toEqual({ ...nothing, ...expected });
  });

  test('is nothing for a blocking rule', () => {
    expect(reach('||a.nl^', '/x.js$domain=b.nl')).toEqual(nothing);
  });

  test('stops the build when it could be anything', () => {
    expect(() => reach('@@/[0-9]+x/$script')).toThrow('cannot tell what this exception reaches');
  });
});
