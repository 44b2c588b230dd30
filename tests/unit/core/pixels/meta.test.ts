import { expect, it } from 'vitest';
import { decodePixelEvents } from '../../../../core/pixels/decode.ts';
import { address, read, sha256 } from './read.ts';

const tr = 'https://www.facebook.com/tr/';

it('reads a product that was viewed, with its price and a hashed e-mail address', () => {
  const asked = address(tr, {
    id: '123',
    ev: 'ViewContent',
    dl: 'https://shop.example/schoenen?jan',
    'cd[content_name]': 'hardloopschoenen',
    'cd[content_ids]': '["SKU-7"]',
    'cd[value]': '79',
    'cd[currency]': 'eur',
    'ud[em]': sha256,
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'meta',
      event: 'ViewContent',
      told: [
        ['page-address', null],
        ['product', 'hardloopschoenen'],
        ['product-id', 'SKU-7'],
        ['value', '79'],
        ['currency', 'EUR'],
        ['email-hashed', null],
      ],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads the same from a form that the browser took apart', () => {
  const bodyFields = { ev: ['Purchase'], 'cd[value]': ['12.50'], 'udff[ph]': [sha256], dpo: ['LDU'] };
  expect(decodePixelEvents({ url: new URL(tr), body: null, bodyFields })).toEqual([
    {
      vendor: 'meta',
      event: 'Purchase',
      told: [
        ['value', '12.50'],
        ['phone-hashed', null],
      ],
      consent: ['dpo', 'LDU'],
      where: 'body',
    },
  ]);
});

it('tells a plain e-mail address from a hashed one, and keeps neither', () => {
  const [event] = read(address(tr, { ev: 'Lead', 'ud[em]': 'jan@example.nl', 'ud[external_id]': '42' }));
  expect(event?.told).toEqual([
    ['user-id', null],
    ['email', null],
  ]);
});

it('takes the hash of nothing for nothing', () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(read(address(tr, { ev: 'PageView', 'ud[em]': empty }))[0]?.told).toEqual([]);
});

it('leaves other addresses of Facebook alone', () => {
  expect(read('https://www.facebook.com/trending?ev=PageView')).toEqual([]);
  expect(read('https://www.facebook.com/plugins/like.php?ev=PageView')).toEqual([]);
});
