import { describe, expect, it } from 'vitest';
import { ownCopy, plainText } from '../../../../core/reduce/text.ts';

describe('a text of a page', () => {
  it.each([
    ['Zeg\u001b[31mrood', 'Zeg [31mrood'],
    ['a\u0000b', 'a b'],
    ['een\nregel', 'een regel'],
    ['\u009b2J', ' 2J'],
  ])('has no character that a terminal obeys: %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('has no mark that turns the text behind it', () => {
    expect(plainText('factuur\u202Efdp.exe\u2066\u200f')).toBe('factuurfdp.exe');
  });

  it.each(['Speel mee! <b>', 'مدرسة', '👩‍👧 kind', 'e\u0301'])('is otherwise as it was: %s', (text) => {
    expect(plainText(text)).toBe(text);
  });
});

it('a copy is the same text, halves of characters included', () => {
  expect(ownCopy('twaalf letters 👧 \ud83d')).toBe('twaalf letters 👧 \ud83d');
});
