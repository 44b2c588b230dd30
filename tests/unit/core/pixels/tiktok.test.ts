import { expect, it } from 'vitest';
import { read, sha256 } from './read.ts';

const pixel = 'https://analytics.tiktok.com/api/v2/pixel';

it('reads what was put in the basket, and who did', () => {
  const body = JSON.stringify({
    event: 'AddToCart',
    context: {
      page: { url: 'https://shop.example/a' },
      user: { anonymous_id: 'a', email: sha256, auto_phone_number: sha256, external_id: '7' },
    },
    properties: {
      contents: [{ content_id: '9', content_name: 'rugzak', content_category: 'tassen' }],
      value: 25,
      currency: 'EUR',
    },
    limited_data_use: true,
  });
  expect(read(pixel, body)).toEqual([
    {
      vendor: 'bytedance',
      event: 'AddToCart',
      told: [
        ['page-address', null],
        ['product', 'rugzak'],
        ['product-id', '9'],
        ['category', 'tassen'],
        ['value', '25'],
        ['currency', 'EUR'],
        ['user-id', null],
        ['email-hashed', null],
        ['phone-hashed', null],
      ],
      consent: ['limited_data_use', 'true'],
      where: 'body',
    },
  ]);
});

it('reads what was searched for', () => {
  expect(read(pixel, '{"event":"Search","properties":{"query":"fiets"}}')[0]?.told).toEqual([
    ['search-term', 'fiets'],
  ]);
});

it('reads each event of a batch', () => {
  const batch = '{"batch":[{"event":"Pageview"},{"event":"ViewContent"}]}';
  expect(read(pixel, batch).map(({ event }) => event)).toEqual(['Pageview', 'ViewContent']);
});

it('leaves measurements of the pixel itself alone', () => {
  expect(read('https://analytics.tiktok.com/api/v2/monitor', '{"event":"x"}')).toEqual([]);
});
