import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const action = 'https://bat.bing.com/action/0';

it('reads a page load with the state of consent', () => {
  const asked = address(action, {
    ti: '1',
    evt: 'pageLoad',
    p: 'https://a.example/',
    tl: 'Winkel',
    asc: 'D',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'microsoft',
      event: 'pageLoad',
      told: [
        ['page-address', null],
        ['page-title', null],
      ],
      consent: ['asc', 'D'],
      where: 'address',
    },
  ]);
});

it('reads a custom event with goods, a sum and hashed contact data', () => {
  const asked = address(action, {
    ti: '1',
    evt: 'custom',
    ea: 'purchase',
    gv: '49.95',
    gc: 'EUR',
    prodid: '11,12',
    pid: `em=${sha256}&ph=${sha256}`,
  });
  const [event] = read(asked);
  expect(event?.event).toBe('purchase');
  expect(event?.told).toEqual([
    ['product-id', '11'],
    ['product-id', '12'],
    ['value', '49.95'],
    ['currency', 'EUR'],
    ['email-hashed', null],
    ['phone-hashed', null],
  ]);
});

it('leaves the tag itself alone', () => {
  expect(read('https://bat.bing.com/bat.js?ti=1&evt=custom')).toEqual([]);
});
