import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

it('reads a conversion with its value, order and hashed contact data', () => {
  const asked = address('https://www.googleadservices.com/pagead/conversion/123/', {
    label: 'abc',
    url: 'https://shop.example/klaar',
    value: '79.5',
    currency_code: 'EUR',
    oid: '1001',
    em: `tv.1~em.${sha256}`,
    gcs: 'G111',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'google',
      event: 'conversion',
      told: [
        ['page-address', null],
        ['value', '79.5'],
        ['currency', 'EUR'],
        ['order', null],
        ['email-hashed', null],
      ],
      consent: ['gcs', 'G111'],
      where: 'address',
    },
  ]);
});

it('reads the event in the data of remarketing', () => {
  const asked = address('https://googleads.g.doubleclick.net/pagead/viewthroughconversion/123/', {
    data: 'event=view_item;id=SKU7;value=79',
  });
  expect(read(asked)[0]).toMatchObject({
    event: 'view_item',
    told: [
      ['product-id', 'SKU7'],
      ['value', '79'],
    ],
  });
});

it('reads it on the search engine’s address in another country', () => {
  expect(read('https://www.google.nl/pagead/1p-user-list/123/?url=a')[0]?.event).toBe('remarketing');
  expect(read('https://www.google.co.uk/ccm/collect?en=page_view')[0]?.event).toBe('page_view');
});

it('leaves advertising and searches alone', () => {
  expect(read('https://googleads.g.doubleclick.net/pagead/ads?url=a')).toEqual([]);
  expect(read('https://www.google.nl/search?q=a')).toEqual([]);
});
