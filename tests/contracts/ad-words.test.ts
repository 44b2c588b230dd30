import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';
import { adCategories } from '../../core/ads/categories.ts';
import lists from '../../rules/words/ad-categories.json' with { type: 'json' };
import hosts from '../../rules/words/ad-category-hosts.json' with { type: 'json' };
import iab from '../../rules/words/ad-iab-categories.json' with { type: 'json' };
import phrases from '../../rules/words/ad-phrases.json' with { type: 'json' };

const all = [...lists.lists, ...phrases.lists];
const twice = (words: readonly string[]): string[] =>
  words.filter((word, place) => words.indexOf(word) !== place);

describe('the words of ads', () => {
  it('have a list for each category, for what goes along with it and for what speaks against it', () => {
    const beside = adCategories.flatMap((category) => [`${category}:with`, `${category}:against`]);
    expect(lists.lists.map(({ id }) => id).sort()).toEqual(
      [...adCategories, ...beside, 'adults', 'children', 'elsewhere'].sort(),
    );
    expect(phrases.lists.map(({ id }) => id)).toEqual([
      'exhortation',
      'play-button',
      'start-button',
      'download-button',
      'influencer-code',
      'editorial',
    ]);
  });

  it.each(all)('$id: lower case, not empty, each once', ({ strong, weak, not }) => {
    const words = [...strong, ...weak];
    expect([...words, ...not].filter((word) => word !== word.toLowerCase().trim() || word === '')).toEqual(
      [],
    );
    expect(twice(words)).toEqual([]);
    expect(twice(not)).toEqual([]);
    // A star alone would be found everywhere, and so would one letter with a star.
    expect(
      [...words, ...not].filter((word) => word.split(' ').some((part) => /^\*?.?\*$/.test(part))),
    ).toEqual([]);
  });

  it('that go along with a category, or speak against it, never make it', () => {
    const beside = lists.lists.filter(({ id }) => !adCategories.some((one) => one === id));
    expect(beside.flatMap(({ strong }) => strong)).toEqual([]);
  });

  it('that tell by themselves tell one category', () => {
    expect(twice(lists.lists.flatMap(({ strong }) => [...strong]))).toEqual([]);
  });
});

it('hosts of advertisers are registrable domains of a category, each once', () => {
  expect(hosts.rows.filter(({ host }) => parse(host).domain !== host)).toEqual([]);
  expect(hosts.rows.filter(({ category }) => !adCategories.some((one) => one === category))).toEqual([]);
  expect(twice(hosts.rows.map(({ host }) => host))).toEqual([]);
  expect(hosts.rows.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
});

it('codes of the IAB have the form of their taxonomy, each once', () => {
  const forms = {
    'ad-product': /^1\d{3}$/,
    content: /^(?:\d{1,3}|[A-Za-z0-9]{6})$/,
    'content-1': /^IAB\d{1,2}-\d{1,2}$/,
  };
  for (const { category, codes } of iab.rows) {
    expect(adCategories).toContain(category);
    for (const taxonomy of ['ad-product', 'content', 'content-1'] as const)
      expect(codes[taxonomy].filter((code) => !forms[taxonomy].test(code))).toEqual([]);
  }
  expect(twice(iab.rows.flatMap(({ codes }) => Object.values(codes).flat()))).toEqual([]);
});
