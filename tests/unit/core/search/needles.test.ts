import { describe, expect, it } from 'vitest';
import { needlesOf } from '../../../../core/search/needles.ts';
import { rollingKey } from '../../../../core/search/rolling.ts';

const key = rollingKey(new Uint8Array(32).fill(7));

describe('needles', () => {
  it('hold no text and no hash that somebody else could make', () => {
    const needles = needlesOf('jan@voorbeeld.nl', 'email', 'email', key);
    const kept = JSON.stringify(needles);
    expect(needles.length).toBeGreaterThan(10);
    for (const text of ['voorbeeld', 'amFuQH', '3532c1e5', '9cbb328a', 'nLsyio'])
      expect(kept).not.toContain(text);
    expect(Object.keys(needles[0] ?? {}).sort()).toEqual([
      'anchor',
      'disguise',
      'field',
      'high',
      'length',
      'low',
      'nested',
      'stands',
      'what',
    ]);
  });

  it('differ from one document to the next', () => {
    const other = rollingKey(new Uint8Array(32).fill(8));
    const [one] = needlesOf('jan@voorbeeld.nl', 'email', 'email', key);
    const [two] = needlesOf('jan@voorbeeld.nl', 'email', 'email', other);
    expect(one?.length).toBe(16);
    expect(two?.length).toBe(16);
    expect([one?.low, one?.high]).not.toEqual([two?.low, two?.high]);
  });

  it.each([
    ['a short text', 'text', 'kort'],
    ['a short name', 'name', 'Jansn'],
    ['spaces around a short name', 'name', '   Jan   '],
    ['a short number', 'text', '123456'],
    ['half a phone number', 'phone', '06-1234'],
    ['a word that everybody types', 'password', 'Wachtwoord'],
    ['one letter many times', 'text', 'aaaaaaaaaa'],
    ['nothing', 'text', ''],
    ['half a short e-mail address', 'email', 'jan@v'],
  ] as const)('there are none for %s', (_, what, value) => {
    expect(needlesOf(value, what, 'veld', key)).toEqual([]);
  });

  it('there are none for a word that the page itself offers', () => {
    expect(needlesOf(' Utrecht', 'text', 'plaats', key, ['Zwolle', 'utrecht'])).toEqual([]);
    expect(needlesOf('Enschede', 'text', 'plaats', key, ['Zwolle', 'utrecht'])).not.toEqual([]);
  });

  it('an e-mail address has them always', () => {
    expect(needlesOf('a@b.nl', 'email', 'email', key, ['a@b.nl'])).not.toEqual([]);
  });

  it('a name is looked for as it is, which is seen in base64 too, never hashed', () => {
    const disguises = needlesOf('Zoë Jansen', 'name', 'naam', key).map((needle) => needle.disguise);
    expect(new Set(disguises)).toEqual(new Set(['plain']));
  });

  it('take a text of any length and any characters', () => {
    expect(needlesOf(`${'lang verhaal '.repeat(100_000)}`, 'text', 'bericht', key).length).toBeLessThan(12);
    expect(needlesOf('half \ud800 paar \udc00', 'text', 'bericht', key)).not.toEqual([]);
  });
});
