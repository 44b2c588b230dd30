import { expect, it } from 'vitest';
import { read, sha256 } from './read.ts';

it('reads a purchase from the body', () => {
  const body = `pid=1&ev=PURCHASE&pl=https%3A%2F%2Fshop.example%2Fklaar&e_pr=30.00&e_cur=EUR&e_tid=8&e_iids=a%2Cb&u_hem=${sha256}`;
  expect(read('https://tr.snapchat.com/p', body)).toEqual([
    {
      vendor: 'snap',
      event: 'PURCHASE',
      told: [
        ['page-address', null],
        ['product-id', 'a'],
        ['product-id', 'b'],
        ['value', '30.00'],
        ['currency', 'EUR'],
        ['order', null],
        ['email-hashed', null],
      ],
      consent: null,
      where: 'body',
    },
  ]);
});

it('reads what was searched for from the address', () => {
  const [event] = read('https://tr.snapchat.com/p?pid=1&ev=SEARCH&e_ss=rode+jas&gdpr_consent=CP');
  expect(event?.told).toEqual([['search-term', 'rode jas']]);
  expect(event?.consent).toEqual(['gdpr_consent', 'CP']);
});

it('leaves the matching of cookies alone', () => {
  expect(read('https://tr.snapchat.com/cm/i?ev=PAGE_VIEW')).toEqual([]);
});
