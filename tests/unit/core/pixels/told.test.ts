import { expect, it } from 'vitest';
import { eventName, isEmail, isHash, newTold, tidy } from '../../../../core/pixels/told.ts';

it('keeps what it is about, and drops what could be about the person', () => {
  const told = newTold()
    .about('search-term', 'rode jas')
    .about('product', 'https://shop.example/p')
    .about('category', 'jan@example.nl')
    .hidden('order', '1001');
  expect(told.entries()).toEqual([
    ['product', null],
    ['category', null],
    ['search-term', 'rode jas'],
    ['order', null],
  ]);
});

it.each(['06-12345678', '123456782', '+31 6 1234 5678'])('does not keep %s when searched for', (term) => {
  expect(newTold().about('search-term', term).entries()).toEqual([['search-term', null]]);
});

it('keeps a product number of thirteen digits', () => {
  expect(newTold().about('product-id', '8712345678906').entries()).toEqual([['product-id', '8712345678906']]);
});

it.each(['', 'undefined', 'null', ' NaN ', '[object Object]'])('takes %j for nothing told', (value) => {
  expect(
    newTold().about('product', value).hidden('user-id', value).contact('email', value).entries(),
  ).toEqual([]);
});

it('takes a user id that is an e-mail address for one', () => {
  expect(newTold().hidden('user-id', 'jan@example.nl').entries()).toEqual([['email', null]]);
  expect(newTold().hidden('user-id', 'klant-7').entries()).toEqual([['user-id', null]]);
});

it('keeps a sum only when it is one', () => {
  expect(newTold().sum('79,95', 'EUR').entries()).toEqual([
    ['value', '79,95'],
    ['currency', 'EUR'],
  ]);
  expect(newTold().sum('0.00', null).entries()).toEqual([]);
  expect(newTold().sum('jan', 'euro').entries()).toEqual([['value', null]]);
});

it('tells at most twenty things, and of each kind at least one', () => {
  const told = newTold().hidden('page-address', 'a').contact('email', 'jan@example.nl');
  for (let index = 0; index < 300; index++) told.about('product', `p${index}`);
  expect(told.entries()).toHaveLength(20);
  expect(told.entries().at(-1)).toEqual(['email', null]);
});

it('cuts a value at 120 characters, on one line, without marks that turn its direction', () => {
  expect(tidy(`a\u202eb\n c${'d'.repeat(500)}`)).toBe(`ab c${'d'.repeat(116)}`);
  expect(tidy(`${'d'.repeat(119)}\u{1f600}`)).toBe('d'.repeat(119));
});

it('gives an event that holds an address another name', () => {
  expect(eventName('Proefles geboekt', 'custom')).toBe('Proefles geboekt');
  expect(eventName('klik https://a.example/jan', 'custom')).toBe('custom');
  expect(eventName('bestelling 123456789', 'custom')).toBe('custom');
  expect(eventName(null, 'custom')).toBe('custom');
});

it('knows hashes by their length', () => {
  expect(isHash('a'.repeat(32))).toBe(true);
  expect(isHash(`${'a'.repeat(64)},${'b'.repeat(64)}`)).toBe(true);
  expect(isHash('a'.repeat(33))).toBe(false);
  expect(isHash('')).toBe(false);
});

it('knows an e-mail address, also one that is still escaped', () => {
  expect(isEmail('jan@example.nl')).toBe(true);
  expect(isEmail('jan%40example.nl')).toBe(true);
  expect(isEmail('een @ teken')).toBe(false);
});
