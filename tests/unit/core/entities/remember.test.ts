import { expect, test } from 'vitest';
import { remember } from '../../../../core/entities/remember.ts';

/** A function that notes what it was asked. */
function noting() {
  const asked: string[] = [];
  const ask = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, ask };
}

test('the same question is answered once', () => {
  const { asked, ask } = noting();
  expect([ask('nu.nl'), ask('nu.nl'), asked]).toEqual([5, 5, ['nu.nl']]);
});

test('what is forgotten is asked again', () => {
  const { asked, ask } = noting();
  ask('nu.nl');
  ask.forget();
  ask('nu.nl');
  expect(asked).toEqual(['nu.nl', 'nu.nl']);
});

test('a memory that is full starts anew', () => {
  const { asked, ask } = noting();
  for (let number = 0; number <= 4096; number += 1) ask(`h${number}`);
  ask('h0');
  expect(asked).toHaveLength(4098);
});
