import { describe, expect, it } from 'vitest';
import { createAdCategories } from '../../../../core/ads/categories.ts';
import { createListedWords } from '../../../../core/ads/listed-words.ts';
import type { AdWord } from '../../../../core/model/ad-place-signal.ts';
import lists from '../../../../rules/words/ad-categories.json' with { type: 'json' };
import phrases from '../../../../rules/words/ad-phrases.json' with { type: 'json' };

const decide = createAdCategories(
  { rows: [{ host: 'speelhuis.nl', category: 'gambling' }] },
  { rows: [{ category: 'alcohol', codes: { 'ad-product': ['1004'], 'content-1': ['IAB8-5'] } }] },
);
const word = (list: string, text: string, strong = false): AdWord => ({
  list,
  word: text,
  strong,
  where: 'text',
});
const found = (...words: AdWord[]) => decide({ words, hosts: [], codes: [] });
const ids = (...words: AdWord[]) => found(...words).map(({ category }) => category);

describe('a category is made', () => {
  it('by one strong word', () => {
    expect(found(word('gambling', 'gokkast*', true), word('gambling', 'inzet'))).toEqual([
      { category: 'gambling', by: ['words'], words: ['gokkast*'], hosts: [], codes: [] },
    ]);
  });

  it('by two different weak words', () => {
    expect(found(word('gambling', 'inzet'), word('gambling', 'odds'))[0]?.words).toEqual(['inzet', 'odds']);
  });

  it('by a weak word beside two that go along', () => {
    expect(
      found(word('alcohol', 'pint'), word('alcohol:with', 'bar'), word('alcohol:with', 'proef'))[0]?.words,
    ).toEqual(['pint', 'bar', 'proef']);
  });

  it('by a weak word beside an age mark, where ages count', () => {
    expect(ids(word('gambling', 'odds'), word('adults', '18+'))).toEqual(['gambling']);
    expect(ids(word('contest', 'prize'), word('adults', '18+'))).toEqual([]);
  });

  it('in spite of a sign of something harmless, by a weak word more', () => {
    const words = [word('gambling', 'roulette*', true), word('gambling:against', 'film')];
    expect(ids(...words)).toEqual([]);
    expect(ids(...words, word('gambling', 'inzet'))).toEqual(['gambling']);
    const both = [...words, word('gambling', 'inzet'), word('elsewhere', 'museum*')];
    expect(ids(...both)).toEqual([]);
    expect(ids(...both, word('gambling', 'odds'))).toEqual(['gambling']);
  });

  it('of what is sold to children beside a sign of children, too', () => {
    expect(ids(word('hfss-food', 'snoep', true), word('children', 'kleurplaat*'))).toEqual(['hfss-food']);
    expect(ids(word('drugs', 'trip', true), word('children', 'kleurplaat*'))).toEqual([]);
  });

  it('beside one that a strong word makes, by three weak ones', () => {
    const words = [word('gambling', 'gokkast*', true), word('contest', 'prize'), word('contest', 'lucky')];
    expect(ids(...words)).toEqual(['gambling']);
    expect(ids(...words, word('contest', 'winner*'))).toEqual(['gambling', 'contest']);
    expect(ids(...words.slice(1))).toEqual(['contest']);
  });

  it('by a host where it leads, and by hosts under it', () => {
    expect(decide({ words: [], hosts: ['Actie.Speelhuis.nl'], codes: [] })).toEqual([
      { category: 'gambling', by: ['host'], words: [], hosts: ['Actie.Speelhuis.nl'], codes: [] },
    ]);
    expect(decide({ words: [], hosts: ['mijnspeelhuis.nl', 'nl'], codes: [] })).toEqual([]);
  });

  it('by a code of the IAB, whatever its case', () => {
    expect(decide({ words: [], hosts: [], codes: ['iab8-5', '999'] })).toEqual([
      { category: 'alcohol', by: ['iab'], words: [], hosts: [], codes: ['iab8-5'] },
    ]);
  });

  it('once, by all that says it', () => {
    expect(
      decide({ words: [word('gambling', 'casino*', true)], hosts: ['speelhuis.nl'], codes: [] })[0]?.by,
    ).toEqual(['words', 'host']);
  });
});

describe('no category is made', () => {
  it.each([
    ['by one weak word', [word('gambling', 'inzet')]],
    [
      'by the same word in two places',
      [word('gambling', 'inzet'), { ...word('gambling', 'inzet'), where: 'alt' as const }],
    ],
    ['by a word and a part of it', [word('alcohol', 'pints'), word('alcohol', 'pint*')]],
    ['by weak words of two lists', [word('gambling', 'inzet'), word('alcohol', 'pint')]],
    ['by what goes along alone', ['bar', 'proef', 'slok'].map((one) => word('alcohol:with', one))],
    ['by a weak word beside one that goes along', [word('alcohol', 'pint'), word('alcohol:with', 'bar')]],
    ['by an age mark alone', [word('adults', '18+'), word('adults', 'over 18')]],
    ['by words of another kind of list', [word('exhortation', 'koop nu', true)]],
    [
      'by a strong word beside one weak word of news',
      [word('gambling', 'casino*', true), word('editorial', 'politie')],
    ],
    ['by words of news', [word('gambling', 'casino*', true), word('editorial', 'liveblog', true)]],
  ])('%s', (_, words) => {
    expect(ids(...words)).toEqual([]);
  });

  it('by words of news, but by a host all the same', () => {
    const words = [word('alcohol', 'bier', true), word('editorial', 'liveblog', true)];
    expect(decide({ words, hosts: ['speelhuis.nl'], codes: [] }).map(({ category }) => category)).toEqual([
      'gambling',
    ]);
  });
});

describe('with the lists that are shipped', () => {
  const search = createListedWords(lists, phrases);
  const said = (text: string): string[] =>
    decide({ words: search({ text, buttons: [], alts: [], landings: [] }), hosts: [], codes: [] }).map(
      ({ category }) => category,
    );

  it.each([
    ['Speel vanavond roulette en pak je bonus', ['gambling']],
    ['Zes flessen rode wijn voor de prijs van drie', ['alcohol']],
    ['Nieuwe vape met aardbeiensmaak', ['tobacco-vape']],
    ['Leen tot 5000 euro, binnen een dag geregeld', ['finance-crypto']],
    ['Ontmoet singles in je buurt', ['adult-dating']],
  ])('%s', (text, categories) => {
    expect(said(text)).toEqual(categories);
  });

  it.each([
    'Onderzoekers: jongeren gokken vaker online, casino verdient eraan',
    'Rechter verbiedt reclame voor online casino',
    'Politie neemt partij cocaïne in beslag in de haven van Antwerpen',
    'Koffie met uitzicht: proef onze taart op het terras',
    'Oplaadbare fietslamp met usb, twee standen',
    'Pluche beer van zachte stof, 30 centimeter',
    'Wij zoeken een collega voor in de zorg, 24 uur per week',
    'Gaming laptop with lots of power and a bright screen',
    'Singles tennis court for hire by the hour',
    'Save energy at home: ten tips for the winter',
    'A free guide to growing tomatoes and herbs',
    'New phone case with a card pocket, ten colours',
  ])('nothing in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
