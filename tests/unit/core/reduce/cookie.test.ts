import { describe, expect, it } from 'vitest';
import { parseCookieHeader, parseSetCookie, reduceCookie } from '../../../../core/reduce/cookie.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const parse = (line: string) => parseSetCookie(line, 'a.example', now);

describe('a Set-Cookie line', () => {
  it('is read with its attributes', () => {
    expect(
      parse(
        'IDE=AHWqTUm; Domain=.ads.example; Path=/x; Max-Age=3600; Secure; HttpOnly; SameSite=None; Partitioned',
      ),
    ).toEqual({
      name: 'IDE',
      value: 'AHWqTUm',
      domain: 'ads.example',
      hostOnly: false,
      path: '/x',
      lifetime: 3600,
      secure: true,
      httpOnly: true,
      sameSite: 'none',
      partitioned: true,
    });
  });

  it('is for the answering host when it names no domain', () => {
    expect(parse('a=b')).toMatchObject({ domain: 'a.example', hostOnly: true, lifetime: null });
  });

  it('prefers Max-Age to Expires', () => {
    expect(parse('a=b; Expires=Wed, 25 Nov 2026 00:00:00 GMT; Max-Age=10')?.lifetime).toBe(10);
  });

  it('reads Expires, also with dashes', () => {
    expect(parse('a=b; expires=Wed, 25-Nov-2026 00:00:00 GMT')?.lifetime).toBe(86_400);
  });

  it.each([
    ['a=b; Max-Age=later', null],
    ['a=b; Expires=never', null],
    ['a=b; Max-Age=99999999999999', 31_536_000_000],
    ['a=b; Max-Age=-1', -1],
  ])('answers the odd attribute in %s', (line, lifetime) => {
    expect(parse(line)?.lifetime).toBe(lifetime);
  });

  it('keeps the equals signs of a value', () => {
    expect(parse('a=b=c==')?.value).toBe('b=c==');
  });

  it('sets nothing when it is empty', () => {
    expect(parse('')).toBeNull();
    expect(parse('; Path=/')).toBeNull();
  });
});

describe('a reduced cookie', () => {
  it('holds length, information and hash, and no value', () => {
    const cookie = parse('uid=8f14e45f-ceea-467f-a8d4-0123456789ab');
    const reduced = cookie === null ? null : reduceCookie(cookie, () => 'hashed');
    expect(reduced).toMatchObject({ name: 'uid', length: 36, hash: 'hashed' });
    expect(JSON.stringify(reduced)).not.toContain('8f14e45f');
  });

  it('has no hash when the value is too short for an identifier', () => {
    const cookie = parse('lang=nl');
    expect(cookie && reduceCookie(cookie, () => 'hashed').hash).toBeNull();
  });
});

describe('a Cookie header', () => {
  it('gives names and values', () => {
    expect(parseCookieHeader('a=1; b=2=3;c')).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '2=3' },
      { name: '', value: 'c' },
    ]);
  });
});
