import { expect, it } from 'vitest';
import { address, read, sha256 } from './read.ts';

const hit = 'https://shop.matomo.cloud/matomo.php';

it('reads a page view', () => {
  const asked = address(hit, { idsite: '1', rec: '1', action_name: 'Winkel', url: 'https://shop.example/' });
  expect(read(asked)).toEqual([
    {
      vendor: 'innocraft',
      event: 'Page View',
      told: [
        ['page-address', null],
        ['page-title', null],
      ],
      consent: null,
      where: 'address',
    },
  ]);
});

it('reads an order with its goods and the number of the customer', () => {
  const asked = address(hit, {
    idsite: '1',
    rec: '1',
    idgoal: '0',
    ec_id: '1001',
    revenue: '39.95',
    ec_items: '[["L1","lamp",["wonen"],39.95,1]]',
    uid: 'klant-7',
  });
  expect(read(asked)[0]).toMatchObject({
    event: 'Ecommerce Order',
    told: [
      ['product', 'lamp'],
      ['product-id', 'L1'],
      ['category', 'wonen'],
      ['value', '39.95'],
      ['order', null],
      ['user-id', null],
    ],
  });
});

it('takes a customer number that is an e-mail address for what it is', () => {
  const start = { idsite: '1', rec: '1' };
  expect(read(address(hit, { ...start, uid: 'jan@example.nl' }))[0]?.told).toEqual([['email', null]]);
  expect(read(address(hit, { ...start, uid: sha256 }))[0]?.told).toEqual([['user-id', null]]);
});

it('reads each hit of a body', () => {
  const body = '{"requests":["?idsite=1&rec=1&search=fiets","?idsite=1&rec=1&e_c=video&e_a=play"]}';
  expect(read(hit, body).map(({ event, where }) => [event, where])).toEqual([
    ['Site Search', 'body'],
    ['play', 'body'],
  ]);
});

it('says of a server of somebody else’s that it is Matomo, not whose', () => {
  expect(read('https://stats.shop.example/m/piwik.php?idsite=1&rec=1')[0]?.vendor).toBe('matomo');
});

it('passes over a sign of life and what is no hit', () => {
  expect(read(`${hit}?idsite=1&rec=1&ping=1`)).toEqual([]);
  expect(read(`${hit}?idsite=1`)).toEqual([]);
});
