import { expect, it } from 'vitest';
import { mayAct } from '../../../../platform/consent/may-act.ts';

it('never accepts in child mode', () => {
  expect(mayAct('accept', true)).toBe(false);
});

it('refuses in child mode', () => {
  expect(mayAct('reject', true)).toBe(true);
});

it('accepts outside child mode', () => {
  expect(mayAct('accept', false)).toBe(true);
});
