import { describe, expect, it } from 'vitest';
import { createIdentifierMemory, pageAddressTold } from '../../../../platform/sensors/carried.ts';

const owners: Record<string, string> = {
  'a.ads.example': 'ads',
  'b.ads.example': 'ads',
  'other.example': 'other',
};
const ownerOf = (host: string): string => owners[host] ?? host;
const value = '8f14e45f-ceea-467f-a8d4-0123456789ab';

describe('an identifier that goes to somebody else', () => {
  const learnt = () => {
    const memory = createIdentifierMemory();
    memory.learn('a.ads.example', 'uid', value);
    return memory;
  };

  it('is found as it is', () => {
    expect(learnt().find(new URL(`https://other.example/sync?id=${value}`), ownerOf)).toEqual([
      { from: 'a.ads.example', cookie: 'uid', parameter: 'id', how: 'plain' },
    ]);
  });

  it('is found in base64', () => {
    const carried = learnt().find(
      new URL(`https://other.example/?p=${encodeURIComponent(btoa(value))}`),
      ownerOf,
    );
    expect(carried[0]?.how).toBe('base64');
  });

  it('is found when it is a part of the cookie', () => {
    const memory = createIdentifierMemory();
    memory.learn('a.ads.example', 'id', `v2|${value}|1700000000`);
    expect(memory.find(new URL(`https://other.example/?u=${value}`), ownerOf)[0]?.how).toBe('part');
  });

  it('is nothing when it goes to the same owner', () => {
    expect(learnt().find(new URL(`https://b.ads.example/?id=${value}`), ownerOf)).toEqual([]);
  });

  it.each(['nl-NL', 'true', '1700000000', 'accepted', 'dark-mode-enabled'])(
    'is not a value that tells little: %s',
    (text) => {
      const memory = createIdentifierMemory();
      memory.learn('a.ads.example', 'setting', text);
      expect(memory.find(new URL(`https://other.example/?v=${text}`), ownerOf)).toEqual([]);
    },
  );

  it('stays bounded however many cookies come', () => {
    const memory = createIdentifierMemory();
    for (let i = 0; i < 5000; i += 1) memory.learn('a.ads.example', 'uid', `${value}-${i}`);
    expect(memory.find(new URL(`https://other.example/?id=${value}-4999`), ownerOf)).toEqual([]);
  });
});

describe('the page’s own address', () => {
  const told = (url: string, referer: string | null) =>
    pageAddressTold(new URL(url), referer, 'page.example');

  it('is told by a parameter, with its query', () => {
    const url = `https://other.example/?dl=${encodeURIComponent('https://page.example/zoek?q=hulp')}`;
    expect(told(url, null)).toEqual({ by: 'parameter', parameter: 'dl', detail: 'query' });
  });

  it('is told by a Referer with a path', () => {
    expect(told('https://other.example/', 'https://page.example/over/ons')).toEqual({
      by: 'referer',
      parameter: null,
      detail: 'path',
    });
  });

  it('is not told by a Referer that says the site alone', () => {
    expect(told('https://other.example/', 'https://page.example/')).toBeNull();
  });

  it('is not what another page is called', () => {
    expect(
      told('https://other.example/?u=https://elsewhere.example/x', 'https://elsewhere.example/x'),
    ).toBeNull();
  });
});
