import { describe, expect, it } from 'vitest';
import { reduceUrl } from '../../../../core/reduce/url.ts';

describe('a reduced URL', () => {
  it('keeps scheme, host, path and the names of parameters', () => {
    expect(reduceUrl('https://a.example/p/q?name=jan&age=9')).toBe('https://a.example/p/q?name&age');
  });

  it('keeps the values of consent and advertising parameters by name', () => {
    expect(reduceUrl('https://a.example/?gcs=G100&uid=7f3')).toBe('https://a.example/?gcs=G100&uid');
  });

  it('drops fragment, user name and password', () => {
    expect(reduceUrl('https://user:secret@a.example/#access_token=abc')).toBe('https://a.example/');
  });

  it.each([
    ['https://a.example/reset/8f14e45fceea467fa8d4', 'https://a.example/reset/:id'],
    ['https://a.example/u/jan%40voorbeeld.example/inbox', 'https://a.example/u/:id/inbox'],
    ['https://a.example/t/8f14e45f-ceea-467f-a8d4-0123456789ab', 'https://a.example/t/:id'],
    ['https://a.example/s/0612345678', 'https://a.example/s/:id'],
    ['https://a.example/js/main.8f14e45fceea467f.js', 'https://a.example/js/:id.js'],
  ])('takes what could single out a person out of the path of %s', (address, reduced) => {
    expect(reduceUrl(address)).toBe(reduced);
  });

  it.each([
    'https://a.example/nieuws/kinderen-spelen-vaker-buiten-in-2026',
    'https://a.example/js/jquery-3.7.1.min.js',
    'https://a.example/2026/11/24/',
  ])('leaves an ordinary path alone: %s', (address) => {
    expect(reduceUrl(address)).toBe(address);
  });

  it('takes an identifier that stands as a parameter name out', () => {
    expect(reduceUrl('https://a.example/?8f14e45fceea467fa8d4')).toBe('https://a.example/?:id');
  });

  it.each([
    ['data:image/png;base64,iVBORw0KGgo', 'data:image/png'],
    ['blob:https://a.example/8f14e45f-ceea', 'blob:https://a.example'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['about:blank', 'about:blank'],
    ['not a url', 'invalid:'],
    ['https://', 'invalid:'],
    ['', 'invalid:'],
  ])('answers %s', (address, reduced) => {
    expect(reduceUrl(address)).toBe(reduced);
  });

  it('caps a path of a megabyte', () => {
    expect(reduceUrl(`https://a.example/${'a/'.repeat(500_000)}`).length).toBeLessThanOrEqual(8192);
  });
});

describe('a hostile address', () => {
  it.each(['DATA:text/html,geheim', ' data:text/html,geheim'])(
    'keeps nothing of what %j holds',
    (address) => {
      expect(reduceUrl(address)).toBe('data:text/html');
    },
  );

  it('keeps the origin of a blob however it is written', () => {
    expect(reduceUrl('BLOB:https://a.example/0612345678')).toBe('blob:https://a.example');
  });

  it.each([
    ['a path', `https://a.example/${'z'.repeat(2000)}`],
    ['a path with an at sign', `https://a.example/${'z'.repeat(1000)}@${'z'.repeat(1000)}`],
    ['a parameter', `https://a.example/?${'z'.repeat(30_000)}`],
    ['eight megabytes', `https://a.example/?${'z1'.repeat(4_000_000)}`],
  ])('of %s is read in no time', (_, address) => {
    const start = performance.now();
    expect(reduceUrl(address)).toMatch(/^https:\/\/a\.example\/(\?)?:id$/);
    expect(performance.now() - start).toBeLessThan(100);
  });
});
