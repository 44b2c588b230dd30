import { expect, it } from 'vitest';
import { actOf } from '../../../../core/pixels/acts.ts';

it.each([
  ['meta', 'PageView', 'view-page'],
  ['google', 'view_item', 'view-product'],
  ['snap', 'ADD_CART', 'add-to-basket'],
  ['criteo', 'viewBasket', 'view-basket'],
  ['bytedance', 'InitiateCheckout', 'start-checkout'],
  ['matomo', 'Ecommerce Order', 'purchase'],
  ['adobe', 'scCheckout', 'start-checkout'],
  ['google', 'view_search_results', 'search'],
  ['reddit', 'SignUp', 'register'],
  ['microsoft-clarity', 'identify', 'identify'],
  ['meta', 'Proefles geboekt', 'custom'],
  ['meta', '__proto__', 'custom'],
])('%s %s says %s', (vendor, event, act) => {
  expect(actOf(vendor, event)).toBe(act);
});

it('knows that a checkout is a purchase to Pinterest alone', () => {
  expect(actOf('pinterest', 'checkout')).toBe('purchase');
  expect(actOf('meta', 'checkout')).toBe('custom');
});
