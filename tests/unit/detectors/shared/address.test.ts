import { describe, expect, it } from 'vitest';
import { addressParts, isUnder, pathBegins } from '../../../../detectors/shared/address.ts';

describe('the parts of an address', () => {
  it('has the names of parameters, and values only where they were kept', () => {
    const { scheme, host, port, path, parameters } = addressParts('https://a.example/x/y?v=2&cid&cid=3');
    expect({ scheme, host, port, path, parameters: [...parameters] }).toEqual({
      scheme: 'https',
      host: 'a.example',
      port: 443,
      path: '/x/y',
      parameters: [
        ['v', '2'],
        ['cid', ''],
      ],
    });
  });

  it.each([
    ['http://[::1]:8080/', '[::1]', 8080],
    ['ws://127.0.0.1/', '127.0.0.1', 80],
    ['data:text/html', '', null],
    ['invalid:', '', null],
    ['', '', null],
  ])('of %s: host %s and port %s', (address, host, port) => {
    expect(addressParts(address)).toMatchObject({ host, port });
  });
});

describe('a host under a domain', () => {
  it.each([
    ['ads.example', 'ads.example', true],
    ['a.ads.example', 'ads.example', true],
    ['badads.example', 'ads.example', false],
    ['ads.example.test', 'ads.example', false],
  ])('%s under %s: %s', (host, domain, expected) => {
    expect(isUnder(host, domain)).toBe(expected);
  });
});

describe('the beginning of a path', () => {
  it.each([
    ['/tr', '/tr', true],
    ['/tr/', '/tr', true],
    ['/uwt.js', '/uwt', true],
    ['/trending', '/tr', false],
    ['/plugins/like', '/plugins/', true],
  ])('%s begins with %s: %s', (path, start, expected) => {
    expect(pathBegins(path, start)).toBe(expected);
  });
});
