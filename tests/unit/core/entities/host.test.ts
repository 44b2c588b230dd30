import { describe, expect, test } from 'vitest';
import { hostOfUrl, readHost as read } from '../../../../core/entities/host.ts';

describe('the site of a host', () => {
  test.each([
    ['a registrable domain', 'www.nu.nl', 'nu.nl'],
    ['two-part suffixes', 'news.bbc.co.uk', 'bbc.co.uk'],
    ['customers of a platform, each by themselves', 'jan.blogspot.com', 'jan.blogspot.com'],
    ['capitals', 'WWW.NU.NL', 'nu.nl'],
    ['a trailing dot', 'www.nu.nl.', 'nu.nl'],
    ['IDN, in punycode', 'www.café.nl', 'xn--caf-dma.nl'],
    ['punycode as it is', 'www.xn--caf-dma.nl', 'xn--caf-dma.nl'],
    ['IPv4', '192.0.2.7', '192.0.2.7'],
    ['IPv4 written strangely', '0x7f.1', '127.0.0.1'],
    ['IPv6 in brackets', '[2001:DB8::1]', '[2001:db8::1]'],
    ['IPv6 without brackets', '2001:db8::1', '[2001:db8::1]'],
    ['localhost', 'localhost', 'localhost'],
    ['a public suffix itself', 'co.uk', 'co.uk'],
    ['a name with an underscore', 'a_b.example.nl', 'example.nl'],
  ])('%s', (_, text, site) => {
    expect(read(text).site).toBe(site);
  });

  test.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['an empty label', 'a..nl'],
    ['a URL', 'https://nu.nl/'],
    ['a port', 'nu.nl:8443'],
    ['a user', 'me@nu.nl'],
    ['white space', 'nu .nl'],
    ['markup', '<b>.nl'],
    ['an open bracket', '[::1'],
    ['too long a name', `${'a'.repeat(60)}.`.repeat(20)],
    ['a lone surrogate', '\ud800.nl'],
  ])('is empty for %s', (_, text) => {
    expect(read(text)).toMatchObject({ name: '', site: '', kind: 'invalid' });
  });

  test('tells a customer of a platform from the platform', () => {
    expect([read('d1.cloudfront.net').hosted, read('www.amazon.com').hosted]).toEqual([true, false]);
  });

  test('splits into label and suffix', () => {
    expect(read('i.guim.co.uk')).toMatchObject({ label: 'guim', suffix: 'co.uk', kind: 'domain' });
  });
});

describe('the host of a URL', () => {
  test.each([
    ['https', 'https://www.nu.nl/a?b', 'www.nu.nl'],
    ['a port', 'http://localhost:8080/', 'localhost'],
    ['no path', 'https://nu.nl', 'nu.nl'],
    ['web sockets', 'wss://live.nu.nl/x', 'live.nu.nl'],
    ['capitals', 'HTTPS://WWW.NU.NL/', 'www.nu.nl'],
    ['a user', 'https://me:secret@nu.nl/', 'nu.nl'],
    ['IPv6', 'http://[2001:db8::1]:81/', '[2001:db8::1]'],
    ['IDN', 'https://café.nl/', 'xn--caf-dma.nl'],
  ])('%s', (_, url, host) => {
    expect(hostOfUrl(url)).toBe(host);
  });

  test.each([
    'data:text/html,x',
    'blob:https://nu.nl/1',
    'about:blank',
    'file:///etc/hosts',
    'https://',
    'https://a b/',
    'nonsense',
    '',
  ])('is null for %j', (url) => {
    expect(hostOfUrl(url)).toBeNull();
  });
});
