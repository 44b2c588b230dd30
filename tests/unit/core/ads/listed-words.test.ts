import { describe, expect, it, test } from 'vitest';
import { createListedWords, type WordLists } from '../../../../core/ads/listed-words.ts';

const lists: WordLists = {
  lists: [
    {
      id: 'gambling',
      strong: ['free spins', 'gokkast*', '*casino', '18+', 'speel bewust'],
      weak: ['inzet', 'bonus', 'win € 500', '🎰'],
      not: ['bonus van albert heijn', 'casino royale'],
    },
    {
      id: 'alcohol',
      strong: ['0.0 bier', 'cafeïnebier', 'rosé'],
      weak: ['e-sigaret', 'fris*drank*'],
      not: [],
    },
    { id: 'tobacco', strong: ['*smaak*'], weak: ['bonus'], not: [] },
  ],
};
const find = createListedWords(lists);
const nothing = { text: '', buttons: [], alts: [], landings: [] };
const inText = (text: string) => find({ ...nothing, text }).map(({ list, word }) => `${list}: ${word}`);

describe('a listed word is found', () => {
  it.each([
    ['as a word', 'Verdubbel je inzet vandaag', ['gambling: inzet']],
    ['in any case', 'INZET', ['gambling: inzet']],
    ['between signs', '»inzet«, zei hij', ['gambling: inzet']],
    ['as words one behind the other', '50 FREE\n  SPINS!', ['gambling: free spins']],
    ['with what a star stands for behind it', 'Leuke gokkasten', ['gambling: gokkast*']],
    ['with nothing where the star stands', 'Een gokkast', ['gambling: gokkast*']],
    ['with what a star stands for before it', 'HollandCasino', ['gambling: *casino']],
    ['with both', 'Aardbeiensmaakje', ['tobacco: *smaak*']],
    ['with a sign that belongs to it', 'Alleen 18+', ['gambling: 18+']],
    ['with a currency', 'Win € 500 nu', ['gambling: win € 500']],
    ['as a picture that says it', 'Nu 🎰🎰 hier', ['gambling: 🎰']],
    ['beside a picture that says nothing', 'Free 🙂 spins', ['gambling: free spins']],
    ['with signs in it', 'Een e-sigaret', ['alcohol: e-sigaret']],
    ['with a decimal', 'Fris 0.0 bier', ['alcohol: 0.0 bier']],
    ['with a comma for it', 'Fris 0,0 bier', ['alcohol: 0.0 bier']],
    ['with accents', 'Cafeïnebier', ['alcohol: cafeïnebier']],
    ['where the text has no accents', 'cafeinebier en rose', ['alcohol: cafeïnebier', 'alcohol: rosé']],
    ['in accents written apart', 'rose\u0301', ['alcohol: rosé']],
    ['with what is not seen in it', 'in\u00adzet, ga\u200bsinzet', ['gambling: inzet']],
    ['in letters of mathematics', '𝐈𝐍𝐙𝐄𝐓', ['gambling: inzet']],
    ['in full width', 'ｉｎｚｅｔ', ['gambling: inzet']],
    ['in each list that has it', 'bonus', ['gambling: bonus', 'tobacco: bonus']],
  ])('%s', (_, text, words) => {
    expect(inText(text)).toEqual(words);
  });

  it.each([
    ['as a part of another word', 'inzetten, herinzet'],
    ['where only a part of the words stands', 'free the spins'],
    ['where other words stand between', 'speel nu bewust'],
    ['without the sign that belongs to it', '18 jaar'],
    ['within a number', '118+'],
    ['where letters of other scripts go on', 'inzetя'],
    ['where what is not meant is taken out', 'Bonus van Albert Heijn, en Casino Royale'],
  ])('not %s', (_, text) => {
    expect(inText(text).filter((word) => !word.startsWith('tobacco'))).toEqual([]);
  });

  it('beside what is not meant, which holds for its own list alone', () => {
    expect(inText('De bonus van Albert Heijn')).toEqual(['tobacco: bonus']);
    expect(inText('Bonus! De bonus van Albert Heijn')).toEqual(['gambling: bonus', 'tobacco: bonus']);
    // What was taken out joins nothing.
    expect(inText('free casino royale spins')).toEqual([]);
  });
});

describe('what is said of a word', () => {
  it('is whether it tells by itself, and where it stands', () => {
    expect(
      find({
        text: 'inzet',
        buttons: ['Free spins'],
        alts: ['Bonus'],
        landings: ['www.x-casino.nl/inzet/:id'],
      }),
    ).toEqual([
      { list: 'gambling', word: 'free spins', strong: true, where: 'button' },
      { list: 'gambling', word: '*casino', strong: true, where: 'landing' },
      { list: 'gambling', word: 'inzet', strong: false, where: 'text' },
      { list: 'gambling', word: 'bonus', strong: false, where: 'alt' },
      { list: 'tobacco', word: 'bonus', strong: false, where: 'alt' },
      { list: 'gambling', word: 'inzet', strong: false, where: 'landing' },
    ]);
  });

  it('is said once of each place', () => {
    expect(find({ ...nothing, text: 'inzet inzet', buttons: ['inzet', 'inzet'] })).toHaveLength(2);
  });

  it('does not join two buttons', () => {
    expect(find({ ...nothing, buttons: ['free', 'spins'] })).toEqual([]);
  });
});

test('of very many words those are kept that tell by themselves', () => {
  const words = Array.from({ length: 100 }, (_, n) => `woord${n}x`);
  const many = createListedWords({ lists: [{ id: 'a', strong: ['zeker'], weak: words, not: [] }] });
  const found = many({ ...nothing, text: `${words.join(' ')} zeker` });
  expect(found).toHaveLength(80);
  expect(found[0]).toMatchObject({ word: 'zeker', strong: true });
});

test('several files of lists are one', () => {
  const both = createListedWords(lists, {
    lists: [{ id: 'exhortation', strong: ['koop nu'], weak: [], not: [] }],
  });
  expect(both({ ...nothing, text: 'Koop nu je inzet' }).map(({ list }) => list)).toEqual([
    'exhortation',
    'gambling',
  ]);
});

test('an entry without letters is none', () => {
  const odd = createListedWords({
    lists: [{ id: 'a', strong: ['*', '', ' * ', '**'], weak: ['-'], not: ['*'] }],
  });
  expect(odd({ ...nothing, text: 'alles * - wat' })).toEqual([]);
});

test.each([
  ['one very long word', 'a'.repeat(100_000)],
  ['what grows when it is made plain', '\ufdfa'.repeat(2000)],
  ['marks without end', `i${'\u0301'.repeat(100_000)}nzet`],
  ['lone surrogates', '\ud800 inzet \udc00'],
])('%s is searched to its end', (_, text) => {
  expect(find({ ...nothing, text }).length).toBeLessThanOrEqual(1);
});
