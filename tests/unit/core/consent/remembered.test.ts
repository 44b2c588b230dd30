import { expect, it } from 'vitest';
import { remembered } from '../../../../core/consent/remembered.ts';

it.each([
  ['accept', null, 'accept'],
  ['save-some', null, 'some'],
  ['reject', null, 'reject'],
  ['save-none', null, 'reject'],
  ['reject', 'accept', 'withdraw'],
  ['save-none', 'some', 'withdraw'],
  ['reject', 'reject', 'reject'],
  ['accept', 'withdraw', 'accept'],
] as const)('%s after %s is remembered as %s', (what, before, expected) => {
  const known = before === null ? null : { what: before, at: 5 };
  expect(remembered({ what, at: 200 }, 1000, known)).toEqual({ what: expected, at: 1200 });
});

it('closing a banner is no choice to remember', () => {
  expect(remembered({ what: 'close', at: 200 }, 1000, null)).toBeNull();
});
