import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const event = 'https://sslwidget.criteo.com/event';

it('reads a product that was viewed by somebody with a hashed e-mail address', () => {
  const asked = address(event, {
    a: '11135',
    p0: `e=ce&m=%5B${sha256}%5D&h=sha256`,
    p1: 'e=vp&p=SKU7',
    p2: 'e=dis',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'criteo',
      event: 'viewItem',
      told: [
        ['product-id', 'SKU7'],
        ['email-hashed', null],
      ],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads the goods of a transaction', () => {
  const asked = address(event, { a: '1', p0: 'e=vc&id=1001&p=%5Bi%253DA%2526pr%253D10%2526q%253D1%5D' });
  expect(read(asked)[0]).toMatchObject({
    event: 'trackTransaction',
    told: [
      ['product-id', 'A'],
      ['value', '10'],
      ['order', null],
    ],
  });
});

it('tells when nothing but an e-mail address was told', () => {
  expect(read(address(event, { a: '1', p0: 'e=ce&m=jan%40example.nl' }))[0]).toMatchObject({
    event: 'setEmail',
    told: [['email', null]],
  });
});

it('leaves the matching of cookies alone', () => {
  expect(read('https://gum.criteo.com/sync?a=1&p0=e%3Dvp')).toEqual([]);
});
