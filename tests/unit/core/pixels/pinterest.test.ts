import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

it('reads the event data and the person data, both JSON', () => {
  const asked = address('https://ct.pinterest.com/v3/', {
    tid: '1',
    event: 'addtocart',
    ed: '{"value":79,"currency":"EUR","line_items":[{"product_name":"lamp","product_id":"L1"}]}',
    pd: `{"em":"${sha256}","opt_out_type":"LDP"}`,
    ad: '{"loc":"https://shop.example/lamp"}',
  });
  expect(read(asked)).toEqual([
    {
      vendor: 'pinterest',
      event: 'addtocart',
      told: [
        ['page-address', null],
        ['product', 'lamp'],
        ['product-id', 'L1'],
        ['value', '79'],
        ['currency', 'EUR'],
        ['email-hashed', null],
      ],
      consent: ['opt_out_type', 'LDP'],
      where: 'address',
    },
  ]);
});

it('reads the image tag, which writes them apart', () => {
  const [event] = read(
    'https://ct.pinterest.com/v3/?tid=1&event=search&ed%5Bsearch_query%5D=jurk&noscript=1',
  );
  expect(event?.told).toEqual([['search-term', 'jurk']]);
});

it('leaves other addresses alone', () => {
  expect(read('https://ct.pinterest.com/ct.html?event=pagevisit')).toEqual([]);
});
