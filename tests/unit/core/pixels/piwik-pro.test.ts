import { expect, it } from 'vitest';
import { read } from './read.ts';

it('reads the type of event, the goods and whether the visitor is anonymous', () => {
  const body =
    'idsite=a&rec=1&e_t=add-to-cart&ec_products=%5B%5B%22L1%22%2C%22lamp%22%2C%22wonen%22%2C39%5D%5D&uia=1';
  expect(read('https://shop.piwik.pro/ppms.php', body)).toEqual([
    {
      vendor: 'piwik-pro',
      event: 'add-to-cart',
      told: [
        ['product', 'lamp'],
        ['product-id', 'L1'],
        ['category', 'wonen'],
      ],
      consent: ['uia', '1'],
      where: 'body',
    },
  ]);
});

it('asks for the number of the site', () => {
  expect(read('https://shop.example/ppms.php?rec=1')).toEqual([]);
});
