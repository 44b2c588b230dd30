import { describe, expect, test } from 'vitest';
import { adCategories } from '../../../core/ads/categories.ts';
import { adTexts, adTexts2, halfOf } from '../../ad-texts/halves.ts';

const rows = adTexts();

describe('the half of a text', () => {
  // printf 'abc' | sha256sum: ba7816bf… ; the empty text: e3b0c442… ; 'hello': 2cf24dba…
  test.each([
    ['hello', 'a'],
    ['abc', 'b'],
    ['', 'b'],
  ])('of %j is %s', (text, half) => {
    expect(halfOf(text)).toBe(half);
  });
});

describe('the labelled ad texts', () => {
  test('are at least 200 in a category and at least 200 harmless', () => {
    const labelled = rows.filter((row) => row.categories.length > 0).length;
    expect(labelled).toBeGreaterThanOrEqual(200);
    expect(rows.length - labelled).toBeGreaterThanOrEqual(200);
  });

  test.each(adCategories)('have at least 16 of %s, 8 in each language and 4 in each half', (category) => {
    const own = rows.filter((row) => row.categories.includes(category));
    const half = (name: 'a' | 'b') => own.filter((row) => halfOf(row.text) === name).length;
    const language = (name: 'nl' | 'en') => own.filter((row) => row.language === name).length;
    expect(own.length).toBeGreaterThanOrEqual(16);
    expect(language('nl')).toBeGreaterThanOrEqual(8);
    expect(language('en')).toBeGreaterThanOrEqual(8);
    expect(half('a')).toBeGreaterThanOrEqual(4);
    expect(half('b')).toBeGreaterThanOrEqual(4);
  });

  test('are harmless in both languages and both halves, at least 100 of each', () => {
    const harmless = rows.filter((row) => row.categories.length === 0);
    for (const name of ['nl', 'en']) {
      expect(harmless.filter((row) => row.language === name).length).toBeGreaterThanOrEqual(100);
    }
    for (const name of ['a', 'b']) {
      expect(harmless.filter((row) => halfOf(row.text) === name).length).toBeGreaterThanOrEqual(100);
    }
  });

  test('are each written once, whatever the capitals and spaces', () => {
    const seen = new Map<string, number>();
    for (const { text } of rows) {
      const key = plain(text);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
  });

  test('name a category at most once each', () => {
    expect(rows.filter((row) => new Set(row.categories).size !== row.categories.length)).toEqual([]);
  });

  test('have 4 to 60 words each', () => {
    expect(rows.filter((row) => wordCount(row.text) < 4 || wordCount(row.text) > 60)).toEqual([]);
  });
});

describe('the second set of ad texts', () => {
  const second = adTexts2();

  test('has at least 240 in a category and at least 260 harmless', () => {
    const labelled = second.filter((row) => row.categories.length > 0).length;
    expect(labelled).toBeGreaterThanOrEqual(240);
    expect(second.length - labelled).toBeGreaterThanOrEqual(260);
  });

  test.each(adCategories)('has at least 16 of %s, 8 in each language', (category) => {
    const own = second.filter((row) => row.categories.includes(category));
    expect(own.length).toBeGreaterThanOrEqual(16);
    for (const name of ['nl', 'en']) {
      expect(own.filter((row) => row.language === name).length).toBeGreaterThanOrEqual(8);
    }
  });

  test('has at least 130 harmless texts in each language', () => {
    const harmless = second.filter((row) => row.categories.length === 0);
    for (const name of ['nl', 'en']) {
      expect(harmless.filter((row) => row.language === name).length).toBeGreaterThanOrEqual(130);
    }
  });

  test('has each text once, and none of the first set, whatever the capitals and spaces', () => {
    const seen = new Set(rows.map((row) => plain(row.text)));
    const again: string[] = [];
    for (const { text } of second) {
      if (seen.has(plain(text))) again.push(text);
      seen.add(plain(text));
    }
    expect(again).toEqual([]);
  });

  test('names a category at most once in a text', () => {
    expect(second.filter((row) => new Set(row.categories).size !== row.categories.length)).toEqual([]);
  });

  test('has 4 to 60 words in each text', () => {
    expect(second.filter((row) => wordCount(row.text) < 4 || wordCount(row.text) > 60)).toEqual([]);
  });
});

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
