import { describe, expect, it } from 'vitest';
import { en } from '../../../locales/en.ts';
import { nl } from '../../../locales/nl.ts';
import { languageOf, type Message, translator } from '../../../locales/translate.ts';

const placeholders = (message: Message): string[] =>
  [typeof message === 'string' ? message : `${message.one} ${message.other}`]
    .flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1])))
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();
const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];

describe('translator', () => {
  it('fills a placeholder by its name', () => {
    expect(translator('nl')('visit.heading', { host: 'a.test' })).toBe('Bezoek aan a.test');
  });

  it('chooses the form by the count', () => {
    expect(translator('nl')('sentence.companies', { count: 1 })).toBe('1 bedrijf ziet dat je hier bent.');
    expect(translator('nl')('sentence.companies', { count: 12 })).toBe('12 bedrijven zien dat je hier bent.');
  });

  it('writes numbers as the language does', () => {
    expect(translator('nl')('companies.requestCount', { count: 1234 })).toBe('1.234 verzoeken');
    expect(translator('en')('companies.requestCount', { count: 1234 })).toBe('1,234 requests');
  });

  it('takes a value that looks like a placeholder as text', () => {
    expect(translator('en')('visit.heading', { host: '{host}' })).toBe('Visit to {host}');
  });
});

describe('languageOf', () => {
  it.each([
    [['nl-BE', 'en'], 'nl'],
    [['en-GB'], 'en'],
    [['fy', 'en-US'], 'en'],
    [['fy'], 'nl'],
    [[], 'nl'],
  ] as const)('chooses for %j %s', (preferences, language) => {
    expect(languageOf(preferences)).toBe(language);
  });
});

describe('the dictionaries', () => {
  it('have the same placeholders in both languages', () => {
    for (const [key, message] of Object.entries(nl)) {
      expect([key, placeholders(en[key as keyof typeof nl])]).toEqual([key, placeholders(message)]);
    }
  });

  it('never say that a site violates', () => {
    for (const message of [...Object.values(nl), ...Object.values(en)]) {
      expect(texts(message).join(' ')).not.toMatch(/overtre|illegaal|violat|illegal/i);
    }
  });

  it('have Dutch sentences of at most fifteen words, twelve on average', () => {
    const sentences = Object.values(nl)
      .flatMap(texts)
      .flatMap((text) => text.split(/(?<=[.?!:])\s/))
      .filter((text) => /[.?!]$/.test(text));
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
    expect(sentences.filter((_, index) => Number(lengths[index]) > 15)).toEqual([]);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(12);
  });
});
