import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const adsct = 'https://t.co/1/i/adsct';

it('reads a page view', () => {
  const asked = address(adsct, {
    events: '[["pageview",{}]]',
    event: '{}',
    p_id: 'Twitter',
    txn_id: 'o1',
    pt: 'Winkel',
    tw_document_href: 'https://a.example/b',
    tw_sale_amount: '0',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'x-twitter',
      event: 'pageview',
      told: [
        ['page-address', null],
        ['page-title', null],
      ],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads a conversion with its parameters', () => {
  const event = `{"value":12,"currency":"EUR","email_address":"${sha256}","contents":[{"content_name":"boek"}]}`;
  const [found] = read(address(adsct, { events: '[["pageview",{}]]', event, p_id: 'Twitter' }));
  expect(found?.event).toBe('conversion');
  expect(found?.told).toEqual([
    ['product', 'boek'],
    ['value', '12'],
    ['currency', 'EUR'],
    ['email-hashed', null],
  ]);
});

it('leaves a short link alone', () => {
  expect(read('https://t.co/abcdef?p_id=Twitter')).toEqual([]);
});
