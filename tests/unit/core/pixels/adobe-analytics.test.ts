import { expect, it } from 'vitest';
import { address, read } from './read.ts';

it('reads what was put in the basket, also under a name of the site', () => {
  const asked = address('https://metrics.shop.example/b/ss/suite/1/JS-2.22/s123', {
    AQB: '1',
    pageName: 'lamp',
    g: 'https://shop.example/lamp',
    events: 'event12=3,scAdd,prodView',
    products: 'wonen;leeslamp;1;39.95',
    cc: 'EUR',
    v12: 'jan@example.nl',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'adobe',
      event: 'scAdd',
      told: [
        ['page-address', null],
        ['page-title', null],
        ['product', 'leeslamp'],
        ['category', 'wonen'],
        ['value', '39.95'],
        ['currency', 'EUR'],
        ['email', null],
      ],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads a page view and a link', () => {
  const start = 'https://a.sc.omtrdc.net/b/ss/suite/1/JS-2.22/s1';
  expect(read(`${start}?AQB=1`)[0]?.event).toBe('pageView');
  expect(read(`${start}?AQB=1&pe=lnk_o&pev2=Naar+buiten`)[0]?.event).toBe('Naar buiten');
});

it('asks for a report suite in the path', () => {
  expect(read('https://shop.example/b/ss/?events=purchase')).toEqual([]);
});
