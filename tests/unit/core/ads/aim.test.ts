import { expect, test } from 'vitest';
import { type AimWeights, aimOf } from '../../../../core/ads/aim.ts';

const weights: AimWeights = {
  personalised: 70,
  perhaps: 40,
  contextual: 60,
  contextualBelow: 30,
  rows: [
    { id: 'id', personalised: 25, contextual: 0 },
    { id: 'yes', personalised: 45, contextual: 0 },
    { id: 'profile', personalised: 80, contextual: 0 },
    { id: 'asks-not', personalised: -60, contextual: 30 },
    { id: 'page', personalised: 0, contextual: 40 },
    { id: 'basic', personalised: 0, contextual: 70 },
    { id: 'a-little', personalised: 30, contextual: 0 },
  ],
};
const aim = (...signs: string[]) => aimOf(new Set(signs), weights);

test.each([
  [['id', 'yes'], 'personalised', 70, 0],
  [['profile', 'yes'], 'personalised', 100, 0],
  [['yes'], 'unknown', 45, 0],
  [['asks-not', 'page'], 'contextual', 0, 70],
  [['basic'], 'contextual', 0, 70],
  [['basic', 'a-little'], 'unknown', 30, 70],
  [['basic', 'id'], 'contextual', 25, 70],
  [['page'], 'unknown', 0, 40],
  [['asks-not', 'id'], 'unknown', 0, 30],
  [['profile', 'asks-not'], 'unknown', 20, 30],
  [['nobody-knows'], 'unknown', 0, 0],
  [[], 'unknown', 0, 0],
] as const)('%j is %s: %d against %d', (signs, verdict, personalised, contextual) => {
  expect(aim(...signs)).toMatchObject({ verdict, personalised, contextual });
});

test('more than 40 points that are not enough are a perhaps', () => {
  expect(aim('yes').perhaps).toBe(true);
  expect(aim('id').perhaps).toBe(false);
  expect(aim('profile').perhaps).toBe(false);
});

test('the heaviest reason comes first', () => {
  expect(aim('id', 'asks-not', 'page', 'nobody-knows').reasons).toEqual(['asks-not', 'page', 'id']);
});
