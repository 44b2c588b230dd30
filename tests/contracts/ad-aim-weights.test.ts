import { describe, expect, it } from 'vitest';
import { adTraits } from '../../core/model/ad-signal.ts';
import weights from '../../rules/words/ad-aim-weights.json' with { type: 'json' };
import words from '../../rules/words/ad-key-values.json' with { type: 'json' };
import remarketing from '../../rules/words/remarketing-endpoints.json' with { type: 'json' };
import { forbiddenWords, meanSentence } from './words.ts';

describe('the weights of being aimed at', () => {
  it.each(weights.rows)('$id: points, a label, what it proves and what not', (row) => {
    expect([row.personalised, row.contextual]).not.toEqual([0, 0]);
    // What speaks for the one never speaks for the other too.
    expect(row.personalised * row.contextual).toBeLessThanOrEqual(0);
    for (const text of [row.label, row.proves, row.provesNot]) {
      expect(forbiddenWords(text)).toEqual([]);
      expect(meanSentence(text.nl)).toBeLessThanOrEqual(12);
      expect(text.en).not.toBe('');
    }
  });

  it('stand once each', () => {
    const ids = weights.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never let one sign of use beside a request for less say that it is aimed', () => {
    const less = weights.rows.filter(({ personalised }) => personalised <= -50);
    const use = weights.rows.filter(({ id, personalised }) => personalised > 0 && !id.startsWith('dsa-'));
    for (const one of less)
      for (const other of use) expect(one.personalised + other.personalised).toBeLessThan(weights.perhaps);
  });
});

it('words stand for each trait, in lower case', () => {
  expect(words.traits.map(({ id }) => id)).toEqual([...adTraits]);
  const all = [
    ...Object.values(words.keys).flat(),
    ...words.traits.flatMap((trait) => trait.words),
    ...words.notMinor,
  ];
  expect(all.filter((word) => word !== word.toLowerCase())).toEqual([]);
});

it('addresses of remarketing name a host, a path and a source', () => {
  for (const row of remarketing.rows) {
    expect(row.host).toMatch(/^[a-z0-9.-]+\.[a-z]+$/);
    expect(row.path).toMatch(/^\/./);
    expect(row.source).toMatch(/^https:\/\//);
  }
});
